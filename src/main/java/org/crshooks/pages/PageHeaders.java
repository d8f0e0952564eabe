package org.crshooks.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers what our pages may do: load from this service alone, be framed by nobody. The one that an EHR launches
 * may also ask that EHR, and be framed by it. Other answers stay as they are.
 */
public final class PageHeaders extends OncePerRequestFilter {

    private final Supplier<Set<String>> ehrs;
    private final List<String> framedBy;

    /**
     * @param ehrs origins of the EHRs, and of their authorization servers
     * @param framedBy origins that may frame the page that an EHR launches
     */
    public PageHeaders(Supplier<Set<String>> ehrs, List<String> framedBy) {
        this.ehrs = ehrs;
        this.framedBy = List.copyOf(framedBy);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Page.at(request.getRequestURI()).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Page page = Page.at(request.getRequestURI()).orElseThrow();
        List<String> frames = page.isLaunched() ? framedBy : List.of();
        response.setHeader("Content-Security-Policy", Page.policy(page.isLaunched() ? ehrs.get() : Set.of(), frames));
        response.setHeader("Referrer-Policy", "no-referrer");
        if (frames.isEmpty()) {
            response.setHeader("X-Frame-Options", "DENY");
        }
        chain.doFilter(request, response);
    }
}
