package org.crshooks.property;

import static org.crshooks.property.ChartDraft.RUNNING;

import java.util.function.UnaryOperator;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.SupportReason;

/** Everything that can differ between two patients as ASTCT sees them, five days after CAR-T. */
final class AstctInputs {

    static final double NOW = 120;

    private AstctInputs() {}

    enum Fever {
        NOW_FEBRILE(d -> d.temperature(NOW - 2, "39.0")),
        FEBRILE_BEFORE(d -> d.temperature(NOW - 30, "38.5").temperature(NOW - 2, "37.0")),
        NEVER_FEBRILE(d -> d.temperature(NOW - 2, "37.0")),
        FEBRILE_BEFORE_NOT_MEASURED_NOW(d -> d.temperature(NOW - 30, "38.5")),
        NEVER_MEASURED(d -> d);

        final UnaryOperator<ChartDraft> chart;

        Fever(UnaryOperator<ChartDraft> chart) {
            this.chart = chart;
        }

        double afterFirstFever() {
            return this == NOW_FEBRILE ? NOW - 1 : NOW - 28;
        }
    }

    enum Antipyretic {
        NONE,
        PARACETAMOL_ONCE,
        TOCILIZUMAB;

        ChartDraft chart(ChartDraft draft, Fever fever) {
            return switch (this) {
                case NONE -> draft;
                case PARACETAMOL_ONCE -> draft.dose(Drug.PARACETAMOL, fever.afterFirstFever());
                case TOCILIZUMAB -> draft.dose(Drug.TOCILIZUMAB, fever.afterFirstFever());
            };
        }
    }

    enum Pressure {
        NORMAL(d -> d.systolic(NOW - 1, "118")),
        LOW(d -> d.systolic(NOW - 1, "82")),
        MISSING(d -> d);

        final UnaryOperator<ChartDraft> chart;

        Pressure(UnaryOperator<ChartDraft> chart) {
            this.chart = chart;
        }
    }

    /** Infusions that run, with the ASTCT row that they alone reach (F13–F15, A5). */
    enum Pressors {
        NONE(0, d -> d),
        NOREPINEPHRINE(3, d -> d.infusion(Drug.NOREPINEPHRINE, NOW - 2, RUNNING, "5")),
        TWO_PUMPS_OF_ONE(
                3,
                d -> d.infusion(Drug.NOREPINEPHRINE, NOW - 2, RUNNING, "5")
                        .infusion(Drug.NOREPINEPHRINE, NOW - 1, RUNNING, "5")),
        HAND_OVER(
                3,
                d -> d.infusion(Drug.NOREPINEPHRINE, NOW - 9, NOW - 2, "5")
                        .infusion(Drug.EPINEPHRINE, NOW - 2, RUNNING, "2")),
        STOPPED(0, d -> d.infusion(Drug.NOREPINEPHRINE, NOW - 9, NOW - 2, "5")),
        VASOPRESSIN_ALONE(3, d -> d.infusion(Drug.VASOPRESSIN, NOW - 2, RUNNING, "0.03")),
        WITH_VASOPRESSIN(
                3,
                d -> d.infusion(Drug.NOREPINEPHRINE, NOW - 2, RUNNING, "6")
                        .infusion(Drug.VASOPRESSIN, NOW - 2, RUNNING, "0.03")),
        WITH_PHENYLEPHRINE(
                4,
                d -> d.infusion(Drug.NOREPINEPHRINE, NOW - 2, RUNNING, "8")
                        .infusion(Drug.PHENYLEPHRINE, NOW - 2, RUNNING, "80")),
        MILRINONE_ALONE(0, d -> d.infusion(Drug.MILRINONE, NOW - 2, RUNNING, "30")),
        WITH_MILRINONE(
                3,
                d -> d.infusion(Drug.NOREPINEPHRINE, NOW - 2, RUNNING, "5")
                        .infusion(Drug.MILRINONE, NOW - 2, RUNNING, "30")),
        FOR_SEDATION(0, d -> d.infusion(Drug.NOREPINEPHRINE, NOW - 2, RUNNING, "5", SupportReason.SEDATION));

        final int row;
        final UnaryOperator<ChartDraft> chart;

        Pressors(int row, UnaryOperator<ChartDraft> chart) {
            this.row = row;
            this.chart = chart;
        }
    }

