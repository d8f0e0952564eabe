package org.crshooks.cdshooks.card;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.crshooks.text.Phrase;
import org.crshooks.text.Phrasebook;
import org.crshooks.wording.ScaleWords;

/**
 * What a card says and offers about the grade in the record.
 *
 * @param drafts grades that the reader may save with one click; asked for only where a card is due
 * @param failure why a grade was not saved; null where nothing went wrong
 */
public record InRecord(Supplier<List<GradeDraft>> drafts, Phrase failure) {

    /** Nothing is offered and nothing went wrong. */
    public static final InRecord NOTHING = new InRecord(List::of, null);

    /** One suggestion for each draft, the same for the same card. */
    List<Suggestion> suggestions(UUID card, Phrasebook words) {
        return drafts.get().stream()
                .map(draft -> {
                    String id = CardId.within(card, List.of("Observation", draft.scale()))
                            .toString();
                    return Draft.suggestion(label(draft, words), id, draft.withId(id));
                })
                .toList();
    }

    /** The drafts as actions that the client carries out without asking anybody. */
    public static List<Suggestion.Action> systemActions(List<GradeDraft> drafts, Phrasebook words) {
        return drafts.stream()
                .map(draft -> new Suggestion.Action(
                        "create",
                        label(draft, words),
                        draft.withId(CardId.named(List.of("Observation", draft.identity()))
                                .toString()),
                        null))
                .toList();
    }

    private static String label(GradeDraft draft, Phrasebook words) {
        String label = words.say("card.suggest.grade");
        return draft.primary()
                ? label
                : words.say("card.suggest.grade.scale", label, new ScaleWords(words).name(draft.scale()));
    }
}
