package org.crshooks.assessment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.clinical.CrsEpisode;
import org.crshooks.clinical.Therapy;
import org.crshooks.fact.Truth;

/**
 * Which of several therapies explains the signs at a moment (F29): one after which CRS has begun and is not over, so that
 * a further therapy never ends CRS (E1); else one after which that is unknown; else one whose window is open.
 */
final class LikeliestCause {

    private record Candidate(CrsEpisode episode, Truth gate) {

        Therapy therapy() {
            return episode.exposure().therapy();
        }

        /** Where a fever may be missing, the longest view rules out the least. */
        Instant viewFrom() {
            return gate.isUnknown() ? episode.exposure().seriesStart() : Instant.EPOCH;
        }
    }

    private LikeliestCause() {}

    /** @param episodes at least one; the first is the cause where no window is open */
    static CrsEpisode of(List<CrsEpisode> episodes, Instant moment) {
        List<CrsEpisode> open =
                episodes.stream().filter(e -> CrsAssessor.isOpen(e, moment)).toList();
        if (open.size() < 2) {
            return open.isEmpty() ? episodes.get(0) : open.get(0);
        }
        return open.stream()
                .map(e -> new Candidate(e, ClinicalSnapshot.at(e, moment).gate().truth()))
                .min(Comparator.comparing(Candidate::gate)
                        .reversed()
                        .thenComparing(Candidate::viewFrom)
                        .thenComparing(Candidate::therapy))
                .orElseThrow()
                .episode();
    }
}
