package org.crshooks.cdshooks.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import org.crshooks.cdshooks.problem.CutShort;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever goes wrong into an OperationOutcome. */
@RestControllerAdvice
class RefusalAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    private final OutcomeWriter outcomes;

    RefusalAdvice(OutcomeWriter outcomes) {
        this.outcomes = outcomes;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        outcomes.write(request, response, refusal.problem(), refusal.element());
    }

    /** Given back to the server, which cuts the connection. */
    @ExceptionHandler
    void cutShort(CutShort e) {
        throw e;
    }

    /** The client has gone: there is nobody to tell. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("the client went away");
    }

    @ExceptionHandler
    void failed(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isGone(e)) {
            LOG.debug("the client went away");
            return;
        }
        if (e instanceof ErrorResponse known) {
            String allow = known.getHeaders().getFirst(HttpHeaders.ALLOW);
            if (allow != null) {
                response.setHeader(HttpHeaders.ALLOW, allow);
            }
            outcomes.write(
                    request, response, Problem.forStatus(known.getStatusCode().value()), "");
            return;
        }
        if (e instanceof IOException) {
            outcomes.write(request, response, Problem.BAD_REQUEST, "");
            return;
        }
        // its message may hold what a patient's chart says
        LOG.error("a request failed: {} at {}", e.getClass().getName(), place(e));
        outcomes.write(request, response, Problem.FAULT, "");
    }

    /** One that only was too slow still hears why it was refused. */
    private static boolean isGone(Exception e) {
        return DisconnectedClientHelper.isClientDisconnectedException(e)
                && !(NestedExceptionUtils.getMostSpecificCause(e) instanceof SocketTimeoutException);
    }

    private static String place(Exception e) {
        return Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.crshooks"))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }
}
