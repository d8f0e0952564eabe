package org.crshooks.cdshooks.card;

import java.util.ArrayList;
import java.util.List;
import org.crshooks.text.Phrasebook;

/** Puts several things on one line, so that a card stays short and loses nothing. */
final class Joined {

    private Joined() {}

    /** The texts in a row, escaped one by one so that none is cut for the length of the others. */
    static String facts(List<String> texts, Phrasebook words) {
        List<String> escaped = new ArrayList<>(texts.size());
        for (String text : texts) {
            escaped.add(unstopped(Markdown.inline(text)));
        }
        return words.facts(escaped);
    }

    /** Without the full stop at the end. */
    static String unstopped(String text) {
        return text.endsWith(".") || text.endsWith("。") ? text.substring(0, text.length() - 1) : text;
    }

    /** One line under the name of its topic, or none where there is nothing to say. */
    static List<String> topic(String key, List<String> texts, Phrasebook words) {
        return texts.isEmpty()
                ? List.of()
                : List.of(Markdown.topic(words.say("card.label", words.say(key)), facts(texts, words)));
    }

    /** At most so many lines: what is left over stands together on the last one. */
    static List<String> lines(List<String> texts, int most, Phrasebook words) {
        List<String> lines = new ArrayList<>();
        int alone = texts.size() <= most ? texts.size() : most - 1;
        texts.subList(0, alone).forEach(text -> lines.add(Markdown.longItem(text)));
        if (alone < texts.size()) {
            lines.add("- " + facts(texts.subList(alone, texts.size()), words));
        }
        return lines;
    }
}
