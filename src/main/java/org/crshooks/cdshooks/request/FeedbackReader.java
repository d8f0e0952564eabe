package org.crshooks.cdshooks.request;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;

/** Reads what a client says became of cards. Comments and reasons may name a patient and are passed over. */
public final class FeedbackReader {

    private static final String FEEDBACK = "feedback";
    private static final String CARD = "feedback.card";
    private static final String OUTCOME = "feedback.outcome";
    private static final String TIMESTAMP = "feedback.outcomeTimestamp";
    private static final Pattern CARD_ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

    private FeedbackReader() {}

    /** What became of one card. */
    public record Feedback(String card, Outcome outcome) {}

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
                walk.items(FEEDBACK, () -> all.add(one(walk)));
            }
        });
        if (all.isEmpty()) {
            throw new Refusal(Problem.REQUIRED, FEEDBACK);
        }
        return all;
    }

    private static Feedback one(JsonWalk walk) {
        if (!walk.isObject()) {
            throw new Refusal(Problem.WRONG_TYPE, FEEDBACK);
        }
        String[] found = new String[3];
        walk.members(FEEDBACK, member -> {
            switch (member) {
                case "card" -> found[0] = walk.text(CARD);
                case "outcome" -> found[1] = walk.text(OUTCOME);
                case "outcomeTimestamp" -> found[2] = walk.text(TIMESTAMP);
                default -> {}
            }
        });
        if (found[0] == null || !CARD_ID.matcher(found[0]).matches()) {
            throw new Refusal(found[0] == null ? Problem.REQUIRED : Problem.NOT_ALLOWED_VALUE, CARD);
        }
        requireInstant(found[2]);
        return new Feedback(found[0], outcome(found[1]));
    }

    private static Outcome outcome(String text) {
        if (text == null) {
            throw new Refusal(Problem.REQUIRED, OUTCOME);
        }
        return switch (text) {
            case "accepted" -> Outcome.ACCEPTED;
            case "overridden" -> Outcome.OVERRIDDEN;
            default -> throw new Refusal(Problem.NOT_ALLOWED_VALUE, OUTCOME);
        };
    }

    private static void requireInstant(String text) {
        if (text == null) {
            throw new Refusal(Problem.REQUIRED, TIMESTAMP);
        }
        try {
            OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal(Problem.NOT_AN_INSTANT, TIMESTAMP);
        }
    }
}
