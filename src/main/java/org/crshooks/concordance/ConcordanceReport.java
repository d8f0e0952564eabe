package org.crshooks.concordance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import org.crshooks.replay.result.ChartedGrade;
import org.crshooks.replay.result.EpisodeRecord;

/**
 * Compares computed with charted grades and the scales with one another, and writes {@code report.en.html},
 * {@code report.zh.html} and {@code disagreements.csv}.
 */
public final class ConcordanceReport {

    private final ZoneId zone;

    /** @param zone the zone of the site, in which times are printed */
    public ConcordanceReport(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Writes the three files into {@code folder}, which exists; files of these names are replaced. Memory is bounded,
     * whatever the number of episodes and charted grades: both are read more than once.
     *
     * @param episodes the episodes of one patient stand together, the earliest first; every reading gives the same
     * @param charted in any order; every reading gives the same
     * @throws IOException if a file cannot be written
     * @throws java.io.UncheckedIOException as a source throws it
     * @throws IllegalArgumentException if the episodes of a patient with charted grades stand apart
     */
    public Concordance write(
            Path folder, Iterable<EpisodeRecord> episodes, Iterable<ChartedGrade> charted, RunFacts run)
            throws IOException {
        throw new IOException("The report in " + zone + " is not written yet");
    }
}
