package org.crshooks.cdshooks.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.crshooks.cdshooks.card.CardId;
import org.crshooks.cdshooks.card.OverrideReasons;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;

/**
 * Reads what a client says became of cards. What people write may name a patient: of a comment only that there was one
 * is read, of a reason only the code, and that only where our cards offer it.
 */
public final class FeedbackReader {

    /** The reason of a reader who chose none that our cards offer. */
    public static final String OTHER = "other";

    /** No card has nearly as many. */
    static final int MOST_SUGGESTIONS = 50;

    private static final String FEEDBACK = "feedback";
    private static final String CARD = "feedback.card";
    private static final String OUTCOME = "feedback.outcome";
    private static final String TIMESTAMP = "feedback.outcomeTimestamp";
    private static final String SUGGESTIONS = "feedback.acceptedSuggestions";
    private static final String OVERRIDE = "feedback.overrideReason";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
    private static final int LAST_YEAR = 9999;

    private FeedbackReader() {}

    /**
     * What became of one card.
     *
     * @param at when the reader answered, as the client says
     * @param suggestions those that were accepted
     * @param reason code of the reason for setting it aside, {@value #OTHER}, or null where none was given
     * @param commented whether the reader wrote something
     */
    public record Feedback(
            UUID card, Outcome outcome, Instant at, List<UUID> suggestions, String reason, boolean commented) {

        public Feedback {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** Whether the reader took up a card. */
    public enum Outcome {
        ACCEPTED,
        OVERRIDDEN
    }

    /** @throws Refusal where the body is malformed or names no card */
    public static List<Feedback> read(byte[] body) {
        List<Feedback> all = new ArrayList<>();
        JsonWalk.object(body, (walk, name) -> {
            if (name.equals(FEEDBACK)) {
                walk.items(FEEDBACK, () -> all.add(new Item(walk).read()));
            }
        });
        if (all.isEmpty()) {
            throw new Refusal(Problem.REQUIRED, FEEDBACK);
        }
        return all;
    }

    /** One entry while it is read. */
    private static final class Item {

        private final JsonWalk walk;
        private final List<UUID> suggestions = new ArrayList<>();
        private String card;
        private String outcome;
        private String at;
        private String reason;
        private boolean commented;

        private Item(JsonWalk walk) {
            this.walk = walk;
        }

        private Feedback read() {
            if (!walk.isObject()) {
                throw new Refusal(Problem.WRONG_TYPE, FEEDBACK);
            }
            walk.members(FEEDBACK, this::member);
            UUID id = id(card, CARD);
            Instant when = instant();
            Outcome what = outcome();
            return new Feedback(id, what, when, suggestions, what == Outcome.OVERRIDDEN ? reason : null, commented);
        }

        private void member(String name) {
            switch (name) {
                case "card" -> card = walk.text(CARD);
                case "outcome" -> outcome = walk.text(OUTCOME);
                case "outcomeTimestamp" -> at = walk.text(TIMESTAMP);
                case "acceptedSuggestions" -> acceptedSuggestions();
                case "overrideReason" -> walk.members(OVERRIDE, this::override);
                default -> {}
            }
        }

        private void acceptedSuggestions() {
            if (walk.isNull()) {
                return;
            }
            walk.items(SUGGESTIONS, () -> {
                if (!walk.isObject()) {
                    throw new Refusal(Problem.WRONG_TYPE, SUGGESTIONS);
                }
                if (suggestions.size() == MOST_SUGGESTIONS) {
                    throw new Refusal(Problem.NOT_ALLOWED_VALUE, SUGGESTIONS);
                }
                walk.members(SUGGESTIONS, member -> {
                    if (member.equals("id")) {
                        suggestions.add(id(walk.text(SUGGESTIONS + ".id"), SUGGESTIONS + ".id"));
                    }
                });
            });
        }

        private void override(String name) {
            if (name.equals("reason") && !walk.isNull()) {
                String[] coding = new String[2];
                walk.members(OVERRIDE + ".reason", member -> {
                    switch (member) {
                        case "system" -> coding[0] = walk.text(OVERRIDE + ".reason.system");
                        case "code" -> coding[1] = walk.text(OVERRIDE + ".reason.code");
                        default -> {}
                    }
                });
                reason = OverrideReasons.offers(coding[0], coding[1]) ? coding[1] : OTHER;
            } else if (name.equals("userComment")) {
                commented = Optional.ofNullable(walk.text(OVERRIDE + ".userComment"))
                        .filter(text -> !text.isBlank())
                        .isPresent();
            }
        }

        private static UUID id(String text, String element) {
            if (text == null || !ID.matcher(text).matches()) {
                throw new Refusal(text == null ? Problem.REQUIRED : Problem.NOT_ALLOWED_VALUE, element);
            }
            return CardId.read(text);
        }

        private Outcome outcome() {
            if (outcome == null) {
                throw new Refusal(Problem.REQUIRED, OUTCOME);
            }
            return switch (outcome) {
                case "accepted" -> Outcome.ACCEPTED;
                case "overridden" -> Outcome.OVERRIDDEN;
                default -> throw new Refusal(Problem.NOT_ALLOWED_VALUE, OUTCOME);
            };
        }

        private Instant instant() {
            if (at == null) {
                throw new Refusal(Problem.REQUIRED, TIMESTAMP);
            }
            try {
                OffsetDateTime parsed = OffsetDateTime.parse(at);
                if (parsed.getYear() >= 1 && parsed.getYear() <= LAST_YEAR) {
                    return parsed.toInstant();
                }
            } catch (DateTimeException e) {
                // the same answer as for a year that no database can hold
            }
            throw new Refusal(Problem.NOT_AN_INSTANT, TIMESTAMP);
        }
    }
}
