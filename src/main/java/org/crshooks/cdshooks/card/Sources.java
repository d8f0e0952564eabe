package org.crshooks.cdshooks.card;

import java.util.List;
import java.util.stream.Stream;
import org.crshooks.advice.AdviceItem;
import org.crshooks.advice.Citation;
import org.crshooks.assessment.Assessment;
import org.crshooks.grading.Publication;
import org.crshooks.text.Phrasebook;

/** Everything that the card cites, once, each with its address. */
final class Sources {

    private static final int FIRST_YEAR = 1900;

    private Sources() {}

    /** One line: the scale first, then what the advice rests on. */
    static List<String> lines(Assessment a, Publication scale, Phrasebook words) {
        Stream<String> grading = Stream.of(Markdown.link(scale.citation(), scale.url()));
        Stream<String> advice = a.advice().items().stream()
                .map(AdviceItem::citations)
                .flatMap(List::stream)
                .distinct()
                .map(citation -> Markdown.link(dated(citation.label(), citation, words), citation.url()));
        String all = words.facts(Stream.concat(grading, advice).distinct().toList());
        return List.of(Markdown.topic(words.say("card.label", words.say("card.section.sources")), all));
    }

    /** With the year, where one is known and the label does not say it. */
    static String dated(String label, Citation citation, Phrasebook words) {
        boolean known = citation.year() >= FIRST_YEAR && !label.contains(Integer.toString(citation.year()));
        return known ? words.say("card.cited", label, citation.year()) : label;
    }
}
