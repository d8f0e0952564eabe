package org.crshooks.outbound;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An http address in its plainest form. Whatever two programs might read in two ways (user names, encoded or dotted
 * path segments, backslashes, path parameters, names that are not ASCII) is no such address.
 *
 * @param segments the path without empty segments
 * @param query as it stands, without its question mark; null where there is none
 */
record HttpAddress(String scheme, String host, int port, List<String> segments, String query) {

    private static final int LONGEST = 16_384;
    private static final Pattern SHAPE = Pattern.compile(
            "(?i)(https?)://([a-z0-9.-]+|\\[[0-9a-f:]+])(?::([0-9]{1,5}))?((?:/[a-z0-9._~!$&'()*+,=:@-]+)*)/?"
                    + "(?:\\?([!-~&&[^\\\\#]]*))?");
    private static final Pattern DOTS = Pattern.compile("\\.+");

    static Optional<HttpAddress> parse(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
        int port = matcher.group(3) == null ? (scheme.equals("https") ? 443 : 80) : Integer.parseInt(matcher.group(3));
        List<String> segments = List.of(matcher.group(4).split("/")).stream()
                .filter(segment -> !segment.isEmpty())
                .toList();
        if (port < 1
                || port > 65_535
                || segments.stream().anyMatch(s -> DOTS.matcher(s).matches())) {
            return Optional.empty();
        }
        return Optional.of(
                new HttpAddress(scheme, matcher.group(2).toLowerCase(Locale.ROOT), port, segments, matcher.group(5)));
    }

    /** Whether the other address lies on the same server at or below this path. */
    boolean contains(HttpAddress other) {
        return scheme.equals(other.scheme)
                && host.equals(other.host)
                && port == other.port
                && other.segments.size() >= segments.size()
                && other.segments.subList(0, segments.size()).equals(segments);
    }

    String origin() {
        return scheme + "://" + host + ":" + port;
    }

    /** The address without its query, and without a slash at its end. */
    String base() {
        return origin() + (segments.isEmpty() ? "" : "/" + String.join("/", segments));
    }

    URI toUri() {
        return URI.create(base() + (query == null ? "" : "?" + encode(query)));
    }

    private static String encode(String query) {
        StringBuilder encoded = new StringBuilder(query.length());
        for (char c : query.toCharArray()) {
            if ("|\"<>^`{}[]".indexOf(c) >= 0) {
                encoded.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }
}
