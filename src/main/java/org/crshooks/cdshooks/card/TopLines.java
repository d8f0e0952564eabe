package org.crshooks.cdshooks.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        Instant newest = null;
        for (Evidence evidence : a.evidence()) {
            Instant at = evidence.at();
            boolean newer = at != null && !at.isAfter(a.asOf()) && (newest == null || at.isAfter(newest));
            newest = newer ? at : newest;
        }
        return newest == null
                ? words.say("card.top.as-of.none", words.time(a.asOf()))
                : words.say("card.top.as-of", words.time(a.asOf()), words.moment(newest));
    }
}
