package org.crshooks.outbound;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is sent to another server. Its headers may hold a token, so it never shows them.
 *
 * @param method the HTTP method, such as {@code GET}
 * @param body null where there is none
 */
public record Message(String method, Destination to, Map<String, String> headers, byte[] body) {

    public Message {
        headers = Map.copyOf(headers);
    }

    public static Message get(Destination to) {
        return new Message("GET", to, Map.of(), null);
    }

    public static Message post(Destination to, byte[] body) {
        return new Message("POST", to, Map.of(), body);
    }

    public Message with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Message(method, to, more, body);
    }

    /** @param token bearer token; null where the server is open */
    public Message withToken(String token) {
        return token == null ? this : with("Authorization", "Bearer " + token);
    }

    @Override
    public String toString() {
        return "Message[***]";
    }
}
