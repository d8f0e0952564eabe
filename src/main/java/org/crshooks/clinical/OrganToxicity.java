package org.crshooks.clinical;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Input;

/**
 * New organ toxicity by CTCAE v4.03 (F20).
 *
 * @param findings what counts, highest grade first
 * @param notComputable tests charted without the limit of normal that their grade needs
 * @param nothingCharted neither a laboratory value nor a graded event was charted in the look-back
 */
public record OrganToxicity(List<OrganFinding> findings, List<LabTest> notComputable, boolean nothingCharted) {

    /** One organ finding that counts. */
    public record OrganFinding(OrganTerm term, int grade, Evidence evidence) {}

    static final Map<LabTest, OrganTerm> GRADED_TESTS = new EnumMap<>(Map.of(
            LabTest.CREATININE, OrganTerm.CREATININE,
            LabTest.ALT, OrganTerm.ALT,
            LabTest.AST, OrganTerm.AST,
            LabTest.BILIRUBIN, OrganTerm.BILIRUBIN,
            LabTest.LVEF, OrganTerm.EJECTION_FRACTION,
            LabTest.QTC, OrganTerm.QTC,
            LabTest.FIBRINOGEN, OrganTerm.FIBRINOGEN,
            LabTest.APTT, OrganTerm.APTT,
            LabTest.INR, OrganTerm.INR));

    static OrganToxicity at(View view) {
        List<OrganFinding> found = new ArrayList<>();
        List<LabTest> notComputable = new ArrayList<>();
        boolean charted = false;
        for (Map.Entry<LabTest, OrganTerm> test : GRADED_TESTS.entrySet()) {
            Optional<LabResult> latest = latest(view, test.getKey());
            charted |= latest.isPresent();
            latest.filter(ToxicityGrade::lacksLimit).map(LabResult::test).ifPresent(notComputable::add);
            if (latest.isPresent()
                    && !explained(view, test.getValue(), latest.get().at())) {
                LabResult baseline = baseline(view, latest.get()).orElse(null);
                int grade = ToxicityGrade.of(latest.get(), baseline);
                Optional<RecordedCondition> torsade = Torsade.with(view, latest.get(), grade);
                if (torsade.isPresent()) {
                    found.add(
                            new OrganFinding(test.getValue(), Torsade.GRADE, evidenceOf(latest.get(), torsade.get())));
                } else if (isNew(view, latest.get(), grade)) {
                    found.add(new OrganFinding(test.getValue(), grade, evidenceOf(latest.get())));
                }
            }
        }
        for (GradedEvent event : view.chart().gradedEvents) {
            boolean recent = event.at() == null
                    || view.within(event.at(), Lookback.LABS) && !event.at().isBefore(view.since());
            if (recent && event.term() != OrganTerm.EXCLUDED && !event.otherCause()) {
                charted = true;
                if (counts(view, event)) {
                    found.add(new OrganFinding(event.term(), Math.min(event.grade(), 4), evidenceOf(event)));
                }
            }
        }
        found.sort((a, b) -> Integer.compare(b.grade(), a.grade()));
        return new OrganToxicity(List.copyOf(found), List.copyOf(notComputable), !charted);
    }

    /** Some counted finding fulfils the condition. */
    Fact any(Predicate<OrganFinding> condition) {
        if (findings.isEmpty()) {
            return Fact.NO;
        }
        List<OrganFinding> met = new ArrayList<>();
        for (OrganFinding finding : findings) {
            if (condition.test(finding)) {
                met.add(finding);
            }
        }
        return met.isEmpty()
                ? Fact.NO
                : Fact.yes(() -> met.stream().map(OrganFinding::evidence).toList());
    }

    /** The latest grade of its term, above the last one before the therapy, and not explained otherwise. */
    private static boolean counts(View view, GradedEvent event) {
        if (explained(view, event.term(), event.at()) || event.at() != null && !view.mayCount(event.at())) {
            return false;
        }
        List<GradedEvent> others = view.chart().gradedEvents.stream()
                .filter(e -> e.at() != null && e.term() == event.term() && e.term() != OrganTerm.OTHER_ORGAN)
                .toList();
        boolean replaced = event.at() != null
                && others.stream().anyMatch(e -> e.at().isAfter(event.at()) && !e.at().isAfter(view.at()));
        int before = others.stream()
                .filter(e -> e.at().isBefore(view.since()))
                .reduce((a, b) -> b)
                .map(GradedEvent::grade)
                .orElse(0);
        return !replaced && event.grade() > before;
    }

    static Optional<LabResult> latest(View view, LabTest test) {
        boolean sinceTherapy = test == LabTest.LVEF || test == LabTest.QTC;
        Instant from = sinceTherapy ? view.since() : view.at().minus(Lookback.LABS);
        List<LabResult> results = ChartIndex.between(
                view.chart().index.of(test),
                LabResult::at,
                from.isBefore(view.since()) ? view.since() : from,
                view.at());
        return results.isEmpty()
                ? Optional.empty()
                : Optional.of(results.get(results.size() - 1)).filter(r -> view.mayCount(r.at()));
    }

    /** Above the grade of the last result before the therapy; grades can be compared whatever their units. */
    static boolean isNew(View view, LabResult result, int grade) {
        return grade > 0
                && view.chart().index.of(result.test()).stream()
                        .filter(r -> r.unit().equals(result.unit()) || r.high() != null || r.low() != null)
                        .filter(r -> r.at() != null && r.at().isBefore(view.since()))
                        .reduce((a, b) -> b)
                        .map(before -> grade > ToxicityGrade.of(before, null))
                        .orElse(true);
    }

    /** The last result before the therapy in the same unit, so that one can be a multiple of the other. */
    static Optional<LabResult> baseline(View view, LabResult result) {
        return view.chart().index.of(result.test()).stream()
                .filter(r -> r.unit().equals(result.unit()))
                .filter(r -> r.at() != null && r.at().isBefore(view.since()))
                .reduce((a, b) -> b);
    }

    /**
     * F22: recorded as due to another condition when it was found.
     *
     * @param found null where not charted
     */
    static boolean explained(View view, OrganTerm term, Instant found) {
        Instant made = found == null ? view.at() : found;
        for (RecordedCondition c : view.chart().index.otherCauses()) {
            boolean sameOrgan = c.organ() == term || OrganDiagnosis.includes(c, term, view.since());
            if (sameOrgan && Attribution.explains(c, made, view.at())) {
                return true;
            }
        }
        return false;
    }

    private static Evidence evidenceOf(LabResult r) {
        String limit = r.high() != null ? " (ULN " + r.high().toPlainString() + ")" : "";
        if (r.test() == LabTest.FIBRINOGEN) {
            limit = r.low() == null ? "" : " (LLN " + r.low().toPlainString() + ")";
        }
        return new Evidence(
                Input.ORGAN_TOXICITY,
                r.test().code() + " " + new Amount(r.value(), r.unit()) + limit,
                r.at(),
                r.source());
    }

    private static Evidence evidenceOf(LabResult r, RecordedCondition torsade) {
        String value = evidenceOf(r).value() + ", " + torsade.name();
        return new Evidence(Input.ORGAN_TOXICITY, value, torsade.onset(), torsade.source());
    }

    private static Evidence evidenceOf(GradedEvent e) {
        return new Evidence(Input.ORGAN_TOXICITY, e.term().code() + " CTCAE grade " + e.grade(), e.at(), e.source());
    }
}
