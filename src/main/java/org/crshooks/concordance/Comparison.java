package org.crshooks.concordance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crshooks.replay.result.ChartedGrade;
import org.crshooks.replay.result.EpisodeRecord;

/** Brings episodes and charted grades together, patient by patient, part by part. */
final class Comparison {

    private final Iterable<EpisodeRecord> episodes;
    private final Iterable<ChartedGrade> charted;
    private final ChartedTally tally;
    private final Disagreements disagreements;

    Comparison(
            Iterable<EpisodeRecord> episodes,
            Iterable<ChartedGrade> charted,
            ChartedTally tally,
            Disagreements disagreements) {
        this.episodes = episodes;
        this.charted = charted;
        this.tally = tally;
        this.disagreements = disagreements;
    }

    /** @param most charted grades to hold in memory at once, about */
    void run(Set<String> scales, int most) throws IOException {
        tally.read(charted);
        if (tally.usable() == 0) {
            return;
        }
        int parts = ChartedPart.parts(tally.usable(), most);
        for (int number = 0; number < parts; number++) {
            compare(ChartedPart.read(charted, number, parts, scales));
        }
    }

    private void compare(ChartedPart part) throws IOException {
        List<EpisodeRecord> patient = new ArrayList<>();
        for (EpisodeRecord episode : episodes) {
            if (!patient.isEmpty() && !patient.get(0).patient().equals(episode.patient())) {
                compare(patient, part);
                patient.clear();
            }
            if (part.concerns(episode)) {
                patient.add(episode);
            }
        }
        if (!patient.isEmpty()) {
            compare(patient, part);
        }
        for (List<ChartedGrade> alone : part.rest()) {
            count(Pairing.of(List.of(), alone));
        }
    }

    private void compare(List<EpisodeRecord> patient, ChartedPart part) throws IOException {
        count(Pairing.of(List.copyOf(patient), part.take(patient.get(0).patient())));
    }

    private void count(Pairing pairing) throws IOException {
        tally.add(pairing);
        disagreements.add(pairing);
    }
}