    /** What is charted about oxygen, with the lowest and highest ASTCT row that it alone may reach (A1–A4, A7, F18). */
    enum Oxygen {
        NO_DEVICE_NORMAL(0, 0, d -> d.saturation(NOW - 1, "96", false)),
        ROOM_AIR_NORMAL(0, 0, d -> d.saturation(NOW - 1, "90", true)),
        ROOM_AIR_LOW(2, 2, d -> d.saturation(NOW - 1, "89.9", true)),
        NO_DEVICE_LOW(2, 2, d -> d.saturation(NOW - 1, "85", false)),
        NOTHING_CHARTED(0, 2, d -> d),
        CANNULA_0(0, 0, d -> device(d, OxygenDevice.NASAL_CANNULA).flow(NOW - 3, "0")),
        CANNULA_2(2, 2, d -> device(d, OxygenDevice.NASAL_CANNULA).flow(NOW - 3, "2")),
        CANNULA_6(2, 2, d -> device(d, OxygenDevice.NASAL_CANNULA).flow(NOW - 3, "6.0")),
        CANNULA_6_5(3, 3, d -> device(d, OxygenDevice.NASAL_CANNULA).flow(NOW - 3, "6.5")),
        CANNULA_NO_FLOW(2, 3, d -> device(d, OxygenDevice.NASAL_CANNULA)),
        FLOW_NO_DEVICE(2, 3, d -> d.saturation(NOW - 1, "96", false).flow(NOW - 3, "4")),
        BLOW_BY(2, 2, d -> device(d, OxygenDevice.BLOW_BY)),
        LOW_FLOW(2, 2, d -> device(d, OxygenDevice.LOW_FLOW)),
        UNNAMED(2, 3, d -> device(d, OxygenDevice.UNSPECIFIED)),
        HFNC_6(3, 3, d -> device(d, OxygenDevice.HFNC).flow(NOW - 3, "6")),
        MASK(3, 3, d -> device(d, OxygenDevice.SIMPLE_FACE_MASK)),
        FACE_TENT(3, 3, d -> device(d, OxygenDevice.FACE_TENT)),
        PARTIAL_REBREATHER(3, 3, d -> device(d, OxygenDevice.PARTIAL_REBREATHER)),
        NON_REBREATHER(3, 3, d -> device(d, OxygenDevice.NON_REBREATHER)),
        TRACHEOSTOMY_MASK(3, 3, d -> device(d, OxygenDevice.TRACHEOSTOMY_MASK)),
        VENTURI_24(3, 3, d -> device(d, OxygenDevice.VENTURI).fio2(NOW - 3, "24")),
        CPAP(4, 4, d -> device(d, OxygenDevice.CPAP)),
        BIPAP(4, 4, d -> device(d, OxygenDevice.BIPAP)),
        NIV(4, 4, d -> device(d, OxygenDevice.NIV)),
        CPAP_SLEEP_APNOEA(
                0,
                0,
                d -> d.device(NOW - 3, OxygenDevice.CPAP, SupportReason.SLEEP_APNOEA)
                        .saturation(NOW - 1, "96", false)),
        VENTILATED_HYPOXIA(4, 4, d -> ventilated(d, SupportReason.HYPOXIA)),
        VENTILATED_CHARTED(4, 4, d -> device(d, OxygenDevice.IMV)),
        VENTILATED_AIRWAY(0, 0, d -> ventilated(d, SupportReason.AIRWAY_PROTECTION)),
        VENTILATED_AIRWAY_AFTER_HFNC(
                3, 3, d -> ventilated(d.device(NOW - 5, OxygenDevice.HFNC), SupportReason.AIRWAY_PROTECTION)),
        VENTILATED_PROCEDURE(0, 0, d -> ventilated(d, SupportReason.PROCEDURE)),
        VENTILATED_NO_REASON(0, 4, d -> ventilated(d, SupportReason.NOT_RECORDED)),
        VENTILATED_NO_REASON_AFTER_HFNC(
                3, 4, d -> ventilated(d.device(NOW - 5, OxygenDevice.HFNC), SupportReason.NOT_RECORDED)),
        COMFORT(0, 0, d -> comfort(d).saturation(NOW - 1, "95", false)),
        COMFORT_LOW(2, 2, d -> comfort(d).saturation(NOW - 1, "88", false)),
        OFF_AGAIN(
                0,
                0,
                d -> d.device(NOW - 5, OxygenDevice.HFNC)
                        .device(NOW - 2, OxygenDevice.ROOM_AIR)
                        .saturation(NOW - 1, "94", false));

        final int lowest;
        final int highest;
        final UnaryOperator<ChartDraft> chart;

        Oxygen(int lowest, int highest, UnaryOperator<ChartDraft> chart) {
            this.lowest = lowest;
            this.highest = highest;
            this.chart = chart;
        }

        private static ChartDraft device(ChartDraft draft, OxygenDevice device) {
            return draft.device(NOW - 3, device).saturation(NOW - 1, "96", false);
        }

        private static ChartDraft ventilated(ChartDraft draft, SupportReason reason) {
            return draft.procedure(NOW - 3, RUNNING, OxygenDevice.IMV, reason).saturation(NOW - 1, "97", false);
        }

        private static ChartDraft comfort(ChartDraft draft) {
            return draft.device(NOW - 3, OxygenDevice.NASAL_CANNULA, SupportReason.COMFORT)
                    .flow(NOW - 3, "2");
        }
    }
}
