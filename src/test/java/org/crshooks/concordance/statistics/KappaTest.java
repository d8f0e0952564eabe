package org.crshooks.concordance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class KappaTest {

    private static final Weights UNWEIGHTED = (one, other) -> one == other ? 1 : 0;

    @Test
    @DisplayName("Cohen, Psychol Bull 1968;70:213, table 1: kappa 0.492, weighted kappa 0.348")
    void cohen1968() {
        Confusion judges = confusion(new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
        double[][] disagreement = {{0, 1, 3}, {1, 0, 6}, {3, 6, 0}};
        Weights weights = (one, other) -> one > 2 || other > 2 ? 0 : 1 - disagreement[one][other] / 6;

        assertThat(value(judges, UNWEIGHTED)).isCloseTo(0.492, within(0.0005));
        assertThat(value(judges, weights)).isCloseTo(0.348, within(0.0005));
    }

    @Test
    @DisplayName("Fleiss, Cohen and Everitt, Psychol Bull 1969;72:323, example: kappa 0.429 with variance 0.002885")
    void fleissCohenEveritt1969() {
        Kappa kappa = Kappa.of(confusion(new int[][] {{106, 10, 4}, {22, 28, 10}, {2, 12, 6}}), UNWEIGHTED);

        assertThat(kappa.value().orElseThrow()).isCloseTo(0.429, within(0.0005));
        assertThat(Math.pow(kappa.standardError().orElseThrow(), 2)).isCloseTo(0.002885, within(5e-7));
    }

    @Test
    @DisplayName(
            "SAS output kept in statsmodels' tests: weighted kappa 0.4701, ASE 0.1457, 95 % limits 0.1845 and 0.7558")
    void sas() {
        Confusion pairs = confusion(new int[][] {{0, 4, 1}, {0, 8, 0}, {0, 1, 5}});
        Kappa simple = Kappa.of(pairs, UNWEIGHTED);
        Kappa weighted = Kappa.of(pairs, Weights.LINEAR);

        assertThat(simple.value().orElseThrow()).isCloseTo(0.4842, within(5e-5));
        assertThat(simple.standardError().orElseThrow()).isCloseTo(0.1380, within(5e-5));
        assertThat(weighted.value().orElseThrow()).isCloseTo(0.4701, within(5e-5));
        assertThat(weighted.standardError().orElseThrow()).isCloseTo(0.1457, within(5e-5));
        assertThat(weighted.interval().orElseThrow().low()).isCloseTo(0.1845, within(5e-5));
        assertThat(weighted.interval().orElseThrow().high()).isCloseTo(0.7558, within(5e-5));
    }

    @Test
    @DisplayName("Skin condition of the SAS FREQ manual: kappa 0.3449, ASE 0.0724, 95 % limits 0.2030 and 0.4868")
    void skinCondition() {
        Kappa kappa = Kappa.of(
                confusion(new int[][] {{10, 4, 1, 0}, {5, 10, 12, 2}, {2, 4, 12, 5}, {0, 2, 6, 13}}), UNWEIGHTED);

        assertThat(kappa.value().orElseThrow()).isCloseTo(0.3449, within(5e-5));
        assertThat(kappa.standardError().orElseThrow()).isCloseTo(0.0724, within(5e-5));
        assertThat(kappa.interval().orElseThrow().low()).isCloseTo(0.2030, within(5e-5));
        assertThat(kappa.interval().orElseThrow().high()).isCloseTo(0.4868, within(5e-5));
    }

    @Test
    @DisplayName("Sexual fun (Agresti 1990) by R's vcd::Kappa: 0.1293 (ASE 0.0686), equal spacing 0.2374 (0.0783)")
    void sexualFun() {
        Confusion couples = confusion(new int[][] {{7, 7, 2, 3}, {2, 8, 3, 7}, {1, 5, 4, 9}, {2, 8, 9, 14}});
        Kappa weighted = Kappa.of(couples, Weights.LINEAR);

        assertThat(value(couples, UNWEIGHTED)).isCloseTo(0.1293, within(5e-5));
        assertThat(weighted.value().orElseThrow()).isCloseTo(0.2374, within(5e-5));
        assertThat(weighted.standardError().orElseThrow()).isCloseTo(0.0783, within(5e-5));
    }

    @Test
    @DisplayName("scikit-learn's test of cohen_kappa_score: none 0.9315, linear 0.9412, quadratic 0.9541")
    void scikitLearn() {
        Confusion pairs = confusion(new int[][] {{46, 0, 0}, {4, 40, 0}, {0, 0, 10}});

        assertThat(value(pairs, UNWEIGHTED)).isCloseTo(0.9315, within(5e-5));
        assertThat(value(pairs, Weights.LINEAR)).isCloseTo(0.9412, within(5e-5));
        assertThat(value(pairs, Weights.QUADRATIC)).isCloseTo(0.9541, within(5e-5));
    }

    @Test
    @DisplayName("Anxiety by R's irr::kappa2: equal 0.1459, squared 0.2520")
    void anxiety() {
        int[] second = {3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4};
        int[] third = {2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2};
        Confusion pairs = new Confusion();
        for (int i = 0; i < second.length; i++) {
            // irr leaves out the level that nobody used, so that 6 follows 4.
            pairs.add(Math.min(second[i], 5) - 1, Math.min(third[i], 5) - 1);
        }
        assertThat(value(pairs, Weights.LINEAR)).isCloseTo(0.1459075, within(5e-8));
        assertThat(value(pairs, Weights.QUADRATIC)).isCloseTo(0.2520325, within(5e-8));
    }

    @Test
    void fullAgreementIsOneAndItsIntervalIsNotDefined() {
        Kappa kappa = Kappa.of(confusion(new int[][] {{3, 0, 0}, {0, 5, 0}, {0, 0, 2}}), Weights.QUADRATIC);

        assertThat(kappa.value().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(kappa.interval()).isEmpty();
    }

    @Test
    void oneGradeThroughoutOrNoPairsIsNotDefined() {
        for (Weights weights : new Weights[] {UNWEIGHTED, Weights.LINEAR, Weights.QUADRATIC}) {
            for (Confusion pairs : new Confusion[] {new Confusion(), confusion(new int[][] {{0, 0}, {0, 40}})}) {
                Kappa kappa = Kappa.of(pairs, weights);
                assertThat(kappa.value()).isEmpty();
                assertThat(kappa.standardError()).isEmpty();
                assertThat(kappa.interval()).isEmpty();
            }
        }
    }

    @Test
    void onePairThatDiffersIsZero() {
        assertThat(value(confusion(new int[][] {{0, 1}, {0, 0}}), Weights.LINEAR))
                .isZero();
    }

    @RepeatedTest(200)
    void isSymmetricFiniteAndWithinItsBounds(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        Confusion pairs = new Confusion();
        Confusion swapped = new Confusion();
        for (int i = random.nextInt(1, 60); i > 0; i--) {
            int one = random.nextInt(6);
            int other = random.nextInt(6);
            pairs.add(one, other);
            swapped.add(other, one);
        }
        for (Weights weights : new Weights[] {UNWEIGHTED, Weights.LINEAR, Weights.QUADRATIC}) {
            Kappa kappa = Kappa.of(pairs, weights);
            if (kappa.value().isPresent()) {
                double value = kappa.value().getAsDouble();
                assertThat(value).isBetween(-1 - 1e-9, 1 + 1e-9).isCloseTo(value(swapped, weights), within(1e-9));
                assertThat(kappa.standardError().orElseThrow()).isFinite().isNotNegative();
                kappa.interval().ifPresent(i -> assertThat(value).isBetween(i.low() - 1e-9, i.high() + 1e-9));
            }
        }
    }

    private static double value(Confusion pairs, Weights weights) {
        return Kappa.of(pairs, weights).value().orElseThrow();
    }

    private static Confusion confusion(int[][] counts) {
        Confusion pairs = new Confusion();
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                for (int i = 0; i < counts[row][column]; i++) {
                    pairs.add(row, column);
                }
            }
        }
        return pairs;
    }
}
