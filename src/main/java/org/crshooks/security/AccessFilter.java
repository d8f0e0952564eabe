package org.crshooks.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.web.OutcomeWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Admits a request through one of its gates before its body is read. All who are turned away get the same answer. */
public final class AccessFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AccessFilter.class);

    private final List<Gate> gates;
    private final Predicate<HttpServletRequest> open;
    private final Problem refusal;
    private final OutcomeWriter outcomes;
    private final TurnedAway listener;

    /**
     * @param gates of which one must let the request pass; none where nobody may
     * @param open what everybody may ask
     * @param refusal what those are told who may not pass
     * @param listener is told what each gate found wrong with a request that none lets pass
     */
    public AccessFilter(
            List<Gate> gates,
            Predicate<HttpServletRequest> open,
            Problem refusal,
            OutcomeWriter outcomes,
            TurnedAway listener) {
        this.gates = List.copyOf(gates);
        this.open = open;
        this.refusal = refusal;
        this.outcomes = outcomes;
        this.listener = listener;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (open.test(request) || passes(request)) {
            chain.doFilter(request, response);
        } else {
            outcomes.write(request, response, refusal, "");
        }
    }

    private boolean passes(HttpServletRequest request) {
        List<Reason> reasons = new ArrayList<>();
        for (Gate gate : gates) {
            try {
                gate.pass(request);
                return true;
            } catch (Unauthenticated e) {
                reasons.add(e.reason());
            }
        }
        reasons.forEach(listener::because);
        LOG.info("a request was turned away: {}", reasons);
        return false;
    }
}
