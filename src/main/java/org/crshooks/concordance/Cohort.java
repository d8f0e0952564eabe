package org.crshooks.concordance;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.crshooks.replay.result.EpisodeRecord;
import org.crshooks.replay.result.TreatmentRecord;

/** What the episodes have in common, as counts: its size does not depend on theirs. */
final class Cohort {

    private final Map<String, ScaleCourse> scales = new LinkedHashMap<>();
    private final Map<String, Long> therapies = new TreeMap<>();
    private final Map<String, Long> unknown = new TreeMap<>();
    private final Map<Treatment, Long> treatments = new TreeMap<>();
    private final Onsets onsets = new Onsets();
    private final BetweenTally between = new BetweenTally();
    private long episodes;
    private long open;
    private long without;

    static Cohort of(Iterable<EpisodeRecord> records) {
        Cohort cohort = new Cohort();
        records.forEach(cohort::add);
        return cohort;
    }

    private void add(EpisodeRecord record) {
        record.scales().forEach(scale -> scales.putIfAbsent(scale.scale(), new ScaleCourse()));
        if (record.onset() == null) {
            without++;
            return;
        }
        episodes++;
        open += record.end() == null ? 1 : 0;
        therapies.merge(record.therapy(), 1L, Long::sum);
        record.unknown().forEach(input -> unknown.merge(input, 1L, Long::sum));
        record.scales().forEach(scale -> scales.get(scale.scale()).add(scale));
        between.add(record.scales());
        onsets.add(record.therapyAt() == null ? null : Duration.between(record.therapyAt(), record.onset()));
        addTreatment(record.treatment());
    }

    private void addTreatment(TreatmentRecord given) {
        for (Treatment treatment : Treatment.values()) {
            treatments.merge(treatment, treatment.wasGiven(given) ? 1L : 0L, Long::sum);
        }
    }

    /** In the order in which the records name them. */
    Map<String, ScaleCourse> scales() {
        return Collections.unmodifiableMap(scales);
    }

    /** Episodes that began, by kind of therapy. */
    Map<String, Long> therapies() {
        return Collections.unmodifiableMap(therapies);
    }

    /** Episodes that began, by input that could have moved a grade and was not had. */
    Map<String, Long> unknown() {
        return Collections.unmodifiableMap(unknown);
    }

    long treated(Treatment treatment) {
        return treatments.getOrDefault(treatment, 0L);
    }

    Onsets onsets() {
        return onsets;
    }

    BetweenTally between() {
        return between;
    }

    long episodes() {
        return episodes;
    }

    /** Episodes without a confirmed resolution. */
    long open() {
        return open;
    }

    /** Therapies after which none began. */
    long without() {
        return without;
    }
}
