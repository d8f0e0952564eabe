package org.crshooks.cdshooks.card;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crshooks.assessment.Assessment;
import org.crshooks.grading.Publication;
import org.crshooks.text.Phrasebook;

/** Writes an assessment as CDS Hooks cards in the reader's language and the site's time zone. Thread-safe. */
public final class CardWriter {

    /** ICANS is graded by the same consensus as CRS after effector cells. */
    private static final String ICANS_SCALE = "astct-2019";

    private final Function<String, Publication> publications;

    /**
     * @param publications the publication of each scale by its id
     */
    public CardWriter(Function<String, Publication> publications) {
        this.publications = publications;
    }

    /** As {@link #cards(Assessment, Locale, ZoneId, String, String, Earlier, InRecord)} for a reader who saw nothing. */
    public List<Card> cards(Assessment a, Locale locale, ZoneId zone, String patientId, String hook) {
        return cards(a, locale, zone, patientId, hook, Earlier.NOTHING, InRecord.NOTHING);
    }

    /**
     * The card of the grade where {@link CardPolicy} says that it is due, and at most one beside it.
     *
     * @param earlier what was shown and answered before: it is named, never left out
     * @param inRecord what is said and offered about the grade in the record
     */
    public List<Card> cards(
            Assessment a,
            Locale locale,
            ZoneId zone,
            String patientId,
            String hook,
            Earlier earlier,
            InRecord inRecord) {
        Phrasebook words = new Phrasebook(locale, zone, a.asOf());
        List<Card> cards = new ArrayList<>();
        Optional<CardPolicy.Decision> due = CardPolicy.decide(a);
        due.ifPresent(decision -> cards.add(grade(a, decision, words, patientId, hook, earlier, inRecord)));
        SecondCard.of(a, patientId, hook, due.isPresent(), publications.apply(ICANS_SCALE), words)
                .ifPresent(second -> cards.add(second(second, words, earlier)));
        return cards;
    }

    private Card grade(
            Assessment a,
            CardPolicy.Decision decision,
            Phrasebook words,
            String patientId,
            String hook,
            Earlier earlier,
            InRecord inRecord) {
        Publication publication = publications.apply(a.primaryScale());
        UUID id = CardId.of(a, patientId, hook);
        Optional<Instant> answered = earlier.answered(Topic.GRADE.code(), id.toString());
        List<Suggestion> suggestions = Stream.concat(
                        Suggestions.of(a, id, patientId, words).stream(), inRecord.suggestions(id, words).stream())
                .filter(s -> answered.isEmpty() || !earlier.offered(Topic.GRADE.code(), s.uuid()))
                .toList();
        return new Card(
                id.toString(),
                Headline.of(a, decision.why(), words),
                unchanged(answered, words) + Detail.of(a, decision.why(), publication, inRecord.failure(), words),
                decision.indicator(),
                source(publication, Topic.GRADE, words),
                suggestions.isEmpty() ? null : suggestions,
                "any",
                OverrideReasons.in(words));
    }

    private static Card second(SecondCard.Content content, Phrasebook words, Earlier earlier) {
        return new Card(
                content.id().toString(),
                SecondCard.summary(content.summary()),
                unchanged(earlier.answered(content.topic().code(), content.id().toString()), words) + content.detail(),
                content.indicator(),
                source(content.source(), content.topic(), words),
                null,
                "any",
                OverrideReasons.in(words));
    }

    private static String unchanged(Optional<Instant> answered, Phrasebook words) {
        return answered.map(since -> Markdown.escape(words.say("card.unchanged", words.moment(since))) + "\n\n")
                .orElse("");
    }

    private static Source source(Publication publication, Topic topic, Phrasebook words) {
        return new Source("CRS Hooks – " + publication.citation(), publication.url(), topic.coding(words));
    }
}
