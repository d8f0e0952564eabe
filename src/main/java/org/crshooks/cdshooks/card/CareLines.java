package org.crshooks.cdshooks.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.crshooks.advice.AdvicePlan;
import org.crshooks.advice.AlternativeCause;
import org.crshooks.advice.WorkUpItem;
import org.crshooks.advice.WorkUpItem.Status;
import org.crshooks.assessment.Assessment;
import org.crshooks.clinical.WorkUpTest;
import org.crshooks.fact.Evidence;
import org.crshooks.text.Phrase;
import org.crshooks.text.Phrasebook;

/** Work-up, what else it could be, neurotoxicity, risks and organs: one line for each. */
final class CareLines {

    private static final int MOST_VALUES = 3;

    private CareLines() {}

    static List<String> lines(Assessment a, Phrasebook words) {
        AdvicePlan plan = a.advice();
        List<String> lines = new ArrayList<>();
        List<String> workUp = new ArrayList<>();
        for (Status status : List.of(Status.MISSING, Status.ORDERED, Status.DONE)) {
            tests(plan, status, words).ifPresent(workUp::add);
        }
        lines.addAll(Joined.topic("card.section.tests", workUp, words));
        List<AlternativeCause> shown =
                plan.alternatives().stream().filter(c -> !c.shown().isEmpty()).toList();
        List<AlternativeCause> open =
                plan.alternatives().stream().filter(c -> c.shown().isEmpty()).toList();
        lines.addAll(Joined.topic(
                "card.section.causes.shown",
                shown.stream().map(cause -> shown(cause, words)).toList(),
                words));
        lines.addAll(Joined.topic(
                "card.section.causes",
                open.stream().map(cause -> words.say(cause.text())).toList(),
                words));
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

    static String shown(AlternativeCause cause, Phrasebook words) {
        List<Evidence> values =
                cause.shown().stream().distinct().limit(MOST_VALUES).toList();
        return words.say(
                "card.cause.shown",
                words.say(cause.text()),
                words.list(values.stream()
                        .map(value -> EvidenceWords.dated(value, words))
                        .toList()));
    }

    /** The name of a test in the reader's language. */
    static String name(WorkUpTest test, Phrasebook words) {
        String key = "work-up." + test.code();
        return words.has(key) ? words.say(key) : test.code().replace('-', ' ');
    }

    private static Optional<String> tests(AdvicePlan plan, Status status, Phrasebook words) {
        List<String> tests = plan.workUp().stream()
                .filter(item -> item.status() == status)
                .map(item -> test(item, words))
                .toList();
        return tests.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say(
                        "list.label",
                        words.say("card.tests." + status.name().toLowerCase(Locale.ROOT)),
                        words.list(tests)));
    }

    private static String test(WorkUpItem item, Phrasebook words) {
        String name = name(item.test(), words);
        if (item.status() == Status.DONE && !item.results().isEmpty()) {
            return words.say(
                    "card.tests.result",
                    name,
                    words.list(item.results().stream()
                            .limit(MOST_VALUES)
                            .map(result -> EvidenceWords.print(result, words))
                            .toList()));
        }
        return item.status() == Status.MISSING && item.why() != null
                ? words.say("card.tests.because", name, words.say(item.why()))
                : name;
    }
}
