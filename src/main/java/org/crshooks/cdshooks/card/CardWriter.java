package org.crshooks.cdshooks.card;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.crshooks.assessment.Assessment;
import org.crshooks.grading.Publication;
import org.crshooks.text.Phrasebook;

/** Writes an assessment as CDS Hooks cards in the reader's language and the site's time zone. Thread-safe. */
public final class CardWriter {

    private static final String TOPIC_SYSTEM = "https://crshooks.org/fhir/CodeSystem/card-topic";
    private static final String TOPIC_CODE = "crsgrade";

    private final Function<String, Publication> publications;

    /**
     * @param publications the publication of each scale by its id
     */
    public CardWriter(Function<String, Publication> publications) {
        this.publications = publications;
    }

    /** One card, or none where {@link CardPolicy} says that none is due. */
    public List<Card> cards(Assessment a, Locale locale, ZoneId zone, String patientId, String hook) {
        Phrasebook words = new Phrasebook(locale, zone, a.asOf());
        return CardPolicy.decide(a).stream()
                .map(decision ->
                        card(a, decision, words, CardId.of(a, patientId, hook).toString()))
                .toList();
    }

    private Card card(Assessment a, CardPolicy.Decision decision, Phrasebook words, String uuid) {
        Publication publication = publications.apply(a.primaryScale());
        return new Card(
                uuid,
                Headline.of(a, decision.why(), words),
                Detail.of(a, decision.why(), publication, words),
                decision.indicator(),
                new Source(
                        "CRS Hooks – " + publication.citation(),
                        publication.url(),
                        new Coding(TOPIC_CODE, TOPIC_SYSTEM, words.say("card.topic"))),
                null,
                "any",
                OverrideReasons.in(words));
    }
}
