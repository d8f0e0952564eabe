package org.crshooks.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.Lookback;
import org.crshooks.clinical.OrganGrade;
import org.crshooks.clinical.OrganTerm;
import org.crshooks.text.Phrase;

/** Organ by organ: value, time, change, CTCAE grade with its version, and the scales that count it (W8). */
final class OrganTable {

    /** Shown when raised; no scale grades them. */
    private static final List<LabTest> UNGRADED =
            List.of(LabTest.TROPONIN, LabTest.BNP, LabTest.NT_PROBNP, LabTest.CREATINE_KINASE);

    private static final Phrase UNKNOWN_CHANGE = Phrase.of("organ.no-baseline");

    private OrganTable() {}

    static List<Phrase> of(CareContext context) {
        if (context.adviceGrade().ceiling() == 0) {
            return List.of();
        }
        List<Phrase> lines = new ArrayList<>();
        for (OrganGrade grade : context.now().organGrades()) {
            if (grade.v403() > 0 || grade.v5() > 0) {
                lines.add(graded(grade));
            } else if (grade.lacksLimit()) {
                lines.add(Phrase.of(
                        "organ.not-computable",
                        value(grade.result()),
                        grade.result().at()));
            }
        }
        context.chart().gradedEvents().stream()
                .filter(e -> e.term() != OrganTerm.EXCLUDED && e.at() != null)
                .filter(e -> Charted.within(context, e.at(), Lookback.LABS)
                        && !e.at().isBefore(context.exposure().seriesStart()))
                .map(e -> Phrase.of(
                        "organ.event",
                        Phrase.of("organ.term." + e.term().code()),
                        e.at(),
                        e.grade(),
                        e.otherCause() ? Phrase.of("organ.counts.nowhere") : counts(e.term(), e.grade())))
                .forEach(lines::add);
        for (LabTest test : UNGRADED) {
            Charted.latest(context, test, Lookback.LABS)
                    .filter(r -> Charted.isAbove(r, r.high()))
                    .map(r -> Phrase.of("organ.ungraded", value(r), r.at(), r.high()))
                    .ifPresent(lines::add);
        }
        return List.copyOf(lines);
    }

    private static Phrase graded(OrganGrade grade) {
        LabResult result = grade.result();
        Phrase change = grade.baseline() == null
                ? UNKNOWN_CHANGE
                : Phrase.of(
                        "organ.baseline",
                        Charted.amount(grade.baseline()),
                        grade.baseline().at());
        return Phrase.of(
                "organ.graded",
                value(result),
                result.at(),
                change,
                grade.v403(),
                grade.v5(),
                grade.counts() ? counts(grade.term(), grade.v403()) : Phrase.of("organ.counts.nowhere"));
    }

    private static Phrase value(LabResult result) {
        return Charted.value(result);
    }

    /** Which scales a new toxicity of this grade counts in; ASTCT, CTCAE v5.0 and MSKCC count none. */
    static Phrase counts(OrganTerm term, int grade) {
        Stream<String> scales = Stream.of(
                        grade >= 2 ? "lee-2014" : "",
                        grade >= 1 ? "cartox-2018" : "",
                        countsForPenn(term, grade) ? "penn-2018" : "",
                        term.isCreatinine() && grade >= 2 ? "ctcae-v4" : "")
                .filter(id -> !id.isEmpty());
        return scales.map(id -> Phrase.of("scale." + id))
                .reduce((a, b) -> Phrase.of("list.and", a, b))
                .map(list -> Phrase.of("organ.counts", list))
                .orElse(Phrase.of("organ.counts.nowhere"));
    }

    private static boolean countsForPenn(OrganTerm term, int grade) {
        return term.isCreatinine() && grade >= 2 || term.isLiverTest() && grade >= 3;
    }
}
