package org.crshooks.replay.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crshooks.replay.input.ScanReport;
import org.crshooks.replay.patient.IgnoredCount;
import org.crshooks.replay.patient.Outcome;
import org.crshooks.replay.patient.PatientResult;
import org.crshooks.replay.result.EpisodeRecord;

/** Counts over all patients. Not thread-safe. */
public final class Totals {

    private static final String TYPE_NOT_READ = "type-not-read";

    private final Map<String, Long> outcomes = new TreeMap<>();
    private final Map<String, Long> therapies = new TreeMap<>();
    private final Map<String, Map<String, Long>> ignored = new TreeMap<>();
    private long patients;
    private long episodes;
    private long hidden;
    private long charted;

    /** Begins with what was not used of the input before any patient was looked at. */
    public Totals(ScanReport scan) {
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome.code(), 0L);
        }
        scan.notRead().forEach((type, count) -> ignore(TYPE_NOT_READ, type, count));
        scan.files().forEach(file -> file.faults().forEach((fault, count) -> ignore(fault, "", count)));
    }

    public void add(PatientResult result) {
        patients++;
        outcomes.merge(result.outcome().code(), 1L, Long::sum);
        for (EpisodeRecord episode : result.episodes()) {
            therapies.merge(episode.therapy(), 1L, Long::sum);
            episodes += episode.onset() == null ? 0 : 1;
        }
        hidden += result.hidden();
        charted += result.charted().size();
        for (IgnoredCount count : result.ignored()) {
            ignore(count.reason(), count.type(), count.count());
        }
        if (result.outcome() != Outcome.GRADED && result.outcome() != Outcome.NO_THERAPY) {
            ignore(result.outcome().code(), "", result.resources());
        }
    }

    /** What was not used, counted elsewhere. */
    public void add(IgnoredCount row) {
        ignore(row.reason(), row.type(), row.count());
    }

    private void ignore(String reason, String type, long count) {
        ignored.computeIfAbsent(reason, any -> new TreeMap<>()).merge(type, count, Long::sum);
    }

    /** In order of reason and type. */
    public List<IgnoredCount> ignored() {
        List<IgnoredCount> rows = new ArrayList<>();
        ignored.forEach(
                (reason, types) -> types.forEach((type, count) -> rows.add(new IgnoredCount(type, reason, count))));
        return rows;
    }

    long patients() {
        return patients;
    }

    Map<String, Long> outcomes() {
        return outcomes;
    }

    Map<String, Long> therapies() {
        return therapies;
    }

    long episodes() {
        return episodes;
    }

    long hidden() {
        return hidden;
    }

    long charted() {
        return charted;
    }
}
