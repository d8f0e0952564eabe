package org.crshooks.cdshooks.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets pages of the configured origins read every answer, errors included, never with credentials; and puts
 * {@link AnswerHeaders} on every answer.
 */
public final class CrossOriginFilter extends OncePerRequestFilter {

    /** Any origin. */
    public static final String ANY = "*";

    private static final String ALLOW_NETWORK = "Access-Control-Allow-Private-Network";
    private static final Pattern HEADER_NAMES = Pattern.compile("[A-Za-z0-9,\\- ]{1,500}");

    private final Set<String> origins;

    public CrossOriginFilter(Set<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AnswerHeaders.set(response::setHeader);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean allowed = origin != null && (origins.contains(ANY) || origins.contains(origin));
        if (allowed) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origins.contains(ANY) ? ANY : origin);
            response.setHeader(
                    HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
                    "Location, Content-Location, ETag, Last-Modified, Retry-After");
        }
        if (isPreflight(request)) {
            if (allowed) {
                answerPreflight(request, response);
            }
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS")
                && request.getHeader(HttpHeaders.ORIGIN) != null
                && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    }

    private void answerPreflight(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, PUT, DELETE, OPTIONS");
        String wanted = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        if (wanted != null && HEADER_NAMES.matcher(wanted).matches()) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, wanted);
        }
        if (request.getHeader("Access-Control-Request-Private-Network") != null) {
            response.setHeader(ALLOW_NETWORK, "true");
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
    }
}
