package org.crshooks.property;

import static org.crshooks.property.ChartDraft.RUNNING;

import java.util.List;
import java.util.random.RandomGenerator;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.RecordedCondition.Cause;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.Therapy;

/**
 * Invents charts of several days: phases of fever, low pressure and hypoxia with what is done about them. Times fall on
 * quarters of an hour, so that readings often stand exactly at the edge of a look-back.
 */
final class RandomCharts {

    private static final List<Drug> PRESSORS = List.of(
            Drug.NOREPINEPHRINE,
            Drug.NOREPINEPHRINE,
            Drug.EPINEPHRINE,
            Drug.PHENYLEPHRINE,
            Drug.VASOPRESSIN,
            Drug.ANGIOTENSIN_II);
    private static final List<Drug> DRUGS = List.of(
            Drug.PARACETAMOL,
            Drug.PARACETAMOL,
            Drug.IBUPROFEN,
            Drug.TOCILIZUMAB,
            Drug.DEXAMETHASONE,
            Drug.DIPHENHYDRAMINE,
            Drug.ANTIBACTERIAL,
            Drug.CRYOPRECIPITATE);
    private static final List<OxygenDevice> DEVICES = List.of(
            OxygenDevice.ROOM_AIR,
            OxygenDevice.ROOM_AIR,
            OxygenDevice.NASAL_CANNULA,
            OxygenDevice.NASAL_CANNULA,
            OxygenDevice.BLOW_BY,
            OxygenDevice.SIMPLE_FACE_MASK,
            OxygenDevice.VENTURI,
            OxygenDevice.HFNC,
            OxygenDevice.BIPAP,
            OxygenDevice.IMV,
            OxygenDevice.UNSPECIFIED);

    private final RandomGenerator random;
    private final ChartDraft draft = new ChartDraft();
    private final double hours;

    private RandomCharts(RandomGenerator random, double hours) {
        this.random = random;
        this.hours = hours;
    }

    /** A course of up to eight days. */
    static ClinicalTimeline course(RandomGenerator random) {
        return new RandomCharts(random, 24 + random.nextInt(168)).write(true);
    }

    /** A course in which nobody records another reason or cause, and nothing is refuted. */
    static ClinicalTimeline withoutJudgements(RandomGenerator random) {
        return new RandomCharts(random, 24 + random.nextInt(168)).write(false);
    }

    private ClinicalTimeline write(boolean judgements) {
        draft.therapy(pick(List.of(Therapy.CAR_T, Therapy.CAR_T, Therapy.BISPECIFIC, Therapy.HAPLO_HCT)), 0);
        if (chance(0.15)) {
            draft.therapy(Therapy.CAR_T, quarter(1, hours));
        }
        if (chance(0.8)) {
            draft.weight(-24, "70");
        }
        if (chance(0.6)) {
            draft.inpatient(-24, chance(0.2) ? hours - 6 : RUNNING);
        }
        vitalSigns();
        oxygen(judgements);
        pressors(judgements);
        drugs(judgements);
        labs();
        if (chance(0.1)) {
            draft.condition(ConditionKind.CRS, Verification.CONFIRMED, Cause.NOT_RECORDED, quarter(0, hours), RUNNING);
        }
        if (judgements) {
            conditions();
        }
        for (Channel channel : List.of(Channel.MEDICATION_ADMINISTRATION, Channel.BLOOD_PRESSURE)) {
            if (chance(0.03)) {
                draft.notAnswered(channel);
            }
        }
        return draft.build();
    }

    private void vitalSigns() {
        boolean febrile = chance(0.5);
        for (double h = quarter(-12, 6); h < hours; h += quarter(1, 12)) {
            febrile = chance(0.25) ? !febrile : febrile;
            draft.temperature(h, febrile ? "38." + random.nextInt(10) : "36." + random.nextInt(10));
        }
        boolean low = false;
        for (double h = quarter(-6, 6); h < hours; h += quarter(1, 9)) {
            low = chance(0.2) ? !low : low;
            draft.systolic(h, String.valueOf(low ? 70 + random.nextInt(22) : 92 + random.nextInt(40)));
        }
        boolean hypoxic = false;
        for (double h = quarter(-6, 6); h < hours; h += quarter(1, 9)) {
            hypoxic = chance(0.2) ? !hypoxic : hypoxic;
            draft.saturation(h, String.valueOf(hypoxic ? 84 + random.nextInt(7) : 91 + random.nextInt(9)), chance(0.1));
        }
    }

