package org.crshooks.trajectory;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.outbound.Deadline;
import org.crshooks.outbound.Exchange;
import org.crshooks.outbound.FhirServer;
import org.crshooks.outbound.Message;
import org.crshooks.outbound.Outbound;

/** Asks a FHIR server for the patient first: whether it answers at all, and whether this reader may see the chart. */
public final class PatientCheck {

    private final Outbound outbound;

    public PatientCheck(Outbound outbound) {
        this.outbound = outbound;
    }

    /**
     * @param token null where the server is open
     * @throws Refusal saying why the patient cannot be had
     */
    void require(FhirServer server, String patient, String token, Deadline until) {
        Exchange exchange =
                outbound.send(Message.get(server.locate("Patient/" + patient).orElseThrow())
                        .with("Accept", "application/fhir+json")
                        .with("Cache-Control", "no-cache")
                        .withToken(token));
        switch (status(exchange, until)) {
            case 200 -> {}
            case 401, 403 -> throw new Refusal(Problem.EHR_REFUSED);
            case 404, 410 -> throw new Refusal(Problem.UNKNOWN_PATIENT, "patient");
            default -> throw new Refusal(Problem.EHR_SILENT);
        }
    }

    private static int status(Exchange exchange, Deadline until) {
        try {
            return exchange.reply()
                    .get(until.left().toMillis(), TimeUnit.MILLISECONDS)
                    .status();
        } catch (ExecutionException | TimeoutException e) {
            exchange.stop();
            return 0;
        } catch (InterruptedException e) {
            exchange.stop();
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
