package org.crshooks.cdshooks.web;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.crshooks.cdshooks.problem.Outcomes;
import org.crshooks.cdshooks.problem.Problem;

/** Answers what Tomcat refuses before it reaches the service, such as an address that is none. */
public final class OutcomeValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(Outcomes.CONTENT_TYPE);
            AnswerHeaders.set(response::setHeader);
            response.getOutputStream().write(Outcomes.write(Problem.forStatus(status), "", Locale.ENGLISH));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("the client went away");
        }
    }
}
