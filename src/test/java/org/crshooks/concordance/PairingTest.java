package org.crshooks.concordance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.concordance.Made.charted;
import static org.crshooks.concordance.Made.episode;
import static org.crshooks.concordance.Made.none;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.crshooks.replay.result.ChartedGrade;
import org.crshooks.replay.result.EpisodeRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which charted grade is compared with which episode, as docs/concordance.md has it. */
class PairingTest {

    /** Hours 24 to 72, grade 2; hours 200 to 260, grade 3; then a dose at hour 1000 without an episode. */
    private final List<EpisodeRecord> patient =
            List.of(episode("p", 1, 24, 72, 2, 2), episode("p", 2, 200, 260, 3, 3), none("p", 1000, 0));

    @ParameterizedTest(name = "a grade charted at hour {0} belongs to the episode with grade {1}")
    @CsvSource({
        "24,2",
        "72,2",
        "48,2", // inside, both ends included
        "0,2",
        "96,2",
        "176,3",
        "284,3", // within 24 hours of onset or end
        "1000,0",
        "1001,0",
        "2344,0" // up to 56 days after a dose without an episode
    })
    void byTime(int hour, int computed) {
        Pairing pairing = Pairing.of(patient, List.of(charted("p", 4, hour)));

        assertThat(pairing.alone()).isEmpty();
        assertThat(pairing.pairs())
                .singleElement()
                .extracting(pair -> pair.computed().floor())
                .isEqualTo(computed);
    }

    @ParameterizedTest(name = "a grade charted at hour {0} belongs to none")
    @CsvSource({"-1", "97", "175", "285", "999", "2345"})
    void farFromAll(int hour) {
        Pairing pairing = Pairing.of(patient, List.of(charted("p", 2, hour)));

        assertThat(pairing.pairs()).isEmpty();
        assertThat(pairing.alone()).hasSize(1);
    }

    @Test
    void anOpenEpisodeGoesOn() {
        assertThat(Pairing.of(List.of(episode("p", 1, 24, null, 2, 2)), List.of(charted("p", 2, 900)))
                        .pairs())
                .hasSize(1);
    }

    @Test
    @DisplayName("of two episodes that overlap, the one that began last; of two equally near, the earlier")
    void oneOfTwo() {
        List<EpisodeRecord> overlapping = List.of(episode("p", 1, 24, 90, 1, 1), episode("p", 1, 60, 120, 4, 4));
        assertThat(Pairing.of(overlapping, List.of(charted("p", 1, 70)))
                        .pairs()
                        .get(0)
                        .computed()
                        .floor())
                .isEqualTo(4);
        List<EpisodeRecord> apart = List.of(episode("p", 1, 10, 20, 1, 1), episode("p", 2, 40, 50, 4, 4));
        assertThat(Pairing.of(apart, List.of(charted("p", 1, 30)))
                        .pairs()
                        .get(0)
                        .computed()
                        .floor())
                .isEqualTo(1);
    }

    @Test
    void withoutATimeItIsTheWorstEpisode() {
        assertThat(Pairing.of(patient, List.of(charted("p", 3, null)))
                        .pairs()
                        .get(0)
                        .computed()
                        .floor())
                .isEqualTo(3);
        List<EpisodeRecord> ranges = List.of(episode("p", 1, 24, 30, 2, 2), episode("p", 2, 90, 99, 2, 3));
        assertThat(Pairing.of(ranges, List.of(charted("p", 3, null)))
                        .pairs()
                        .get(0)
                        .computed()
                        .ceiling())
                .isEqualTo(3);
        List<EpisodeRecord> equal = List.of(episode("p", 1, 24, 30, 2, 2), episode("p", 2, 90, 99, 2, 2));
        assertThat(Pairing.of(equal, List.of(charted("p", 3, null)))
                        .pairs()
                        .get(0)
                        .episode()
                        .number())
                .isEqualTo(1);
    }

    @Test
    void ofSeveralTheHighestCountsWhateverTheirOrder() {
        List<ChartedGrade> several = new ArrayList<>(List.of(
                charted("p", 1, 30),
                charted("p", 3, 40),
                charted("p", 3, 35),
                charted("p", 2, 50),
                charted("p", 0, 60)));
        for (int i = 0; i < several.size(); i++) {
            Collections.rotate(several, 1);
            Pairing pairing = Pairing.of(patient, several);
            assertThat(pairing.pairs()).singleElement().satisfies(pair -> {
                assertThat(pair.charted().grade()).isEqualTo(3);
                assertThat(pair.charted().at()).isEqualTo(Made.hours(35));
            });
            assertThat(pairing.lower()).isEqualTo(4);
        }
    }

    @Test
    void aGradeIsComparedUnderTheScaleItWasGivenAlone() {
        ChartedGrade lee = new ChartedGrade("p", "lee-2014", 2, Made.hours(30), "Condition/1");

        assertThat(Pairing.of(patient, List.of(lee)).pairs())
                .singleElement()
                .extracting(pair -> pair.computed().scale())
                .isEqualTo("lee-2014");
    }

    @Test
    void aTherapyWithoutATimeTakesOnlyGradesWithoutATime() {
        EpisodeRecord undated = new EpisodeRecord(
                "p",
                0,
                "car-t",
                null,
                null,
                Made.ASTCT,
                null,
                null,
                none("p", 0, 0).scales(),
                null,
                List.of());

        assertThat(Pairing.of(List.of(undated), List.of(charted("p", 1, 10))).alone())
                .hasSize(1);
        assertThat(Pairing.of(List.of(undated), List.of(charted("p", 1, null))).pairs())
                .hasSize(1);
    }

    @Test
    void timesAtTheEndsOfTimeAreNoTrouble() {
        ChartedGrade never = new ChartedGrade("p", Made.ASTCT, 1, Instant.MIN, "CSV line 1");

        assertThat(Pairing.of(patient, List.of(never)).alone()).hasSize(1);
        assertThat(Span.MARGIN).isLessThan(Duration.ofDays(2));
    }

    @ParameterizedTest(name = "computed {0}–{1}, charted {2}: difference {3}, decided {4}")
    @CsvSource({
        "2,2,2,0,true",
        "2,2,3,1,true",
        "2,2,0,-2,true",
        "1,3,1,0,false",
        "1,3,2,0,false",
        "1,3,3,0,false",
        "1,3,4,1,false",
        "1,3,0,-1,false",
        "0,5,5,0,false"
    })
    void aRangeIsNeitherAgreementNorDisagreementInside(
            int floor, int ceiling, int grade, int difference, boolean decided) {
        Pair pair = new Pair(patient.get(0), Made.scale(Made.ASTCT, floor, ceiling, null), charted("p", grade, null));

        assertThat(pair.difference()).isEqualTo(difference);
        assertThat(pair.disagrees()).isEqualTo(difference != 0);
        assertThat(pair.decided()).isEqualTo(decided);
    }
}
