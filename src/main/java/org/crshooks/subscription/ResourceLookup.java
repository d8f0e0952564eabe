package org.crshooks.subscription;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.crshooks.fhir.BundlePage;
import org.crshooks.fhir.BundlePages;
import org.crshooks.fhir.ResourceParser;
import org.crshooks.operation.server.PatientServer;
import org.crshooks.outbound.Deadline;
import org.crshooks.outbound.Exchange;
import org.crshooks.outbound.Message;
import org.crshooks.outbound.Outbound;
import org.crshooks.outbound.Reply;
import org.crshooks.writeback.TokenSource;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the resource that a notification names, to know whose it is. */
final class ResourceLookup {

    private static final Logger LOG = LoggerFactory.getLogger(ResourceLookup.class);
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final PatientServer server;
    private final Outbound outbound;
    private final ResourceParser parser;
    private final Subject subject;

    ResourceLookup(PatientServer server, Outbound outbound, ResourceParser parser, Subject subject) {
        this.server = server;
        this.outbound = outbound;
        this.parser = parser;
        this.subject = subject;
    }

    /** @param reference such as {@code Observation/17} */
    Step follow(String reference) {
        Deadline until = Deadline.in(server.deadline());
        try {
            Reply reply = read(reference, until);
            if (reply.status() == NOT_FOUND || reply.status() == GONE) {
                return Step.DONE;
            }
            if (!reply.isOk()) {
                LOG.warn("subscription: a resource could not be read, the FHIR server answered {}", reply.status());
                return Step.AGAIN;
            }
            return resource(reply.body())
                    .flatMap(subject::of)
                    .filter(notification -> !notification.isNothing())
                    .map(notification -> Step.to(notification.reference()))
                    .orElse(Step.DONE);
        } catch (TokenSource.NoToken | TimeoutException | ExecutionException e) {
            LOG.warn(
                    "subscription: a resource could not be read: {}",
                    e.getClass().getSimpleName());
            return Step.AGAIN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Step.DONE;
        }
    }

    private Reply read(String reference, Deadline until)
            throws InterruptedException, ExecutionException, TimeoutException {
        Message message = Message.get(server.address().locate(reference).orElseThrow())
                .with("Accept", "application/fhir+json")
                .with("Cache-Control", "no-cache")
                .withToken(server.tokens().token(until));
        Exchange exchange = outbound.send(message);
        try {
            return exchange.reply().get(until.left().toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            exchange.stop();
        }
    }

    private Optional<Resource> resource(byte[] body) {
        BundlePage page = BundlePages.read(body, 0, body.length);
        return page.resources().size() == 1 ? parser.parse(page.resources().get(0)) : Optional.empty();
    }
}
