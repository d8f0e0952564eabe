package org.crshooks.cdshooks.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.crshooks.cdshooks.problem.Problem;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the servlet container could not answer, as an OperationOutcome. */
@RestController
class ErrorPage implements ErrorController {

    private final OutcomeWriter outcomes;

    ErrorPage(OutcomeWriter outcomes) {
        this.outcomes = outcomes;
    }

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // what the container refuses by itself has not come through the filters
        AnswerHeaders.set(response::setHeader);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        outcomes.write(request, response, Problem.forStatus(status instanceof Integer code ? code : 404), "");
    }
}
