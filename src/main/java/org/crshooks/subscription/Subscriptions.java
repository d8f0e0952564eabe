package org.crshooks.subscription;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.crshooks.fhir.ResourceParser;
import org.crshooks.operation.CrsGrading;
import org.crshooks.operation.server.PatientServer;
import org.crshooks.operation.server.ServerCharts;
import org.crshooks.outbound.Outbound;
import org.crshooks.writeback.GradeWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a notification to the grade in the record. Thread-safe. */
public final class Subscriptions implements Notified, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    /** How long an ending service goes on with what it was notified of. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int THREADS = 2;
    private static final String PATIENT = "Patient/";

    private final NotificationReader reader;
    private final ResourceLookup lookup;
    private final Regrader regrader;
    private final Debounce debounce;

    /**
     * @param wait between the first notification of a patient and the grading
     * @param listener is told of each grading
     */
    public Subscriptions(
            FhirContext context,
            Outbound outbound,
            PatientServer server,
            ServerCharts charts,
            CrsGrading grading,
            GradeWriter writer,
            RecordStyle style,
            Duration wait,
            RegradeListener listener,
            Clock clock) {
        ResourceParser parser = new ResourceParser(context);
        Subject subject = new Subject(server.address().base());
        reader = new NotificationReader(parser, subject);
        lookup = new ResourceLookup(server, outbound, parser, subject);
        regrader = new Regrader(server, charts, grading, writer, style, listener, clock);
        debounce = new Debounce(this::work, wait, threads());
    }

    private static ScheduledExecutorService threads() {
        AtomicInteger number = new AtomicInteger();
        return Executors.newScheduledThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "regrade-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public boolean take(String address, byte[] body) {
        Notification notification = reader.read(address, body);
        if (notification.isNothing()) {
            return true;
        }
        return notification.namesPatient()
                ? debounce.ask(notification.reference())
                : debounce.askAtOnce(notification.reference());
    }

    private Step work(String reference) {
        try {
            return reference.startsWith(PATIENT)
                    ? regrader.grade(reference.substring(PATIENT.length()))
                    : lookup.follow(reference);
        } catch (RuntimeException failure) {
            // its message may hold what a patient's chart says
            LOG.error("subscription: a grading failed: {}", failure.getClass().getName());
            return Step.DONE;
        }
    }

    /** Grades at once whatever still waits, for at most 15 s. */
    @Override
    public void close() {
        debounce.close(PATIENCE);
    }
}
