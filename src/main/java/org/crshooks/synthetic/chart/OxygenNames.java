package org.crshooks.synthetic.chart;

import org.crshooks.synthetic.course.Support;

/**
 * The names of a way of giving oxygen.
 *
 * @param snomed code of SNOMED CT
 * @param own code of CodeSystem oxygen-device
 * @param words as a nurse writes it
 */
record OxygenNames(String snomed, String own, String words) {

    static OxygenNames of(Support support) {
        return switch (support) {
            case ROOM_AIR -> new OxygenNames("722742002", "room-air", "Room air");
            case NASAL_CANNULA -> new OxygenNames("336623009", "nasal-cannula", "Nasal cannula");
            case SIMPLE_FACE_MASK -> new OxygenNames("336602003", "simple-face-mask", "Face mask");
            case VENTURI -> new OxygenNames("428285009", "venturi", "Venturi mask");
            case HFNC -> new OxygenNames("426854004", "hfnc", "High flow nasal cannula");
            case BIPAP -> new OxygenNames("243142003", "bipap", "BiPAP");
            case IMV -> new OxygenNames("1258985005", "imv", "Invasive mechanical ventilation");
        };
    }
}
