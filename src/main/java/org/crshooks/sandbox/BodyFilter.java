package org.crshooks.sandbox;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a body through to the FHIR endpoint only when it is JSON, not too large, and passes {@link BodyCheck}. */
final class BodyFilter extends OncePerRequestFilter {

    /** Bytes of a body, and of a search form. */
    static final int LARGEST_BODY = 8 * 1024 * 1024;

    private static final int LARGEST_FORM = 64 * 1024;

    private static final Pattern TURTLE = Pattern.compile("turtle|ttl|rdf|n-triples", Pattern.CASE_INSENSITIVE);

    private final FhirContext context;
    private final BodyCheck check;

    BodyFilter(FhirContext context) {
        this.context = context;
        this.check = new BodyCheck(context);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        if (request.getHeader("Content-Encoding") != null) {
            // Unpacking would happen behind the limits set here.
            refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Content-Encoding is not supported.");
        } else if (wantsTurtle(request)) {
            refuse(response, HttpServletResponse.SC_NOT_ACCEPTABLE, "Answers are application/fhir+json.");
        } else if (isForm(request)) {
            form(request, response, chain);
        } else if (request.getContentLengthLong() > 0
                || request.getHeader("Transfer-Encoding") != null
                || writes(request)) {
            body(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void form(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > LARGEST_FORM) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The search form is too large.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private void body(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!contentType(request).contains("json")) {
            refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Send application/fhir+json.");
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The body is larger than 8 MiB.");
            return;
        }
        try {
            check.check(body);
        } catch (UnfitBody unfit) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, unfit.getMessage());
            return;
        }
        chain.doFilter(new CheckedRequest(request, body), response);
    }

    /** HAPI offers RDF without carrying the library for it, and would fail. */
    private static boolean wantsTurtle(HttpServletRequest request) {
        String wanted = request.getHeader("Accept") + " " + request.getParameter("_format");
        return TURTLE.matcher(wanted).find();
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && contentType(request).startsWith("application/x-www-form-urlencoded");
    }

    private static boolean writes(HttpServletRequest request) {
        return request.getMethod().equals("PUT")
                || request.getMethod().equals("POST")
                        && !request.getRequestURI().endsWith("/_search");
    }

    private static String contentType(HttpServletRequest request) {
        return request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
    }

    private void refuse(HttpServletResponse response, int status, String words) throws IOException {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(OperationOutcome.IssueSeverity.ERROR)
                .setCode(OperationOutcome.IssueType.PROCESSING)
                .setDiagnostics(words);
        response.setStatus(status);
        response.setContentType("application/fhir+json;charset=UTF-8");
        response.getOutputStream()
                .write(context.newJsonParser().encodeResourceToString(outcome).getBytes(StandardCharsets.UTF_8));
    }
}
