package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.crshooks.fact.Source;

/**
 * What keeps the patient going at one moment, in the words of the chart.
 *
 * @param vasopressors counted vasopressors, one entry for each pump
 * @param oxygen everything in use, counted or not
 */
public record RunningSupport(List<Vasopressor> vasopressors, List<Oxygen> oxygen) {

    /**
     * A running vasopressor.
     *
     * @param rate as charted; empty where the dose is unknown
     */
    public record Vasopressor(Drug drug, String rate, Instant since, Source source) {}

    /**
     * A device in use.
     *
     * @param flow L/min; null where not charted
     * @param fio2 per cent; null where not charted
     * @param counted whether it stands for an oxygen need of CRS
     */
    public record Oxygen(
            OxygenDevice device,
            String name,
            BigDecimal flow,
            BigDecimal fio2,
            boolean counted,
            SupportReason reason,
            Instant since,
            Source source) {}

    static RunningSupport of(View view) {
        Oxygenation oxygenation = view.oxygenation();
        List<Vasopressor> pressors = Vasopressors.counted(view).stream()
                .filter(run -> run.counts() && run.covers(view.at()))
                .map(run -> new Vasopressor(
                        run.drug(), run.rate() == null ? "" : run.rate().charted(), run.start(), run.source()))
                .toList();
        List<Oxygen> oxygen = oxygenation.inUse().stream()
                .map(o -> new Oxygen(
                        o.device(),
                        o.run().statement().name(),
                        o.flow() == null ? null : o.flow().litresPerMinute(),
                        o.fio2() == null ? null : o.fio2().percent(),
                        oxygenation.counted().contains(o),
                        o.run().reason(),
                        o.run().start(),
                        o.run().statement().source()))
                .toList();
        return new RunningSupport(pressors, oxygen);
    }

    public boolean anyCounted() {
        return !vasopressors.isEmpty() || oxygen.stream().anyMatch(Oxygen::counted);
    }
}
