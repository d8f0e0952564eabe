package org.crshooks.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** The token that a request brings along. */
final class BearerToken {

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([\\x21-\\x7E]+)");

    private BearerToken() {}

    /** @throws Unauthenticated where there is none, or more than one */
    static String of(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        Matcher bearer = BEARER.matcher(headers.size() == 1 ? headers.get(0) : "");
        if (!bearer.matches()) {
            throw new Unauthenticated(Reason.NO_TOKEN);
        }
        return bearer.group(1);
    }
}
