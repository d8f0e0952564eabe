package org.crshooks.property;

import static org.crshooks.property.ChartDraft.RUNNING;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.crshooks.assessment.Assessment;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.BloodPressureReading;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.DoseRate;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.GradedEvent;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.OrganTerm;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.SaturationReading;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.TemperatureReading;
import org.crshooks.clinical.TherapyDose;
import org.crshooks.fact.Source;

/**
 * One way in which a patient can be worse than another who is alike in all else. Only the newest temperature is raised:
 * an older one may be the normal reading that makes a later fever a recurrence (C4d), or an episode that has ended (F21).
 */
enum Worse {
    ONE_MORE_PRESSOR {
        @Override
        void add(ChartDraft draft, double now, Random random) {
            Drug drug = List.of(Drug.DOPAMINE, Drug.VASOPRESSIN, Drug.EPINEPHRINE, Drug.METARAMINOL)
                    .get(random.nextInt(4));
            draft.infusion(drug, now - 4, RUNNING, random.nextInt(5) == 0 ? null : "5");
        }
    },
    ONE_MORE_HIGH_DOSE_PRESSOR {
        @Override
        void add(ChartDraft draft, double now, Random random) {
            draft.infusion(Drug.TERLIPRESSIN, now - 30, RUNNING, null)
                    .infusion(Drug.EPINEPHRINE, now - 3 - random.nextInt(3), RUNNING, "12");
        }
    },
    HIGHER_DOSE {
        @Override
        ClinicalTimeline after(ClinicalTimeline c, double now, Random random) {
            BigDecimal factor = new BigDecimal(2 + random.nextInt(4));
            return Replace.administrations(
                    c, c.administrations().stream().map(a -> times(a, factor)).toList());
        }

        private Administration times(Administration a, BigDecimal factor) {
            DoseRate rate = a.rate() == null
                    ? null
                    : new DoseRate(
                            a.rate().perHour().multiply(factor),
                            a.rate().unit(),
                            a.rate().charted());
            return new Administration(
                    a.drug(),
                    a.name(),
                    a.start(),
                    a.end(),
                    a.form(),
                    rate,
                    a.dose(),
                    a.route(),
                    a.reason(),
                    a.source());
        }
    },
    BOLUS {
        @Override
        void add(ChartDraft draft, double now, Random random) {
            draft.bolus(now - random.nextInt(12), "500");
        }
    },
    VENTILATED_FOR_HYPOXIA {
        @Override
        void add(ChartDraft draft, double now, Random random) {
            draft.procedure(now, RUNNING, OxygenDevice.IMV, SupportReason.HYPOXIA);
        }
    },
    LOWER_PRESSURE {
        @Override
        ClinicalTimeline after(ClinicalTimeline c, double now, Random random) {
            BigDecimal fall = new BigDecimal(5 + random.nextInt(30));
            return Replace.pressures(
                    c,
                    c.bloodPressures().stream()
                            .map(r -> isRecent(r.at(), now)
                                    ? new BloodPressureReading(
                                            r.at(), r.systolic().subtract(fall), null, r.charted(), r.source())
                                    : r)
                            .toList());
        }
    },
    LOWER_SATURATION {
        @Override
        ClinicalTimeline after(ClinicalTimeline c, double now, Random random) {
            BigDecimal fall = new BigDecimal(1 + random.nextInt(12));
            return Replace.saturations(
                    c,
                    c.saturations().stream()
                            .map(r -> isRecent(r.at(), now)
                                    ? new SaturationReading(
                                            r.at(), r.percent().subtract(fall), r.onRoomAir(), r.source())
                                    : r)
                            .toList());
        }
    },
    MORE_FEVER {
        @Override
        ClinicalTimeline after(ClinicalTimeline c, double now, Random random) {
            Instant newest = c.temperatures().stream()
                    .map(TemperatureReading::at)
                    .max(Instant::compareTo)
                    .orElse(Instant.MIN);
            BigDecimal rise = new BigDecimal(1 + random.nextInt(3));
            return Replace.temperatures(
                    c,
                    c.temperatures().stream()
                            .map(r -> r.at().equals(newest)
                                    ? new TemperatureReading(
                                            r.at(), r.celsius().add(rise), r.site(), r.charted(), r.source())
                                    : r)
                            .toList());
        }
    },
    WORSE_LABS {
        @Override
        ClinicalTimeline after(ClinicalTimeline c, double now, Random random) {
            BigDecimal factor = new BigDecimal(2 + random.nextInt(8));
            // an earlier value may be the one before the therapy
            Instant lastDose = c.therapy().stream()
                    .map(TherapyDose::start)
                    .max(Instant::compareTo)
                    .orElseThrow();
            return Replace.labs(
                    c,
                    c.labs().stream()
                            .map(r -> r.at().isBefore(lastDose) || r.high() == null ? r : times(r, factor))
                            .toList());
        }

        private LabResult times(LabResult r, BigDecimal factor) {
            return new LabResult(r.test(), r.at(), r.value().multiply(factor), r.unit(), r.low(), r.high(), r.source());
        }
    },
    GRADED_ORGAN_TOXICITY {
        @Override
        ClinicalTimeline after(ClinicalTimeline c, double now, Random random) {
            OrganTerm term = List.of(OrganTerm.HEART_FAILURE, OrganTerm.AST, OrganTerm.CREATININE)
                    .get(random.nextInt(3));
            return Replace.event(
                    c,
                    new GradedEvent(
                            term,
                            1 + random.nextInt(4),
                            ChartDraft.hour(now - 2),
                            false,
                            new Source("AdverseEvent/more")));
        }
    };

    /** The patient who is worse. */
    ClinicalTimeline after(ClinicalTimeline c, double now, Random random) {
        ChartDraft draft = new ChartDraft(c);
        add(draft, now, random);
        return draft.build();
    }

    void add(ChartDraft draft, double now, Random random) {}

    /** C4d: a first fever makes drugs given before it meaningless. */
    boolean mayLower(String scale, Assessment before) {
        return this == MORE_FEVER
                && scale.equals("ctcae-v4")
                && before.episode().onset() == null;
    }

    private static boolean isRecent(Instant at, double now) {
        return !at.isBefore(ChartDraft.hour(now - 6));
    }
}
