package org.crshooks.cdshooks.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.crshooks.cdshooks.problem.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 until warm-up is done, and when more requests are at work than the service can serve in time. */
public final class AdmissionFilter extends OncePerRequestFilter {

    private static final String OPERATION = "crs-grade";

    private final Readiness readiness;
    private final OutcomeWriter outcomes;
    private final Semaphore places;

    /** @param places how many requests are served at the same time */
    public AdmissionFilter(Readiness readiness, OutcomeWriter outcomes, int places) {
        this.readiness = readiness;
        this.outcomes = outcomes;
        this.places = new Semaphore(places);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!readiness.admits(request.getHeader("Authorization"))) {
            outcomes.write(request, response, Problem.NOT_READY, "");
        } else if (!assesses(request)) {
            // a hook asks this machine's own FHIR endpoint: that must never wait for the hook's place
            chain.doFilter(request, response);
        } else if (places.tryAcquire()) {
            try {
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
        } else {
            outcomes.write(request, response, Problem.BUSY, "");
        }
    }

    private static boolean assesses(HttpServletRequest request) {
        String address = request.getRequestURI();
        boolean posted = request.getMethod().equals("POST");
        return posted && (address.startsWith("/cds-services/") || address.startsWith("/timeline/"))
                || address.endsWith(OPERATION);
    }
}
