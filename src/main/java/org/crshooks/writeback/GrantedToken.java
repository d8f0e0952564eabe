package org.crshooks.writeback;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.crshooks.outbound.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An access token and when it ends.
 *
 * @param until the moment from which a new one is asked for, on this service's clock
 */
record GrantedToken(String value, Instant until) {

    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]{1,16384}");
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int USUAL_SECONDS = 300;
    private static final int MOST_SECONDS = 86_400;

    /** A token that ends while it is on its way is of no use. */
    private static final int SPARE_SECONDS = 30;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Empty where the answer grants no bearer token. */
    static Optional<GrantedToken> read(Reply reply, Instant asked) {
        if (!reply.isOk() || reply.body().length > LONGEST_ANSWER) {
            return Optional.empty();
        }
        try {
            JsonNode answer = JSON.readTree(reply.body());
            String token = answer.path("access_token").stringValue("");
            boolean bearer = answer.path("token_type").stringValue("").equalsIgnoreCase("bearer");
            int seconds = answer.path("expires_in").asInt(USUAL_SECONDS);
            return bearer && TOKEN.matcher(token).matches() && seconds > 0
                    ? Optional.of(new GrantedToken(token, asked.plusSeconds(used(Math.min(seconds, MOST_SECONDS)))))
                    : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static int used(int seconds) {
        return seconds - Math.min(SPARE_SECONDS, seconds / 2);
    }

    boolean isGood(Instant at) {
        return at.isBefore(until);
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "***";
    }
}
