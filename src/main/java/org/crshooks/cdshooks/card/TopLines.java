package org.crshooks.cdshooks.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.crshooks.assessment.Assessment;
import org.crshooks.fact.Evidence;
import org.crshooks.text.Phrasebook;
import org.crshooks.wording.ScaleWords;

/** What the detail opens with: the grade, what decided it, the time it holds for, the scale. */
final class TopLines {

    private TopLines() {}

    static List<String> of(Assessment a, CardPolicy.Why why, Phrasebook words) {
        ScaleWords scales = new ScaleWords(words);
        List<String> lines = new ArrayList<>(List.of(Markdown.bold(Headline.grade(a, why, words)), ""));
        if (a.primary().grade().floor() == 0 && CardPolicy.contradicted(a)) {
            lines.add(Markdown.item(words.say("card.top.read-together")));
        }
        decided(a, why, words, scales).ifPresent(line -> lines.add(Markdown.item(line)));
        lines.add(Markdown.item(asOf(a, words)));
        lines.add(Markdown.item(
                words.say("card.top.scale", scales.version(a.primaryScale()), words.say("card.top.review"))));
        return lines;
    }

    private static Optional<String> decided(Assessment a, CardPolicy.Why why, Phrasebook words, ScaleWords scales) {
        String facts = a.deciding().isEmpty()
                ? scales.reason(a.primary().grade())
                : words.facts(a.deciding().stream().map(words::say).toList());
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        String line = why == CardPolicy.Why.ZERO_HERE
                ? words.say("card.top.why-zero", scales.name(a.primaryScale()), facts)
                : words.say("card.top.deciding", facts);
        return Optional.of(scales.withConfidence(a.primary().grade(), line));
    }

    /** A grade is only as fresh as the newest value behind it. */
    private static String asOf(Assessment a, Phrasebook words) {
        Optional<Instant> newest = a.evidence().stream()
                .map(Evidence::at)
                .filter(Objects::nonNull)
                .filter(at -> !at.isAfter(a.asOf()))
                .max(Comparator.naturalOrder());
        return newest.map(at -> words.say("card.top.as-of", words.time(a.asOf()), words.moment(at)))
                .orElseGet(() -> words.say("card.top.as-of.none", words.time(a.asOf())));
    }
}
