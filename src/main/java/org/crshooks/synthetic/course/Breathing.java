package org.crshooks.synthetic.course;

/**
 * Saturation and the support it is reached with.
 *
 * @param least lowest saturation of this state, per cent
 * @param most highest one
 * @param flow tenths of L/min; 0 where no flow is set
 * @param fio2 per cent; 0 where it is not set
 */
public record Breathing(int least, int most, Support support, int flow, int fio2) {

    static final Breathing WELL = new Breathing(95, 99, Support.ROOM_AIR, 0, 0);
    static final Breathing DESATURATED = new Breathing(83, 88, Support.ROOM_AIR, 0, 0);

    static Breathing on(Support support, int flow, int fio2) {
        return new Breathing(91, 97, support, flow, fio2);
    }
}
