package org.crshooks.advice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.clinical.CrsEpisode;
import org.crshooks.clinical.Exposures;
import org.crshooks.clinical.PatientChart;
import org.crshooks.clinical.Product;
import org.crshooks.clinical.TherapyDose;
import org.crshooks.grading.Range;
import org.crshooks.grading.scale.Scales;

/**
 * What was graded after all doses of one bispecific, whether its window is still open or not (O3, O4).
 *
 * @param doses the doses charted, oldest first
 * @param active an episode is open, or a grade stands now
 * @param now grade at the moment of assessment
 * @param highest highest grade reached
 * @param severeEpisodes how often grade 3 or more was reached, each time after CRS had resolved
 * @param lastSevere when grade 3 or more last stood; null where it never did
 * @param lastGraded when any grade last stood; null where none ever did
 */
record BispecificCourse(
        List<TherapyDose> doses,
        boolean active,
        Range now,
        int highest,
        int severeEpisodes,
        Instant lastSevere,
        Instant lastGraded) {

    private static final List<String> SCALES = List.of("ctcae-v5");
    /** T9: actions follow the label, which grades like ASTCT; the higher of both decides. */
    private static final List<String> ELRANATAMAB_SCALES = List.of("astct-2019", "ctcae-v5");

    /** Empty where no dose is charted. */
    static Optional<BispecificCourse> of(PatientChart chart, Product product, Instant asOf) {
        return Exposures.ofBispecific(chart, product).map(exposure -> {
            boolean elranatamab = product != null && ElranatamabLabel.PRODUCT.equals(product.code());
            return walk(chart, CrsEpisode.of(chart, exposure), elranatamab ? ELRANATAMAB_SCALES : SCALES, asOf);
        });
    }

    private static BispecificCourse walk(PatientChart chart, CrsEpisode episode, List<String> scales, Instant asOf) {
        int highest = 0;
        int severe = 0;
        boolean counted = false;
        Instant lastSevere = null;
        Instant lastGraded = null;
        for (Instant t : episode.moments(Instant.MIN, asOf)) {
            int floor = grade(chart, episode, scales, t).floor();
            highest = Math.max(highest, floor);
            lastGraded = floor >= 1 ? t : lastGraded;
            if (floor >= Band.SEVERE.from()) {
                severe += counted ? 0 : 1;
                counted = true;
                lastSevere = t;
            } else if (episode.at(t).resolved()) {
                counted = false;
            }
        }
        Range now = grade(chart, episode, scales, asOf);
        boolean active = episode.at(asOf).open() || now.floor() >= 1;
        return new BispecificCourse(episode.exposure().doses(), active, now, highest, severe, lastSevere, lastGraded);
    }

    private static Range grade(PatientChart chart, CrsEpisode episode, List<String> scales, Instant t) {
        ClinicalSnapshot patient = ClinicalSnapshot.at(episode, t);
        int floor = 0;
        int ceiling = 0;
        for (String scale : scales) {
            Range range = Scales.byId(scale).range(patient);
            floor = Math.max(floor, range.floor());
            ceiling = Math.max(ceiling, range.ceiling());
        }
        return new Range(floor, ceiling);
    }

    /** From when on the restart went without a recurrence; null where nothing was restarted (T8). */
    Instant quietSince() {
        Instant restarted = restarted();
        return restarted != null && lastGraded.isAfter(restarted) ? lastGraded : restarted;
    }

    /** The first dose after the last grade 3; null where there is none. */
    private Instant restarted() {
        return doses.stream()
                .map(TherapyDose::start)
                .filter(start -> start != null && lastSevere != null && start.isAfter(lastSevere))
                .findFirst()
                .orElse(null);
    }
}
