package org.crshooks.cdshooks.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crshooks.assessment.Assessment;
import org.crshooks.clinical.Ignored;
import org.crshooks.text.Phrasebook;
import org.crshooks.text.Plain;

/** What the grade was worked out with: the interpretations applied, and the entries left out. */
final class Basis {

    private static final int MOST_SOURCES = 3;
    private static final int LONGEST_SOURCE = 80;

    private Basis() {}

    static List<String> lines(Assessment a, Phrasebook words) {
        List<String> lines = new ArrayList<>();
        if (!a.rules().isEmpty()) {
            lines.add(words.say("card.basis.rules", words.list(a.rules())));
        }
        Map<Ignored.Reason, List<String>> sources = a.ignored().stream()
                .collect(Collectors.groupingBy(
                        Ignored::reason, TreeMap::new, Collectors.mapping(Basis::source, Collectors.toList())));
        if (!sources.isEmpty()) {
            List<String> reasons = new ArrayList<>();
            sources.forEach((reason, from) -> reasons.add(words.say(
                    "card.basis.ignored.reason",
                    words.say("reason." + reason.code()),
                    from.size(),
                    some(from, words))));
            lines.add(words.say("card.basis.ignored", words.facts(reasons)));
        }
        return lines;
    }

    private static String source(Ignored entry) {
        return Plain.cut(Plain.clean(entry.source().reference()), LONGEST_SOURCE);
    }

    private static String some(List<String> sources, Phrasebook words) {
        List<String> shown =
                sources.stream().distinct().sorted().limit(MOST_SOURCES).toList();
        String list = words.list(shown);
        return sources.stream().distinct().count() > shown.size() ? words.say("card.basis.more", list) : list;
    }
}
