package org.crshooks.advice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.Lookback;
import org.crshooks.clinical.OrganTerm;
import org.crshooks.clinical.TherapyDose;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;
import org.crshooks.text.Phrase;

/** What else it could be, alone or beside CRS, and what the chart shows of each (W4, W7). */
final class Differential {

    private static final BigDecimal NEUTROPENIA = new BigDecimal("1.0");
    private static final BigDecimal LOW_EJECTION_FRACTION = new BigDecimal("50");
    /** "Within minutes" of the drug [D]. */
    private static final Duration MINUTES = Duration.ofMinutes(60);

    private static final Set<String> FIRST_WHEN_LONG = Set.of("infection", "hyperinflammation");

    private Differential() {}

    static List<AlternativeCause> of(CareContext context) {
        if (context.adviceGrade().ceiling() == 0 && context.now().episode().onset() == null) {
            return List.of();
        }
        boolean longEpisode = context.flags().contains(Flag.LONGER_THAN_USUAL);
        List<AlternativeCause> causes = new ArrayList<>(List.of(
                new AlternativeCause("infection", Phrase.of("cause.infection"), infection(context)),
                hyperinflammation(context),
                new AlternativeCause("heart", Phrase.of("cause.heart"), heart(context)),
                new AlternativeCause("thromboembolism", Phrase.of("cause.thromboembolism"), thrombosis(context)),
                new AlternativeCause("tumour-lysis", Phrase.of("cause.tumour-lysis"), tumourLysis(context)),
                new AlternativeCause("drug-reaction", Phrase.of("cause.drug-reaction"), drugReaction(context)),
                new AlternativeCause("progression", Phrase.of("cause.progression"), List.of())));
        causes.sort(Comparator.comparing((AlternativeCause c) -> !(longEpisode && FIRST_WHEN_LONG.contains(c.id())))
                .thenComparing(c -> c.shown().isEmpty()));
        return List.copyOf(causes);
    }

    private static List<Evidence> infection(CareContext context) {
        List<Evidence> shown = new ArrayList<>(Charted.evidenceOf(Charted.present(
                context,
                ConditionKind.INFECTION,
                ConditionKind.SEPSIS,
                ConditionKind.FEBRILE_NEUTROPENIA,
                ConditionKind.PULMONARY_INFILTRATES,
                ConditionKind.TUBERCULOSIS)));
        Charted.latest(context, LabTest.ANC, Lookback.LABS)
                .filter(r -> r.value().compareTo(NEUTROPENIA) < 0)
                .map(Charted::evidence)
                .ifPresent(shown::add);
        raised(context, LabTest.PROCALCITONIN).ifPresent(shown::add);
        return shown;
    }

    /** Whether the screen of W7 is positive, or HLH is recorded; raised markers alone are usual in CRS. */
    static boolean suggestsHyperinflammation(AlternativeCause cause) {
        boolean screened = cause.text().key().equals("cause.hyperinflammation.screen");
        return cause.id().equals("hyperinflammation")
                && (screened || cause.shown().stream().anyMatch(e -> e.input() == Input.CONDITION));
    }

    private static AlternativeCause hyperinflammation(CareContext context) {
        Hyperinflammation.Screen screen = Hyperinflammation.screen(context);
        List<Evidence> shown = new ArrayList<>(Charted.evidenceOf(Charted.present(context, ConditionKind.HLH)));
        shown.addAll(screen.shown());
        boolean effectorCells = context.exposure().therapy().isEffectorCell();
        Phrase text = screen.positive()
                ? Phrase.of("cause.hyperinflammation.screen")
                : effectorCells ? Phrase.of("cause.hyperinflammation.cells") : Phrase.of("cause.hyperinflammation");
        return new AlternativeCause("hyperinflammation", text, shown);
    }

    private static List<Evidence> heart(CareContext context) {
        List<Evidence> shown = new ArrayList<>(Charted.evidenceOf(Charted.present(
                context,
                ConditionKind.HEART_FAILURE,
                ConditionKind.ARRHYTHMIA,
                ConditionKind.VENTRICULAR_TACHYCARDIA)));
        for (LabTest test : List.of(LabTest.TROPONIN, LabTest.BNP, LabTest.NT_PROBNP)) {
            raised(context, test).ifPresent(shown::add);
        }
        Charted.latest(context, LabTest.LVEF, sinceTherapy(context))
                .filter(r -> r.value().compareTo(LOW_EJECTION_FRACTION) < 0)
                .map(Charted::evidence)
                .ifPresent(shown::add);
        return shown;
    }

    private static Duration sinceTherapy(CareContext context) {
        return Duration.between(context.exposure().seriesStart(), context.asOf());
    }

    /** Hypoxia speaks for it where no infiltrate explains it. */
    private static List<Evidence> thrombosis(CareContext context) {
        List<Evidence> shown = new ArrayList<>(Charted.evidenceOf(Charted.present(context, ConditionKind.THROMBOSIS)));
        boolean clearFilm =
                Charted.present(context, ConditionKind.PULMONARY_INFILTRATES).isEmpty();
        if (clearFilm && context.now().hypoxia().isYes()) {
            shown.addAll(context.now().hypoxia().evidence());
        }
        return shown;
    }

    private static List<Evidence> tumourLysis(CareContext context) {
        List<Evidence> shown =
                new ArrayList<>(Charted.evidenceOf(Charted.present(context, ConditionKind.TUMOUR_LYSIS)));
        for (LabTest test : List.of(LabTest.POTASSIUM, LabTest.PHOSPHATE, LabTest.URATE, LabTest.CREATININE)) {
            raised(context, test).ifPresent(shown::add);
        }
        for (LabTest test : List.of(LabTest.CALCIUM, LabTest.IONISED_CALCIUM)) {
            Charted.latest(context, test, Lookback.LABS)
                    .filter(r -> r.low() != null && r.value().compareTo(r.low()) < 0)
                    .map(Charted::evidence)
                    .ifPresent(shown::add);
        }
        return shown;
    }

    private static List<Evidence> drugReaction(CareContext context) {
        List<Evidence> shown = new ArrayList<>();
        context.chart().gradedEvents().stream()
                .filter(e -> e.term() == OrganTerm.RASH && e.at() != null)
                .filter(e -> !e.at().isBefore(context.exposure().seriesStart()) && !e.at().isAfter(context.asOf()))
                .map(e -> new Evidence(Input.ORGAN_TOXICITY, "rash CTCAE grade " + e.grade(), e.at(), e.source()))
                .forEach(shown::add);
        Instant onset = context.now().episode().onset();
        context.exposure().doses().stream()
                .filter(d -> onset != null && d.start() != null && !onset.isBefore(d.start()))
                .filter(d -> Duration.between(d.start(), onset).compareTo(MINUTES) <= 0)
                .map(d -> new Evidence(Input.THERAPY, name(d), d.start(), d.source()))
                .forEach(shown::add);
        return shown;
    }

    private static String name(TherapyDose dose) {
        return dose.product() == null ? dose.therapy().code() : dose.product().code();
    }

    private static Optional<Evidence> raised(CareContext context, LabTest test) {
        Optional<LabResult> latest = Charted.latest(context, test, Lookback.LABS);
        return latest.filter(r -> Charted.isAbove(r, r.high())).map(Charted::evidence);
    }
}
