package org.crshooks.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private final Interpretations interpretations;

    ScaleTables(Interpretations interpretations) {
        this.interpretations = interpretations;
    }

    /** {@code scales}, and {@code notes}: each interpretation that one of them rests on, by id. */
    Map<String, Object> json(Locale locale) {
        Phrasebook words = new Phrasebook(locale, ZoneOffset.UTC, Instant.EPOCH);
        Map<String, Object> notes = new LinkedHashMap<>();
        List<Map<String, Object>> scales = new ArrayList<>();
        for (GradingScale scale : Scales.all()) {
            List<String> ids = rulesOf(scale).toList();
            ids.forEach(id -> interpretations.find(id, locale).ifPresent(note -> notes.put(id, note)));
            scales.add(scale(scale, ids, words));
        }
        return Map.of("scales", scales, "notes", notes);
    }

    private Map<String, Object> scale(GradingScale scale, List<String> notes, Phrasebook words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", scale.id());
        json.put("name", words.say("scale." + scale.id()));
        json.put("version", words.say("scale." + scale.id() + ".version"));
        json.put("citation", scale.publication().citation());
        json.put("url", scale.publication().url());
        json.put("readsLabs", scale.readsLabs());
        json.put(
                "rows",
                scale.rows().stream()
                        .map(row -> Map.of(
                                "grade",
                                row.grade(),
                                "criterion",
                                criterion(row.criterion().wording(), words)))
                        .toList());
        json.put("notes", notes);
        return json;
    }

    private static Map<String, Object> criterion(Wording wording, Phrasebook words) {
        String text = words.say(wording.text());
        return switch (wording.kind()) {
            case QUESTION -> Map.of("text", text, "rules", new TreeSet<>(wording.rules()));
            case ALL, ANY ->
                Map.of(
                        "join",
                        wording.kind().name().toLowerCase(Locale.ROOT),
                        "text",
                        text,
                        "parts",
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
