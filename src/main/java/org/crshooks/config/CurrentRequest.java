package org.crshooks.config;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The request that this thread answers, for what is told of it where no request is handed on. */
final class CurrentRequest {

    private CurrentRequest() {}

    /** Empty where nobody asked. */
    static Optional<HttpServletRequest> get() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes http
                ? Optional.of(http.getRequest())
                : Optional.empty();
    }
}
