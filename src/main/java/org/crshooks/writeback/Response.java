package org.crshooks.writeback;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crshooks.outbound.Reply;

/**
 * What came of a call.
 *
 * @param reply null where none came
 * @param failure why none came; null where one did
 */
public record Response(Reply reply, Reason failure) {

    private static final int CREATED = 201;
    private static final Pattern LOCATION =
            Pattern.compile("(?:.*/)?Observation/([A-Za-z0-9.-]{1,64})(?:/_history/[^/]*)?");

    static Response of(Reply reply) {
        return new Response(reply, null);
    }

    /** @param location where a created resource is; null where it does not apply */
    public static Response of(int status, String location, byte[] body) {
        Map<String, List<String>> headers = location == null ? Map.of() : Map.of("Location", List.of(location));
        return of(new Reply(status, HttpHeaders.of(headers, (name, value) -> true), body));
    }

    static Response none(Reason failure) {
        return new Response(null, failure);
    }

    boolean isOk() {
        return reply != null && reply.isOk();
    }

    boolean isCreated() {
        return reply != null && reply.status() == CREATED;
    }

    /** Whether the server says that the resource is there now, by this call or an earlier one. */
    boolean isStored() {
        return isOk() || isCreated();
    }

    /** Why this is not success. */
    Reason reason() {
        return failure != null ? failure : Reason.ofStatus(reply.status());
    }

    /** The id of the Observation that the server says it stored. */
    Optional<String> observationId() {
        String location = reply == null ? null : reply.header("Location");
        Matcher matcher = LOCATION.matcher(location == null ? "" : location);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Response[***]";
    }
}
