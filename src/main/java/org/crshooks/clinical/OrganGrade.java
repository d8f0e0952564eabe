package org.crshooks.clinical;

import java.util.Arrays;
import java.util.List;

/**
 * A laboratory value with its CTCAE grades (W8, section 3).
 *
 * @param baseline last value before the therapy in the same unit; null where there is none
 * @param v403 grade by CTCAE v4.03, 0 to 4
 * @param v5 grade by CTCAE v5.0, 0 to 4
 * @param counts new and not due to another recorded condition, so that the v4.03 grade counts (F20)
 * @param lacksLimit a limit of normal that the grade needs is not charted
 */
public record OrganGrade(
        OrganTerm term, LabResult result, LabResult baseline, int v403, int v5, boolean counts, boolean lacksLimit) {

    static List<OrganGrade> at(View view) {
        return Arrays.stream(LabTest.values())
                .filter(OrganToxicity.GRADED_TESTS::containsKey)
                .flatMap(test -> OrganToxicity.latest(view, test).stream())
                .map(result -> of(view, result))
                .toList();
    }

    private static OrganGrade of(View view, LabResult result) {
        OrganTerm term = OrganToxicity.GRADED_TESTS.get(result.test());
        LabResult baseline = OrganToxicity.baseline(view, result).orElse(null);
        int measured = ToxicityGrade.of(result, baseline);
        boolean torsade = Torsade.with(view, result, measured).isPresent();
        int v403 = torsade ? Torsade.GRADE : measured;
        boolean isNew = torsade || OrganToxicity.isNew(view, result, v403);
        return new OrganGrade(
                term,
                result,
                baseline,
                v403,
                torsade ? Torsade.GRADE : ToxicityGradeV5.of(result, baseline),
                isNew && !OrganToxicity.explained(view, term, result.at()),
                ToxicityGrade.lacksLimit(result));
    }
}
