package org.crshooks.cdshooks.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.crshooks.advice.AdviceItem;
import org.crshooks.advice.AlternativeCause;
import org.crshooks.advice.Icans;
import org.crshooks.assessment.Assessment;
import org.crshooks.fact.Evidence;
import org.crshooks.grading.Publication;
import org.crshooks.text.Phrasebook;
import org.crshooks.text.Plain;
import org.crshooks.wording.EvidenceWords;

/**
 * The one card that may stand beside that of the grade: ICANS (I1), else hyperinflammation where it changes the
 * treatment (W7, T15). ICANS is shown without a card of CRS too, because it may come without CRS (I2).
 */
final class SecondCard {

    /** Rule of the treatment that hyperinflammation brings. */
    private static final String HYPERINFLAMMATION_RULE = "T15";

    private static final String HYPERINFLAMMATION = "hyperinflammation";

    /** Rule of neurotoxicity without active CRS. */
    private static final String NEUROTOXICITY_RULE = "T14";

    /** What the card says. */
    record Content(Topic topic, UUID id, String summary, String detail, Indicator indicator, Publication source) {}

    private SecondCard() {}

    static Optional<Content> of(
            Assessment a, String patientId, String hook, boolean gradeShown, Publication source, Phrasebook words) {
        if (a.deceased() || a.windowOver()) {
            return Optional.empty();
        }
        Icans icans = a.advice().icans();
        if (icans != null && icans.grade() != null && icans.grade() >= 1) {
            List<String> facts = Stream.concat(Stream.of(words.say(icans.text())), advice(a, NEUROTOXICITY_RULE, words))
                    .toList();
            UUID id = id(patientId, hook, Topic.ICANS, "grade " + icans.grade(), icans.evidence());
            String summary = words.say("card.icans.summary", icans.grade());
            return Optional.of(new Content(
                    Topic.ICANS,
                    id,
                    summary,
                    detail(summary, facts, icans.evidence(), a, words),
                    Indicator.byGrade(icans.grade()),
                    source));
        }
        return gradeShown ? otherCause(a, patientId, hook, source, words) : Optional.empty();
    }

    private static Optional<Content> otherCause(
            Assessment a, String patientId, String hook, Publication source, Phrasebook words) {
        Optional<AlternativeCause> cause = a.advice().alternatives().stream()
                .filter(c -> c.id().equals(HYPERINFLAMMATION) && !c.shown().isEmpty())
                .findFirst();
        List<String> treatment = cause.isEmpty()
                ? List.of()
                : advice(a, HYPERINFLAMMATION_RULE, words).toList();
        return cause.filter(c -> !treatment.isEmpty()).map(c -> {
            List<String> facts = Stream.concat(Stream.of(words.say(c.text())), treatment.stream())
                    .toList();
            String summary = words.say("card.other-cause.summary");
            return new Content(
                    Topic.OTHER_CAUSE,
                    id(patientId, hook, Topic.OTHER_CAUSE, c.id(), c.shown()),
                    summary,
                    detail(summary, facts, c.shown(), a, words),
                    Indicator.WARNING,
                    source);
        });
    }

    /** What is said under a rule, unless it is only a remark. */
    private static Stream<String> advice(Assessment a, String rule, Phrasebook words) {
        AdviceWords advice = new AdviceWords(words, a.asOf());
        return a.advice().items().stream()
                .filter(item -> item.id().equals(rule))
                .map((AdviceItem item) -> advice.say(List.of(item)));
    }

    private static String detail(
            String summary, List<String> facts, List<Evidence> evidence, Assessment a, Phrasebook words) {
        List<String> lines = new ArrayList<>(List.of(Markdown.bold(summary), ""));
        facts.forEach(fact -> lines.add(Markdown.longItem(fact)));
        lines.addAll(Joined.topic(
                "card.section.charted",
                evidence.stream().map(e -> EvidenceWords.dated(e, words)).toList(),
                words));
        lines.add(Markdown.item(words.say("card.top.as-of.short", words.time(a.asOf()), words.say("card.top.review"))));
        return String.join("\n", lines);
    }

    private static UUID id(String patientId, String hook, Topic topic, String what, List<Evidence> evidence) {
        List<String> parts = new ArrayList<>(List.of(patientId, hook, topic.code(), what));
        evidence.stream().map(CardId::part).distinct().sorted().forEach(parts::add);
        return CardId.named(parts);
    }

    /** Keeps a summary within what the standard allows. */
    static String summary(String text) {
        return Plain.cut(Plain.clean(text), Card.LONGEST_SUMMARY);
    }
}
