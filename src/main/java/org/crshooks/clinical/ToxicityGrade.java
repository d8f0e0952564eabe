package org.crshooks.clinical;

import java.math.BigDecimal;
import java.util.List;

/**
 * The CTCAE v4.03 grades of laboratory tests as ratios (section 3). Lower bounds are strict and upper bounds inclusive;
 * of falling tests the printed bound belongs to the milder grade.
 */
final class ToxicityGrade {

    private static final List<BigDecimal> CREATININE_ULN = decimals("1", "1.5", "3.0", "6.0");
    private static final List<BigDecimal> CREATININE_BASELINE = decimals("1", "1.5", "3.0");
    private static final List<BigDecimal> TRANSAMINASE = decimals("1", "3.0", "5.0", "20.0");
    private static final List<BigDecimal> BILIRUBIN = decimals("1", "1.5", "3.0", "10.0");
    private static final List<BigDecimal> CLOTTING_TIME = decimals("1", "1.5", "2.5");
    private static final List<BigDecimal> FIBRINOGEN = decimals("1", "0.75", "0.5", "0.25");
    private static final BigDecimal FIBRINOGEN_GRADE_4_MG_DL = new BigDecimal("50");
    private static final BigDecimal FIBRINOGEN_GRADE_4_G_L = new BigDecimal("0.5");

    /** LVEF in per cent, and its fall in points; grades 3 and 4 [U]. */
    private static final BigDecimal LVEF_GRADE_2 = new BigDecimal("50");

    private static final BigDecimal LVEF_GRADE_3 = new BigDecimal("40");
    private static final BigDecimal LVEF_GRADE_4 = new BigDecimal("20");
    private static final BigDecimal LVEF_FALL_GRADE_2 = new BigDecimal("10");
    private static final BigDecimal LVEF_FALL_GRADE_3 = new BigDecimal("20");
    /** QTc in ms. */
    private static final BigDecimal QTC_GRADE_1 = new BigDecimal("450");

    private static final BigDecimal QTC_GRADE_2 = new BigDecimal("480");
    private static final BigDecimal QTC_GRADE_3 = new BigDecimal("500");

    private ToxicityGrade() {}

    /**
     * Grade of a result, 0 to 4; 0 also where it cannot be computed for want of a limit.
     *
     * @param baseline last result before the therapy in the same unit; null where there is none
     */
    static int of(LabResult result, LabResult baseline) {
        return switch (result.test()) {
            case CREATININE ->
                Math.max(
                        rising(result, result.high(), CREATININE_ULN),
                        rising(result, baseline == null ? null : baseline.value(), CREATININE_BASELINE));
            case ALT, AST -> rising(result, result.high(), TRANSAMINASE);
            case BILIRUBIN -> rising(result, result.high(), BILIRUBIN);
            case APTT, INR -> rising(result, result.high(), CLOTTING_TIME);
            case FIBRINOGEN -> fibrinogen(result);
            case LVEF -> ejectionFraction(result.value(), baseline == null ? null : baseline.value());
            case QTC -> correctedQt(result.value());
            default -> 0;
        };
    }

    /** Whether a grade needs a limit of normal that the result lacks. */
    static boolean lacksLimit(LabResult result) {
        return switch (result.test()) {
            case ALT, AST, BILIRUBIN, APTT, INR -> result.high() == null;
            case FIBRINOGEN -> result.low() == null;
            default -> false;
        };
    }

    private static int rising(LabResult result, BigDecimal reference, List<BigDecimal> multiples) {
        if (reference == null || reference.signum() <= 0) {
            return 0;
        }
        int grade = 0;
        for (BigDecimal multiple : multiples) {
            if (result.value().compareTo(reference.multiply(multiple)) <= 0) {
                break;
            }
            grade++;
        }
        return grade;
    }

    private static int fibrinogen(LabResult result) {
        boolean verylow = switch (result.unit()) {
            case "mg/dL" -> result.value().compareTo(FIBRINOGEN_GRADE_4_MG_DL) < 0;
            case "g/L" -> result.value().compareTo(FIBRINOGEN_GRADE_4_G_L) < 0;
            default -> false;
        };
        if (verylow) {
            return 4;
        }
        if (result.low() == null) {
            return 0;
        }
        int grade = 0;
        for (BigDecimal multiple : FIBRINOGEN) {
            if (result.value().compareTo(result.low().multiply(multiple)) < 0) {
                grade++;
            }
        }
        return grade;
    }

    private static int ejectionFraction(BigDecimal percent, BigDecimal baseline) {
        BigDecimal fall = baseline == null ? BigDecimal.ZERO : baseline.subtract(percent);
        if (isBelow(percent, LVEF_GRADE_4)) {
            return 4;
        }
        if (isBelow(percent, LVEF_GRADE_3) || !isBelow(fall, LVEF_FALL_GRADE_3)) {
            return 3;
        }
        return percent.compareTo(LVEF_GRADE_2) <= 0 || !isBelow(fall, LVEF_FALL_GRADE_2) ? 2 : 0;
    }

    private static int correctedQt(BigDecimal milliseconds) {
        if (milliseconds.compareTo(QTC_GRADE_3) > 0) {
            return 3;
        }
        if (milliseconds.compareTo(QTC_GRADE_2) > 0) {
            return 2;
        }
        return isBelow(milliseconds, QTC_GRADE_1) ? 0 : 1;
    }

    private static boolean isBelow(BigDecimal value, BigDecimal limit) {
        return value.compareTo(limit) < 0;
    }

    private static List<BigDecimal> decimals(String... values) {
        return List.of(values).stream().map(BigDecimal::new).toList();
    }
}
