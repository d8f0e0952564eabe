package org.crshooks.concordance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crshooks.replay.result.ChartedGrade;
import org.crshooks.replay.result.EpisodeRecord;
import org.crshooks.replay.result.ScaleRecord;
import org.crshooks.replay.result.TreatmentRecord;

/** Episodes and charted grades, made up. */
final class Made {

    static final Instant DOSE = Instant.parse("2026-01-05T08:00:00Z");
    static final String ASTCT = "astct-2019";
    static final List<String> SCALES =
            List.of(ASTCT, "ctcae-v5", "ctcae-v4", "lee-2014", "cartox-2018", "penn-2018", "mskcc");

    private static final TreatmentRecord NOTHING_GIVEN = new TreatmentRecord(0, null, null, null, null);

    private Made() {}

    /** An episode from {@code onset} to {@code end} hours after the dose, with one range under every scale. */
    static EpisodeRecord episode(String patient, int number, int onset, Integer end, int floor, int ceiling) {
        Instant began = hours(onset);
        return new EpisodeRecord(
                patient,
                number,
                "car-t",
                "axi-cel",
                DOSE,
                ASTCT,
                began,
                end == null ? null : hours(end),
                SCALES.stream()
                        .map(scale -> scale(scale, floor, ceiling, began))
                        .toList(),
                NOTHING_GIVEN,
                List.of());
    }

    static EpisodeRecord none(String patient, int doseHours, int ceiling) {
        return new EpisodeRecord(
                patient,
                0,
                "car-t",
                null,
                hours(doseHours),
                ASTCT,
                null,
                null,
                SCALES.stream().map(scale -> scale(scale, 0, ceiling, null)).toList(),
                NOTHING_GIVEN,
                List.of());
    }

    static ChartedGrade charted(String patient, int grade, Integer hours) {
        return new ChartedGrade(patient, ASTCT, grade, hours == null ? null : hours(hours), "Observation/" + patient);
    }

    static Instant hours(int hours) {
        return DOSE.plus(Duration.ofHours(hours));
    }

    static ScaleRecord scale(String scale, int floor, int ceiling, Instant at) {
        List<Duration> inGrade = new ArrayList<>(Collections.nCopies(6, Duration.ZERO));
        inGrade.set(floor, Duration.ofHours(30));
        inGrade.set(0, Duration.ofHours(12));
        return new ScaleRecord(
                scale,
                floor,
                ceiling,
                ceiling,
                at,
                inGrade,
                "Row " + floor + " <decided> by 39.4 °C & norepinephrine \"8 µg/min\"",
                "由第 " + floor + " 行 <判定>：39.4 °C，去甲肾上腺素 8 µg/min");
    }

    /** Some hundred patients with one or two episodes, or none, and grades charted for most. */
    static Cohorts cohort(int patients, long seed) {
        Random random = new Random(seed);
        List<EpisodeRecord> episodes = new ArrayList<>();
        List<ChartedGrade> charted = new ArrayList<>();
        for (int i = 0; i < patients; i++) {
            String patient = String.format("p%05d", i);
            Instant dose = DOSE.plus(Duration.ofHours(random.nextInt(24 * 300)));
            int wait = (int) Math.min(400, Math.abs(random.nextGaussian()) * 60 + random.nextInt(30));
            boolean none = random.nextInt(6) == 0;
            Instant onset = none ? null : dose.plus(Duration.ofHours(wait));
            int worst = none ? 0 : 1 + (int) Math.min(4, Math.abs(random.nextGaussian()) * 1.4);
            Instant end = none || random.nextInt(12) == 0 ? null : onset.plus(Duration.ofHours(20 + worst * 30));
            boolean undecided = random.nextInt(8) == 0;
            episodes.add(new EpisodeRecord(
                    patient,
                    none ? 0 : 1,
                    random.nextInt(3) == 0 ? "bispecific" : "car-t",
                    null,
                    dose,
                    ASTCT,
                    onset,
                    end,
                    scales(worst, undecided, onset, random),
                    new TreatmentRecord(
                            worst > 1 ? worst - 1 : 0,
                            onset,
                            worst > 2 ? onset : null,
                            worst > 2 ? onset : null,
                            onset),
                    undecided ? List.of("oxygen-device", "blood-pressure") : List.of()));
            if (random.nextInt(4) > 0) {
                chart(patient, worst, onset == null ? dose : onset, random, charted);
            }
        }
        return new Cohorts(episodes, charted);
    }

    private static List<ScaleRecord> scales(int worst, boolean undecided, Instant onset, Random random) {
        return SCALES.stream()
                .map(id -> {
                    int shift = worst > 1 && !id.equals(ASTCT) && random.nextInt(4) == 0 ? random.nextInt(3) - 1 : 0;
                    int floor = worst + shift > 5 ? 5 : worst + shift;
                    return scale(id, floor, undecided ? Math.min(4, floor + 2) : floor, onset);
                })
                .map(s -> s.ceiling() < s.floor() ? scale(s.scale(), s.floor(), s.floor(), s.at()) : s)
                .toList();
    }

    private static void chart(String patient, int worst, Instant at, Random random, List<ChartedGrade> charted) {
        for (String scale : List.of(ASTCT, "ctcae-v5", "lee-2014")) {
            if (scale.equals("lee-2014") && random.nextInt(12) > 0) {
                continue;
            }
            int off = random.nextInt(5) == 0 ? random.nextInt(5) - 2 : 0;
            int grade = Math.max(0, Math.min(5, worst + off));
            boolean timed = random.nextInt(5) > 0;
            charted.add(new ChartedGrade(
                    patient,
                    scale,
                    grade,
                    timed ? at.plus(Duration.ofHours(random.nextInt(20))) : null,
                    "Observation/" + (1000 + charted.size())));
        }
    }

    /** What {@link #cohort} makes. */
    record Cohorts(List<EpisodeRecord> episodes, List<ChartedGrade> charted) {

        RunFacts facts() {
            long began = episodes.stream().filter(e -> e.onset() != null).count();
            return new RunFacts(
                    episodes.size(),
                    began,
                    6,
                    Map.of("unknown-unit", 12L, "stale", 1234L, "broken-line", 2L),
                    "0.1.0",
                    "2026-11-01T00:00:00Z");
        }

        Cohorts shuffled(long seed) {
            List<ChartedGrade> other = new ArrayList<>(charted);
            Collections.shuffle(other, new Random(seed));
            return new Cohorts(episodes, other);
        }
    }
}
