package org.crshooks.concordance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crshooks.replay.result.ChartedGrade;
import org.crshooks.replay.result.EpisodeRecord;

/**
 * Compares computed with charted grades and the scales with one another, and writes {@code report.en.html},
 * {@code report.zh.html} and {@code disagreements.csv}.
 */
public final class ConcordanceReport {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private final ZoneId zone;
    private final int most;

    /** @param zone the zone of the site, in which times are printed */
    public ConcordanceReport(ZoneId zone) {
        this(zone, ChartedPart.MOST);
    }

    /** @param most charted grades to hold in memory at once, about */
    ConcordanceReport(ZoneId zone, int most) {
        this.zone = zone;
        this.most = most;
    }

    /**
     * Writes the three files into {@code folder}, which exists; files of these names are replaced. Memory is bounded,
     * whatever the number of episodes and charted grades: both are read more than once.
     *
     * @param episodes the episodes of one patient stand together; every reading gives the same
     * @param charted in any order; every reading gives the same
     * @throws IOException if a file cannot be written
     * @throws java.io.UncheckedIOException as a source throws it
     * @throws IllegalArgumentException if the episodes of a patient with charted grades stand apart
     */
    public Concordance write(
            Path folder, Iterable<EpisodeRecord> episodes, Iterable<ChartedGrade> charted, RunFacts run)
            throws IOException {
        Cohort cohort = Cohort.of(episodes);
        Set<String> scales = cohort.scales().keySet();
        ChartedTally tally = new ChartedTally(scales);
        Findings findings;
        try (Disagreements disagreements = new Disagreements(folder)) {
            new Comparison(episodes, charted, tally, disagreements).run(scales, most);
            findings =
                    new Findings(run, cohort, concordance(cohort, tally), disagreements.worst(), disagreements.count());
        }
        for (Locale language : LANGUAGES) {
            Files.writeString(
                    folder.resolve("report." + language.getLanguage() + ".html"),
                    ReportPage.of(findings, new Words(language, zone)));
        }
        return findings.concordance();
    }

    private static Concordance concordance(Cohort cohort, ChartedTally tally) {
        return new Concordance(
                tally.result(cohort.episodes()),
                cohort.between().result(),
                cohort.episodes(),
                cohort.between().allDecided(),
                cohort.between().allAgree(),
                tally.count());
    }
}
