package org.crshooks.concordance;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crshooks.replay.result.ChartedGrade;
import org.crshooks.replay.result.EpisodeRecord;
import org.crshooks.replay.result.ScaleRecord;

/** Which of a patient's episodes a charted grade belongs to; the order is the one of docs/concordance.md. */
final class Belonging {

    private final List<EpisodeRecord> episodes;

    /** @param episodes of one patient, the earliest first */
    Belonging(List<EpisodeRecord> episodes) {
        this.episodes = episodes;
    }

    Optional<EpisodeRecord> of(ChartedGrade charted) {
        if (charted.at() == null) {
            return highest(charted.scale());
        }
        return inside(charted.at()).or(() -> near(charted.at())).or(() -> afterTherapy(charted.at()));
    }

    /** Without a time it can only be about the worst that happened; the earliest where several were as bad. */
    private Optional<EpisodeRecord> highest(String scale) {
        Comparator<EpisodeRecord> worst = Comparator.comparing((EpisodeRecord e) ->
                        scale(e, scale).map(ScaleRecord::floor).orElse(-1))
                .thenComparing(e -> scale(e, scale).map(ScaleRecord::ceiling).orElse(-1))
                .thenComparing(e -> e.onset() != null);
        return episodes.stream().reduce((one, next) -> worst.compare(next, one) > 0 ? next : one);
    }

    /** Where episodes overlap, the one that began last. */
    private Optional<EpisodeRecord> inside(Instant at) {
        return episodes.stream()
                .filter(e -> Span.ofEpisode(e).filter(span -> span.holds(at)).isPresent())
                .max(Comparator.comparing(EpisodeRecord::onset));
    }

    /** The nearest episode within the margin; the earlier of two that are equally near. */
    private Optional<EpisodeRecord> near(Instant at) {
        return episodes.stream()
                .filter(e -> e.onset() != null && distance(e, at).compareTo(Span.MARGIN) <= 0)
                .min(Comparator.comparing((EpisodeRecord e) -> distance(e, at)).thenComparing(EpisodeRecord::onset));
    }

    private Optional<EpisodeRecord> afterTherapy(Instant at) {
        return episodes.stream()
                .filter(e -> Span.ofTherapy(e).filter(span -> span.holds(at)).isPresent())
                .max(Comparator.comparing(EpisodeRecord::therapyAt));
    }

    private static Duration distance(EpisodeRecord episode, Instant at) {
        return Span.ofEpisode(episode).orElseThrow().distance(at);
    }

    static Optional<ScaleRecord> scale(EpisodeRecord episode, String id) {
        return episode.scales().stream().filter(s -> s.scale().equals(id)).findFirst();
    }
}
