package org.crshooks.cdshooks.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id for the lines that it leaves in the log: our own, never one that a caller names. */
public final class RequestIdFilter extends OncePerRequestFilter {

    /** The name under which a line of the log has it. */
    static final String NAME = "request";

    private static final int RADIX = 36;

    private final String process = UUID.randomUUID().toString().substring(0, 8) + "-";
    private final AtomicLong number = new AtomicLong();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(NAME, process + Long.toString(number.incrementAndGet(), RADIX));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(NAME);
        }
    }
}
