package org.crshooks.grading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.fact.Input;
import org.crshooks.fact.Truth;

/**
 * A published CRS scale: rows of grade and criterion. The floor is the highest row answered YES, the ceiling the highest
 * row not answered NO.
 *
 * @param id wire name, such as {@code astct-2019}
 * @param rows lowest grade first
 * @param readsLabs whether laboratory values can decide a row, so that their absence is named (F20)
 */
public record GradingScale(String id, Publication publication, List<Row> rows, boolean readsLabs) {

    /** One row of the published table. */
    public record Row(int grade, Criterion criterion) {}

    public GradingScale {
        rows = List.copyOf(rows);
    }

    /** Floor and ceiling without reasons. */
    public Range range(ClinicalSnapshot patient) {
        int ceiling = 0;
        for (int i = rows.size() - 1; i >= 0; i--) {
            Truth truth = rows.get(i).criterion().truth(patient);
            ceiling = ceiling == 0 && !truth.isNo() ? rows.get(i).grade() : ceiling;
            if (truth.isYes()) {
                return new Range(rows.get(i).grade(), ceiling);
            }
        }
        return new Range(0, ceiling);
    }

    /** The grade with every reason. */
    public GradeResult grade(ClinicalSnapshot patient) {
        Range range = range(patient);
        List<GradedRow> graded = new ArrayList<>();
        Set<Input> missing = EnumSet.noneOf(Input.class);
        for (Row row : rows) {
            Finding finding = row.criterion().explain(patient);
            graded.add(new GradedRow(row.grade(), finding));
            if (row.grade() > range.floor() && finding.truth().isUnknown()) {
                finding.decidingLeaves().forEach(leaf -> missing.addAll(leaf.missing()));
            }
        }
        if (readsLabs && patient.noLabs()) {
            missing.add(Input.LABS);
        }
        return new GradeResult(id, range.floor(), range.ceiling(), graded, missing, confidence(patient, range.floor()));
    }

    /** C4f: a grade that support alone would not give is of low confidence. */
    private Confidence confidence(ClinicalSnapshot patient, int floor) {
        boolean bySupport = rows.stream()
                .filter(row -> row.grade() >= floor)
                .anyMatch(row -> row.criterion().truthBySupport(patient).isYes());
        return floor == 0 || bySupport ? Confidence.HIGH : Confidence.LOW;
    }
}
