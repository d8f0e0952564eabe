package org.crshooks.cdshooks.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crshooks.advice.AdviceItem;
import org.crshooks.advice.Citation;
import org.crshooks.advice.Dose;
import org.crshooks.text.Phrasebook;

/** Says items of advice, with the dose and where each comes from; a strength is explained where it stands first. */
final class AdviceWords {

    private static final char FIRST_OPTION = 'a';
    private static final int LONGEST_NAME = 45;

    private final Phrasebook words;
    private final Instant asOf;
    private final Set<String> explained = new HashSet<>();

    AdviceWords(Phrasebook words, Instant asOf) {
        this.words = words;
        this.asOf = asOf;
    }

    /** One item, or the options of one rule among which the clinician chooses. */
    String say(List<AdviceItem> group) {
        AdviceItem first = group.get(0);
        if (group.size() == 1) {
            String text = words.say("card.advice.origin", text(first), origin(first, true));
            return first.option() ? words.say("card.advice.option", text) : text;
        }
        String origin = origin(first, false);
        boolean sameOrigin = group.stream().allMatch(item -> origin(item, false).equals(origin));
        List<String> options = new ArrayList<>();
        for (AdviceItem item : group) {
            String text = sameOrigin ? text(item) : words.say("card.advice.origin", text(item), origin(item, true));
            options.add(words.say("card.advice.lettered", (char) (FIRST_OPTION + options.size()), text));
        }
        String all = words.say("card.advice.options", words.facts(options));
        return sameOrigin ? words.say("card.advice.origin", all, origin(first, true)) : all;
    }

    private String text(AdviceItem item) {
        String text = Joined.unstopped(words.say(item.text()));
        if (item.dose() == null) {
            return text;
        }
        Dose dose = item.dose();
        List<String> parts = new ArrayList<>(List.of(text));
        parts.addAll(new DoseWords(words).beside(text, dose));
        if (dose.earliest() != null && dose.earliest().isAfter(asOf) && !text.contains(words.moment(dose.earliest()))) {
            parts.add(words.say("card.advice.earliest", words.moment(dose.earliest())));
        }
        return words.facts(parts);
    }

    private String origin(AdviceItem item, boolean explaining) {
        List<String> parts = new ArrayList<>(List.of(item.id()));
        if (!item.strength().isEmpty()) {
            String said = words.say(item.text());
            boolean inText = said.contains(item.strength() + ":") || said.contains(item.strength() + "：");
            if (inText) {
                explained.add(item.strength());
            }
            parts.add(strength(item.strength(), explaining && !inText));
        }
        item.citations().stream().map(this::shortName).forEach(parts::add);
        return words.facts(parts);
    }

    private String strength(String grade, boolean explaining) {
        String key = "card.strength." + grade;
        boolean explain = explaining && words.has(key) && explained.add(grade);
        return explain ? words.say(key) : grade;
    }

    /** Up to the colon before the bibliographic reference, or to a comma where long; the list of sources has it all. */
    private String shortName(Citation citation) {
        String name = before(':', citation.label());
        return Sources.dated(name.length() > LONGEST_NAME ? before(',', name) : name, citation, words);
    }

    private static String before(char end, String text) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }
}
