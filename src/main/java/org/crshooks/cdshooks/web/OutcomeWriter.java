package org.crshooks.cdshooks.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.crshooks.cdshooks.problem.Outcomes;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.RefusalListener;
import org.springframework.http.HttpHeaders;

/** Answers with an OperationOutcome, from controllers and filters alike. */
public final class OutcomeWriter {

    private final Languages languages;
    private final RefusalListener listener;

    /** @param listener is told of each refusal that is written */
    public OutcomeWriter(Languages languages, RefusalListener listener) {
        this.languages = languages;
        this.listener = listener;
    }

    /**
     * Writes nothing where the answer is already under way.
     *
     * @param element our own name of the element at fault; empty where none
     */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem, String element)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        listener.refused(problem);
        Locale locale = languages.choose(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatus(problem.status());
        response.setContentType(Outcomes.CONTENT_TYPE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Outcomes.RETRY_AFTER_SECONDS);
        }
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        byte[] body = Outcomes.write(problem, element, locale);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
