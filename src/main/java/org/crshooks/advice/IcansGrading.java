package org.crshooks.advice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.NeurologicalFinding;
import org.crshooks.clinical.NeurologicalFinding.Domain;
import org.crshooks.clinical.Therapy;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;
import org.crshooks.text.Phrase;

/** Grades ICANS by ASTCT beside CRS (I1, I2): the worst charted domain decides; the CRS grade never changes. */
final class IcansGrading {

    /** How long a charted finding holds [D]. */
    private static final Duration RECENT = Duration.ofHours(24);
    /** [P]: CAPD instead of ICE below this age. */
    private static final int ICE_FROM_YEARS = 12;

    private static final Map<Domain, Integer> GRADES = Map.of(
            Domain.ALERT, 0,
            Domain.AWAKENS_SPONTANEOUSLY, 1,
            Domain.AWAKENS_TO_VOICE, 2,
            Domain.AWAKENS_TO_TOUCH, 3,
            Domain.UNAROUSABLE, 4,
            Domain.SEIZURE_RESOLVED, 3,
            Domain.SEIZURE_PROLONGED, 4,
            Domain.FOCAL_WEAKNESS, 4,
            Domain.FOCAL_OEDEMA, 3,
            Domain.DIFFUSE_OEDEMA, 4);

    private IcansGrading() {}

    static Icans of(CareContext context) {
        List<NeurologicalFinding> findings = usable(context);
        if (findings.isEmpty()) {
            return notAssessed(context);
        }
        NeurologicalFinding worst = findings.stream()
                .max(Comparator.comparingInt(IcansGrading::grade))
                .orElseThrow();
        int grade = grade(worst);
        Phrase text = grade == 0 ? Phrase.of("icans.zero") : Phrase.of("icans.graded", grade, words(worst));
        boolean consciousnessKnown = findings.stream().anyMatch(f -> f.domain().isConsciousness());
        if (grade == 3 && isZeroIce(worst) && !consciousnessKnown) {
            text = Phrase.of("list.facts", text, Phrase.of("icans.zero-ice"));
        }
        if (isAnyUnread(context)) {
            text = Phrase.of("list.facts", text, Phrase.of("icans.also-unread"));
        }
        return new Icans(grade, findings.stream().map(IcansGrading::evidence).toList(), text);
    }

    /** Age below 12 years; an age that is not charted counts as above. */
    static boolean isChild(CareContext context) {
        return context.chart()
                .ageInYears(context.asOf())
                .filter(years -> years < ICE_FROM_YEARS)
                .isPresent();
    }

    /** The latest finding of each kind in the last 24 h; below 12 years no ICE, above it no CAPD beside an ICE. */
    private static List<NeurologicalFinding> usable(CareContext context) {
        Map<String, NeurologicalFinding> latest = new TreeMap<>();
        for (NeurologicalFinding finding : context.chart().neurology()) {
            if (isCurrent(context, finding.at())) {
                latest.merge(group(finding.domain()), finding, IcansGrading::later);
            }
        }
        latest.remove(
                isChild(context) ? Domain.ICE.name() : latest.containsKey(Domain.ICE.name()) ? Domain.CAPD.name() : "");
        return new ArrayList<>(latest.values());
    }

    private static boolean isCurrent(CareContext context, Instant at) {
        boolean sinceTherapy = at != null && !at.isBefore(context.exposure().seriesStart());
        return sinceTherapy && Charted.within(context, at, RECENT);
    }

    private static boolean isAnyUnread(CareContext context) {
        return context.chart().unreadNeurology().stream().anyMatch(entry -> isCurrent(context, entry.at()));
    }

    /** Of two entries of the same moment the worse one. */
    private static NeurologicalFinding later(NeurologicalFinding a, NeurologicalFinding b) {
        if (isEvent(a.domain()) || a.at().equals(b.at())) {
            return grade(b) >= grade(a) ? b : a;
        }
        return b;
    }

    /** A seizure that ended does not undo one before it. */
    private static boolean isEvent(Domain domain) {
        return domain == Domain.SEIZURE_RESOLVED || domain == Domain.SEIZURE_PROLONGED;
    }

    private static String group(Domain domain) {
        if (domain.isConsciousness()) {
            return "consciousness";
        }
        return switch (domain) {
            case SEIZURE_RESOLVED, SEIZURE_PROLONGED -> "seizure";
            case FOCAL_OEDEMA, DIFFUSE_OEDEMA -> "oedema";
            default -> domain.name();
        };
    }

    static int grade(NeurologicalFinding finding) {
        return switch (finding.domain()) {
            case ICE -> ice(finding.score());
            case CAPD -> capd(finding.score());
            default -> GRADES.get(finding.domain());
        };
    }

    private static int ice(int score) {
        if (score >= 10) {
            return 0;
        }
        return score >= 7 ? 1 : score >= 3 ? 2 : 3;
    }

    /** [P] 1 to 8 is grade 1 (2 where the child awakens to voice only); null: could not be done. */
    private static int capd(Integer score) {
        if (score == null) {
            return 4;
        }
        return score >= 9 ? 3 : score >= 1 ? 1 : 0;
    }

    private static boolean isZeroIce(NeurologicalFinding finding) {
        return finding.domain() == Domain.ICE && finding.score() == 0;
    }

    private static Phrase words(NeurologicalFinding finding) {
        Phrase name = Phrase.of("icans.domain." + finding.domain().code());
        return finding.score() == null ? name : Phrase.of("lab.value", name, finding.score());
    }

    private static Evidence evidence(NeurologicalFinding finding) {
        String value =
                finding.score() == null ? finding.charted() : finding.domain().name() + " " + finding.score();
        return new Evidence(Input.NEUROLOGY, value, finding.at(), finding.source());
    }

    /**
     * Said beside every grade of 1 or more and where CRS cannot be graded, whatever the cause; after an episode of those
     * therapies that neurotoxicity may follow by days; and where somebody recorded it without a domain.
     */
    private static Icans notAssessed(CareContext context) {
        Therapy therapy = context.exposure().therapy();
        boolean recorded = !Charted.present(context, ConditionKind.ICANS).isEmpty();
        boolean graded = context.adviceGrade().ceiling() >= 1
                || context.grades().get(context.primaryScale()).ceiling() >= 1;
        boolean afterCrs = (therapy.isEffectorCell() || therapy == Therapy.BISPECIFIC)
                && context.now().episode().onset() != null;
        boolean unread = isAnyUnread(context);
        if (!recorded && !graded && !afterCrs && !unread) {
            return null;
        }
        Phrase ask = Phrase.of(
                unread ? "icans.unread" : isChild(context) ? "icans.not-assessed.child" : "icans.not-assessed");
        Optional<Phrase> known = recorded ? Optional.of(Phrase.of("icans.recorded")) : Optional.empty();
        Phrase text = known.map(k -> Phrase.of("list.facts", k, ask)).orElse(ask);
        return new Icans(null, List.of(), text);
    }
}
