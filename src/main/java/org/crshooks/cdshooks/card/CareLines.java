package org.crshooks.cdshooks.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.crshooks.advice.AdvicePlan;
import org.crshooks.advice.AlternativeCause;
import org.crshooks.advice.WorkUpItem;
import org.crshooks.advice.WorkUpItem.Status;
import org.crshooks.assessment.Assessment;
import org.crshooks.clinical.WorkUpTest;
import org.crshooks.text.Phrase;
import org.crshooks.text.Phrasebook;
import org.crshooks.wording.EvidenceWords;

/** Work-up, what else it could be, neurotoxicity, risks and organs: one line for each. */
final class CareLines {

    private static final int MOST_VALUES = 3;
    /** Its values make the finding together: all are shown (W4). */
    private static final String TUMOUR_LYSIS = "tumour-lysis";

    private CareLines() {}

    static List<String> lines(Assessment a, Phrasebook words) {
        AdvicePlan plan = a.advice();
        List<String> lines = new ArrayList<>();
        List<String> workUp = new ArrayList<>();
        for (Status status : List.of(Status.MISSING, Status.PARTLY, Status.ORDERED, Status.DONE)) {
            tests(plan, status, words).ifPresent(workUp::add);
        }
        lines.addAll(Joined.topic("card.section.tests", workUp, words));
        lines.addAll(Joined.topic("card.section.causes", causes(plan, words), words));
        if (plan.icans() != null) {
            lines.addAll(Joined.topic(
                    "card.section.icans", List.of(words.say(plan.icans().text())), words));
        }
        lines.addAll(Joined.topic("card.section.risks", said(plan.risks(), words), words));
        lines.addAll(Joined.topic("card.section.organs", said(plan.organs(), words), words));
        return lines;
    }

    static List<String> said(List<Phrase> phrases, Phrasebook words) {
        return phrases.stream().map(words::say).toList();
    }

    /** Those for which the chart shows something come first. */
    private static List<String> causes(AdvicePlan plan, Phrasebook words) {
        return plan.alternatives().stream()
                .sorted(Comparator.comparing(cause -> cause.shown().isEmpty()))
                .map(cause -> cause.shown().isEmpty() ? words.say(cause.text()) : shown(cause, words))
                .toList();
    }

    private static String shown(AlternativeCause cause, Phrasebook words) {
        List<String> values = cause.shown().stream()
                .distinct()
                .map(value -> EvidenceWords.dated(value, words))
                .toList();
        int most = cause.id().equals(TUMOUR_LYSIS) ? values.size() : MOST_VALUES;
        return words.say("card.cause.shown", words.say(cause.text()), first(values, most, words));
    }

    /** As many as there is room for, and how many more there are. */
    private static String first(List<String> values, int most, Phrasebook words) {
        String shown = words.list(values.stream().limit(most).toList());
        return values.size() <= most ? shown : words.say("card.values.more", shown, values.size() - most);
    }

    /** The name of a test in the reader's language. */
    static String name(WorkUpTest test, Phrasebook words) {
        String key = "work-up." + test.code();
        return words.sayOr(key, () -> test.code().replace('-', ' '));
    }

    private static Optional<String> tests(AdvicePlan plan, Status status, Phrasebook words) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        plan.workUp().stream().filter(item -> item.status() == status).forEach(item -> {
            boolean because = status == Status.MISSING && item.why() != null;
            byReason.computeIfAbsent(because ? words.say(item.why()) : "", why -> new ArrayList<>())
                    .add(test(item, words));
        });
        List<String> tests = new ArrayList<>();
        byReason.forEach((why, names) ->
                tests.add(why.isEmpty() ? words.list(names) : words.say("card.tests.because", why, words.list(names))));
        return tests.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say(
                        "list.label",
                        words.say("card.tests." + status.name().toLowerCase(Locale.ROOT)),
                        words.list(tests)));
    }

    private static String test(WorkUpItem item, Phrasebook words) {
        String name = name(item.test(), words);
        List<String> results = item.results().stream()
                .map(result -> EvidenceWords.print(result, words))
                .toList();
        if (item.status() == Status.PARTLY) {
            List<String> lacking = item.lacking().stream()
                    .map(lab -> words.say("lab." + lab.code()))
                    .toList();
            return words.say("card.tests.part", name, words.list(lacking), first(results, MOST_VALUES, words));
        }
        return results.isEmpty() ? name : words.say("card.tests.result", name, first(results, MOST_VALUES, words));
    }
}