    private void oxygen(boolean judgements) {
        if (chance(0.3)) {
            return;
        }
        double h = quarter(0, hours);
        while (h < hours) {
            OxygenDevice device = pick(DEVICES);
            if (chance(0.2) && device.tier() == OxygenDevice.Tier.POSITIVE_PRESSURE) {
                double end = h + quarter(1, 20);
                draft.procedure(h, end, device, judgements ? reason() : SupportReason.HYPOXIA);
                h = end;
            } else if (chance(0.2) && device.isOxygen()) {
                // goes on, and is over or stepped down once the next device is charted
                double end = chance(0.7) ? RUNNING : h + quarter(1, 40);
                draft.procedure(h, end, device, judgements ? reason() : SupportReason.NOT_RECORDED);
            } else {
                draft.device(h, device, judgements && chance(0.2) ? reason() : SupportReason.NOT_RECORDED);
            }
            if (chance(0.5)) {
                draft.flow(h + quarter(0, 3), String.valueOf(random.nextInt(10)));
            }
            if (chance(0.3)) {
                draft.fio2(h + quarter(0, 3), String.valueOf(21 + random.nextInt(60)));
            }
            h += quarter(1, 30);
        }
    }

    private SupportReason reason() {
        return pick(List.of(SupportReason.values()));
    }

    private void pressors(boolean judgements) {
        for (int i = random.nextInt(4); i > 0; i--) {
            Drug drug = pick(PRESSORS);
            double from = quarter(0, hours);
            SupportReason reason = judgements && chance(0.15) ? reason() : SupportReason.HYPOTENSION;
            String rate = chance(0.1) ? null : String.valueOf(1 + random.nextInt(30));
            if (chance(0.6)) {
                draft.infusion(drug, from, chance(0.3) ? RUNNING : from + quarter(1, 40), rate, reason);
            } else {
                for (int row = random.nextInt(12); row > 0; row--) {
                    draft.rateRow(drug, from, String.valueOf(row == 1 ? 0 : 1 + random.nextInt(30)));
                    from += quarter(0.25, 6);
                }
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            SupportReason reason = chance(0.5) ? SupportReason.NOT_RECORDED : SupportReason.HYPOTENSION;
            draft.bolus(quarter(0, hours), chance(0.8) ? "500" : "150", reason);
        }
    }

    private void drugs(boolean judgements) {
        for (int i = random.nextInt(8); i > 0; i--) {
            SupportReason reason = judgements && chance(0.1) ? reason() : SupportReason.NOT_RECORDED;
            draft.dose(pick(DRUGS), quarter(-4, hours), reason);
        }
    }

    private void labs() {
        for (LabTest test : List.of(LabTest.CREATININE, LabTest.ALT, LabTest.BILIRUBIN, LabTest.INR)) {
            for (double h = quarter(-48, 40); h < hours && chance(0.7); h += quarter(6, 48)) {
                draft.lab(test, h, String.valueOf(0.5 + random.nextInt(60) / 10.0), "1.2");
            }
        }
        if (chance(0.3)) {
            draft.lab(LabTest.ANC, quarter(0, hours), chance(0.5) ? "0.4" : "2.4", null);
        }
    }

    private void conditions() {
        List<ConditionKind> signs = List.of(ConditionKind.FEVER, ConditionKind.HYPOTENSION, ConditionKind.HYPOXIA);
        if (chance(0.1)) {
            double from = quarter(0, hours);
            draft.condition(pick(signs), Verification.CONFIRMED, Cause.OTHER, from, from + quarter(2, 40));
        }
        if (chance(0.1)) {
            draft.condition(ConditionKind.CRS, Verification.REFUTED, Cause.NOT_RECORDED, quarter(0, hours), RUNNING);
        }
        if (chance(0.1)) {
            draft.condition(
                    pick(List.of(ConditionKind.SEPSIS, ConditionKind.PULMONARY_INFILTRATES)),
                    Verification.POSSIBLE,
                    Cause.NOT_RECORDED,
                    quarter(0, hours),
                    RUNNING);
        }
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** A quarter of an hour between both. */
    private double quarter(double from, double to) {
        int quarters = (int) Math.max(1, (to - from) * 4);
        return from + random.nextInt(quarters) / 4.0;
    }
}
