package org.crshooks.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.Wording;
import org.crshooks.grading.scale.Scales;
import org.crshooks.text.Phrasebook;

/** The seven scales as the grader holds them, in words. */
final class ScaleTables {

    /** The letters under which the document keeps what a scale leaves open. */
    private static final Map<String, String> OWN_RULES = Map.of(
            "astct-2019", "A",
            "ctcae-v5", "C5",
            "ctcae-v4", "C4",
            "lee-2014", "L",
            "cartox-2018", "X",
            "penn-2018", "N",
            "mskcc", "M");

    /** @param notes interpretations that the scale rests on */
    record Scale(
            String id,
            String name,
            String version,
            String citation,
            String url,
            boolean readsLabs,
            List<Row> rows,
            List<String> notes) {}

    /** @param criterion a {@link Question}, or {@link Joined} ones */
    record Row(int grade, Object criterion) {}

    record Question(String text, Set<String> rules) {}

    /** @param join {@code all} or {@code any} */
    record Joined(String join, String text, List<Object> parts) {}

    /** @param notes every interpretation that one of the scales rests on, by id */
    record Tables(List<Scale> scales, Map<String, Interpretation> notes) {}

    private final Interpretations interpretations;

    ScaleTables(Interpretations interpretations) {
        this.interpretations = interpretations;
    }

    Tables say(Locale locale) {
        Phrasebook words = new Phrasebook(locale, ZoneOffset.UTC, Instant.EPOCH);
        Map<String, Interpretation> notes = new LinkedHashMap<>();
        List<Scale> scales = new ArrayList<>();
        for (GradingScale scale : Scales.all()) {
            List<String> ids = rulesOf(scale).toList();
            ids.forEach(id -> interpretations.find(id, locale).ifPresent(note -> notes.put(id, note)));
            scales.add(scale(scale, ids, words));
        }
        return new Tables(scales, notes);
    }

    private static Scale scale(GradingScale scale, List<String> notes, Phrasebook words) {
        return new Scale(
                scale.id(),
                words.say("scale." + scale.id()),
                words.say("scale." + scale.id() + ".version"),
                scale.publication().citation(),
                scale.publication().url(),
                scale.readsLabs(),
                scale.rows().stream()
                        .map(row ->
                                new Row(row.grade(), criterion(row.criterion().wording(), words)))
                        .toList(),
                notes);
    }

    private static Object criterion(Wording wording, Phrasebook words) {
        String text = words.say(wording.text());
        return switch (wording.kind()) {
            case QUESTION -> new Question(text, new TreeSet<>(wording.rules()));
            case ALL, ANY ->
                new Joined(
                        wording.kind().name().toLowerCase(Locale.ROOT),
                        text,
                        wording.parts().stream()
                                .map(part -> criterion(part, words))
                                .toList());
        };
    }

    /** The rules that its rows cite, and those that the document keeps under its letter. */
    private Stream<String> rulesOf(GradingScale scale) {
        Stream<String> cited =
                scale.rows().stream().flatMap(row -> leaves(row.criterion().wording()));
        return Stream.concat(interpretations.under(OWN_RULES.get(scale.id())).stream(), cited.sorted())
                .distinct();
    }

    private static Stream<String> leaves(Wording wording) {
        return wording.parts().isEmpty()
                ? wording.rules().stream()
                : wording.parts().stream().flatMap(ScaleTables::leaves);
    }
}
