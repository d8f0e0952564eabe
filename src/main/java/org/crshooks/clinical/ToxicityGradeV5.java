package org.crshooks.clinical;

import java.math.BigDecimal;
import java.util.List;

/**
 * The CTCAE v5.0 grades where they differ from v4.03 (section 3): multiples of an abnormal baseline for liver tests, and
 * no grade 1 for a creatinine that only rose above its baseline.
 */
final class ToxicityGradeV5 {

    private static final List<BigDecimal> TRANSAMINASE_BASELINE = decimals("1.5", "3.0", "5.0", "20.0");
    private static final List<BigDecimal> BILIRUBIN_BASELINE = decimals("1", "1.5", "3.0", "10.0");
    private static final BigDecimal CREATININE_GRADE_2_BASELINE = new BigDecimal("1.5");

    private ToxicityGradeV5() {}

    /** @param baseline last result before the therapy in the same unit; null where there is none */
    static int of(LabResult result, LabResult baseline) {
        boolean abnormal = baseline != null
                && baseline.value().signum() > 0
                && result.high() != null
                && baseline.value().compareTo(result.high()) > 0;
        return switch (result.test()) {
            case ALT, AST ->
                abnormal ? transaminase(result.value(), baseline.value()) : ToxicityGrade.of(result, baseline);
            case BILIRUBIN ->
                abnormal
                        ? above(result.value(), baseline.value(), BILIRUBIN_BASELINE)
                        : ToxicityGrade.of(result, baseline);
            case CREATININE -> creatinine(result, baseline);
            default -> ToxicityGrade.of(result, baseline);
        };
    }

    /** Grade 1 is printed as 1.5–3.0 × baseline: its lower bound belongs to it. */
    private static int transaminase(BigDecimal value, BigDecimal baseline) {
        boolean atLowerBound = value.compareTo(baseline.multiply(TRANSAMINASE_BASELINE.get(0))) == 0;
        return atLowerBound ? 1 : above(value, baseline, TRANSAMINASE_BASELINE);
    }

    private static int creatinine(LabResult result, LabResult baseline) {
        int byLimit = ToxicityGrade.of(result, null);
        boolean risen = baseline != null
                && baseline.value().signum() > 0
                && result.value().compareTo(baseline.value().multiply(CREATININE_GRADE_2_BASELINE)) > 0;
        return risen ? Math.max(byLimit, ToxicityGrade.of(result, baseline)) : byLimit;
    }

    private static int above(BigDecimal value, BigDecimal reference, List<BigDecimal> multiples) {
        return (int) multiples.stream()
                .filter(multiple -> value.compareTo(reference.multiply(multiple)) > 0)
                .count();
    }

    private static List<BigDecimal> decimals(String... values) {
        return List.of(values).stream().map(BigDecimal::new).toList();
    }
}
