package org.crshooks.cdshooks.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.crshooks.advice.AdviceItem;
import org.crshooks.advice.ElranatamabLabel;
import org.crshooks.advice.Urgency;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.ScaleAssessment;
import org.crshooks.text.Phrasebook;
import org.crshooks.wording.ScaleWords;

/** What can be done now, most urgent first; the options of one rule stand together. */
final class AdviceLines {

    /** Together with the criteria this fills a screen. */
    private static final int MOST_LINES = 7;

    /** Nothing to do about them, so that few will do. */
    private static final int MOST_REMARKS = 4;

    private AdviceLines() {}

    static List<String> lines(Assessment a, Phrasebook words) {
        AdviceWords advice = new AdviceWords(words, a.asOf());
        List<AdviceItem> items = mostUrgentFirst(a);
        List<String> pressing = say(
                select(items, item -> !item.conditional() && item.urgency().compareTo(Urgency.ROUTINE) < 0), advice);
        List<String> lines = new ArrayList<>(Joined.lines(pressing, MOST_LINES, words));
        List<String> confirmed = say(select(items, AdviceItem::conditional), advice);
        if (!confirmed.isEmpty()) {
            lines.add(Markdown.topic(words.say("card.label", ifConfirmed(a, words)), Joined.facts(confirmed, words)));
        }
        List<String> routine =
                say(select(items, item -> !item.conditional() && item.urgency() == Urgency.ROUTINE), advice);
        lines.addAll(Joined.topic("card.advice.routine", routine, words));
        return lines;
    }

    /** One line of what asks for nothing to be done. */
    static List<String> remarks(Assessment a, Phrasebook words) {
        List<AdviceItem> items =
                select(mostUrgentFirst(a), item -> !item.conditional() && item.urgency() == Urgency.INFORMATION);
        List<String> said = new ArrayList<>(
                say(items.subList(0, Math.min(items.size(), MOST_REMARKS)), new AdviceWords(words, a.asOf())));
        if (items.size() > MOST_REMARKS) {
            List<String> ids = items.subList(MOST_REMARKS, items.size()).stream()
                    .map(AdviceItem::id)
                    .distinct()
                    .toList();
            said.add(words.say("card.advice.further", words.list(ids)));
        }
        return Joined.topic("card.section.information", said, words);
    }

    private static List<AdviceItem> mostUrgentFirst(Assessment a) {
        List<AdviceItem> items = new ArrayList<>(a.advice().items());
        items.sort(Comparator.comparing(AdviceItem::urgency));
        return items;
    }

    private static List<AdviceItem> select(List<AdviceItem> items, Predicate<AdviceItem> which) {
        return items.stream().filter(which).toList();
    }

    private static List<String> say(List<AdviceItem> items, AdviceWords advice) {
        List<String> said = new ArrayList<>();
        for (int from = 0; from < items.size(); ) {
            int to = from + 1;
            while (to < items.size() && together(items.get(from), items.get(to))) {
                to++;
            }
            said.add(advice.say(items.subList(from, to)));
            from = to;
        }
        return said;
    }

    private static boolean together(AdviceItem one, AdviceItem next) {
        return one.option() && next.option() && one.id().equals(next.id());
    }

    /** The scale whose ceiling brings what is conditional: after elranatamab that of its label, while it is undecided (T9). */
    private static String followed(Assessment a) {
        boolean byLabel = ElranatamabLabel.appliesTo(a.exposure())
                && !a.scale(ElranatamabLabel.SCALE).grade().determined();
        if (byLabel) {
            return ElranatamabLabel.SCALE;
        }
        return a.exposure().therapy().isEffectorCell() ? "astct-2019" : "ctcae-v5";
    }

    private static String ifConfirmed(Assessment a, Phrasebook words) {
        String scale = followed(a);
        ScaleAssessment by = a.scale(scale);
        ScaleWords scales = new ScaleWords(words);
        String key = by.grade().determined() ? "card.advice.if-confirmed" : "card.advice.if-higher-confirmed";
        return words.say(key, scales.name(scale), by.grade().ceiling());
    }
}
