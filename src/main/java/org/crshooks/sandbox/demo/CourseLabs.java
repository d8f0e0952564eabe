package org.crshooks.sandbox.demo;

import java.util.List;
import org.hl7.fhir.r4.model.IntegerType;

/** Markers and ICE scores of a course, one line of text each: hours after the infusion, then the values. */
record CourseLabs(Story story, Flowsheet chart) {

    /** CRP in mg/L and ferritin in ng/mL. */
    void markers(String lines) {
        for (List<String> cells : rows(lines)) {
            String when = chart.at(cells.get(0));
            story.lab(when, "1988-5", "C reactive protein", cells.get(1), "mg/L", null, "5");
            story.lab(when, "2276-4", "Ferritin", cells.get(2), "ng/mL", "30", "400");
        }
    }

    /** ICE scores, 0 to 10. */
    void ice(String lines) {
        for (List<String> cells : rows(lines)) {
            story.observation(
                            chart.at(cells.get(0)),
                            "survey",
                            Codes.concept(
                                    "https://crshooks.org/fhir/CodeSystem/crs-observation", "ice-score", "ICE score"))
                    .setValue(new IntegerType(cells.get(1)));
        }
    }

    private static List<List<String>> rows(String lines) {
        return lines.strip()
                .lines()
                .map(line -> List.of(line.strip().split("\\s+")))
                .toList();
    }
}
