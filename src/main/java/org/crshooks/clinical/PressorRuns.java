package org.crshooks.clinical;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crshooks.clinical.Administration.Form;

/** Turns administrations of vasopressors into stretches of running (F4, F13): periods, rate rows, stops. */
final class PressorRuns {

    /** After this long without a further row nobody would believe that the pump still runs. */
    private static final Duration UNKNOWN_AFTER_ROW = Duration.ofHours(24);

    private PressorRuns() {}

    static List<PressorRun> of(List<Administration> administrations, Instant asOf, Lookback lookback) {
        Map<Drug, List<Administration>> byDrug = administrations.stream()
                .filter(a -> a.drug().isPressor() && a.form() != Form.DOSE && isInfusion(a.route()))
                .collect(Collectors.groupingBy(Administration::drug, TreeMap::new, Collectors.toList()));
        List<PressorRun> runs = new ArrayList<>();
        byDrug.values().forEach(ofOneDrug -> runs.addAll(ofOneDrug(ofOneDrug, asOf, lookback)));
        runs.sort(Comparator.comparing(PressorRun::start)
                .thenComparing(PressorRun::drug)
                .thenComparing(PressorRun::source));
        return List.copyOf(runs);
    }

    private static boolean isInfusion(Route route) {
        return route == Route.INTRAVENOUS || route == Route.NOT_CHARTED || route == Route.OTHER;
    }

    private static List<PressorRun> ofOneDrug(List<Administration> entries, Instant asOf, Lookback lookback) {
        List<Administration> rows =
                entries.stream().filter(a -> a.form() == Form.RATE_ROW).toList();
        List<Instant> stops = entries.stream()
                .filter(a -> a.rate() != null && a.rate().isZero())
                .map(Administration::start)
                .toList();
        List<PressorRun> runs = new ArrayList<>();
        List<Administration> rowsInsidePeriods = new ArrayList<>();
        for (Administration entry : entries) {
            if (entry.rate() != null && entry.rate().isZero()) {
                continue;
            }
            switch (entry.form()) {
                case PERIOD -> {
                    Instant end = earliest(entry.end(), firstAfter(stops, entry.start()));
                    List<Administration> inside = rows.stream()
                            .filter(r -> r.start().isAfter(entry.start())
                                    && r.start().isBefore(end))
                            .toList();
                    rowsInsidePeriods.addAll(inside);
                    addTitrated(runs, entry, inside, end);
                }
                case ENDED_TIME_UNKNOWN -> add(runs, entry, entry.start(), asOf, false);
                case RUNNING_SINCE_UNKNOWN -> {
                    Instant end = earliest(entry.end(), Instant.MAX);
                    add(runs, entry, Instant.EPOCH, earliest(end, asOf), false);
                    add(runs, entry, asOf, end, true);
                }
                case RATE_ROW, DOSE -> {}
            }
        }
        for (Administration row : rows) {
            if (!rowsInsidePeriods.contains(row)
                    && !(row.rate() != null && row.rate().isZero())) {
                addRow(runs, row, rows, lookback);
            }
        }
        return runs;
    }

    /** A period whose rate is changed by rows inside it. */
    private static void addTitrated(
            List<PressorRun> runs, Administration period, List<Administration> inside, Instant end) {
        Administration current = period;
        Instant from = period.start();
        for (Administration row : inside) {
            add(runs, current, from, row.start(), true);
            current = row;
            from = row.start();
        }
        add(runs, current, from, end, true);
    }

    private static void addRow(
            List<PressorRun> runs, Administration row, List<Administration> rows, Lookback lookback) {
        Instant next = rows.stream()
                .map(Administration::start)
                .filter(s -> s.isAfter(row.start()))
                .findFirst()
                .orElse(Instant.MAX);
        // both ends of a look-back count, the end of a run does not
        Instant held = row.start().plus(lookback.rateRow()).plusNanos(1);
        Instant doubtful = row.start().plus(UNKNOWN_AFTER_ROW).plusNanos(1);
        add(runs, row, row.start(), earliest(next, held), true);
        if (next.isAfter(held)) {
            add(runs, row, held, earliest(next, doubtful), false);
        }
    }

    private static void add(List<PressorRun> runs, Administration entry, Instant start, Instant end, boolean certain) {
        if (start.isBefore(end) && !(entry.rate() != null && entry.rate().isZero())) {
            runs.add(new PressorRun(entry.drug(), start, end, certain, entry.rate(), entry.reason(), entry.source()));
        }
    }

    private static Instant firstAfter(List<Instant> stops, Instant start) {
        return stops.stream().filter(s -> s.isAfter(start)).findFirst().orElse(Instant.MAX);
    }

    private static Instant earliest(Instant a, Instant b) {
        if (a == null) {
            return b;
        }
        return a.isBefore(b) ? a : b;
    }
}
