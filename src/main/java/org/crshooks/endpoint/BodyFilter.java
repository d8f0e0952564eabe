package org.crshooks.endpoint;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.cdshooks.web.BodyReader;
import org.crshooks.cdshooks.web.OutcomeWriter;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a body through to the FHIR endpoint only when it is JSON and not too large. What is to be stored has to pass
 * {@link BodyCheck} too; an operation reads its bytes itself, so that one unfit entry costs no more than that entry.
 */
final class BodyFilter extends OncePerRequestFilter {

    private static final int LARGEST_FORM = 64 * 1024;

    private static final Pattern TURTLE = Pattern.compile("turtle|ttl|rdf|n-triples", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPERATION = Pattern.compile("(/[A-Z][A-Za-z]+/[^/]+)?/\\$[a-z-]+");

    private final FhirContext context;
    private final BodyCheck check;
    private final OutcomeWriter outcomes;

    BodyFilter(FhirContext context, OutcomeWriter outcomes) {
        this.context = context;
        this.check = new BodyCheck(context);
        this.outcomes = outcomes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        if (request.getHeader("Content-Encoding") != null) {
            // Unpacking would happen behind the limits set here.
            outcomes.write(request, response, Problem.MEDIA_TYPE, "");
        } else if (wantsTurtle(request)) {
            outcomes.write(request, response, Problem.NOT_ACCEPTABLE, "");
        } else if (isForm(request)) {
            form(request, response, chain);
        } else if (hasBody(request) || writes(request)) {
            body(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void form(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOperation(request)) {
            outcomes.write(request, response, Problem.MEDIA_TYPE, "");
        } else if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > LARGEST_FORM) {
            outcomes.write(request, response, Problem.TOO_LARGE, "");
        } else {
            chain.doFilter(request, response);
        }
    }

    private void body(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = BodyReader.read(request);
            if (!isOperation(request)) {
                check.check(body);
            }
        } catch (Refusal refusal) {
            outcomes.write(request, response, refusal.problem(), refusal.element());
            return;
        } catch (UnfitBody unfit) {
            refuse(response, unfit.getMessage());
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
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean writes(HttpServletRequest request) {
        return request.getMethod().equals("PUT")
                || request.getMethod().equals("POST")
                        && !isOperation(request)
                        && !request.getRequestURI().endsWith("/_search");
    }

    private static boolean isOperation(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getPathInfo() != null
                && OPERATION.matcher(request.getPathInfo()).matches();
    }

    private void refuse(HttpServletResponse response, String words) throws IOException {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(OperationOutcome.IssueSeverity.ERROR)
                .setCode(OperationOutcome.IssueType.PROCESSING)
                .setDiagnostics(words);
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("application/fhir+json;charset=UTF-8");
        response.getOutputStream()
                .write(context.newJsonParser().encodeResourceToString(outcome).getBytes(StandardCharsets.UTF_8));
    }
}
