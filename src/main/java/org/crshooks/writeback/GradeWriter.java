package org.crshooks.writeback;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.function.Function;
import org.crshooks.assessment.Assessment;
import org.crshooks.outbound.Outbound;
import org.crshooks.writeback.Outcome.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes grades to a patient's record: what is new, what was wrong, what an earlier hook left unfinished. Never throws for
 * what a server does. Thread-safe.
 */
public final class GradeWriter {

    private static final Logger LOG = LoggerFactory.getLogger(GradeWriter.class);

    private final FhirText text;
    private final Function<GradeToWrite, Server> servers;
    private final OutcomeListener listener;
    private final Unfinished unfinished = new Unfinished();

    /**
     * Writes to the server of each job, over HTTP.
     *
     * @param listener is told of each outcome
     */
    public GradeWriter(FhirContext context, Outbound outbound, OutcomeListener listener) {
        this(
                context,
                job -> new RemoteServer(outbound, job.server(), job.access().tokens(), job.deadline()),
                listener);
    }

    /** Writes to whatever server holds the record of a job. */
    public GradeWriter(FhirContext context, Function<GradeToWrite, Server> servers) {
        this(context, servers, OutcomeListener.NONE);
    }

    private GradeWriter(FhirContext context, Function<GradeToWrite, Server> servers, OutcomeListener listener) {
        this.text = new FhirText(context);
        this.servers = servers;
        this.listener = listener;
    }

    /**
     * A grade that is to be written.
     *
     * @param preceding identifier of the grade before it; null for the first
     */
    public record Due(String scale, String preceding) {}

    /** Which grades the record does not hold yet. Where it cannot be read, all that are worth saying. */
    public List<Due> due(GradeToWrite job) {
        Workshop workshop = workshop(job);
        GradeSearch.Found found =
                workshop.search().latest(job.scales(), job.assessment().asOf());
        return found.grades() == null
                ? due(job.assessment(), job.scales())
                : job.scales().stream()
                        .map(scale -> Plan.of(job, scale, found.grades(), false))
                        .filter(Plan::due)
                        .map(plan -> new Due(plan.scale(), plan.preceding()))
                        .toList();
    }

    /** As {@link #due(GradeToWrite)} where nothing is known of the record. */
    public static List<Due> due(Assessment assessment, List<String> scales) {
        return scales.stream()
                .filter(scale -> Plan.worthSaying(assessment, scale))
                .map(scale -> new Due(scale, null))
                .toList();
    }

    /** Writes what is due; at least one outcome for each scale, in their order. */
    public List<Outcome> write(GradeToWrite job) {
        List<Outcome> outcomes = outcomesOrFault(job);
        outcomes.forEach(listener::written);
        outcomes.stream()
                .filter(outcome -> outcome.result() != Result.UNCHANGED && outcome.result() != Result.NOT_DUE)
                .forEach(outcome -> LOG.info(
                        "write-back: {} {} {} {}",
                        outcome.scale(),
                        outcome.result().code(),
                        outcome.reason() == null ? "" : outcome.reason().code(),
                        outcome.provenance() == null
                                ? ""
                                : "provenance " + outcome.provenance().code()));
        return outcomes;
    }

    /** Whatever goes wrong here must not cost the reader the card. */
    private List<Outcome> outcomesOrFault(GradeToWrite job) {
        try {
            return outcomes(job);
        } catch (RuntimeException unforeseen) {
            LOG.warn("write-back failed: {}", unforeseen.getClass().getName());
            return none(job, Reason.FAULT);
        }
    }

    private List<Outcome> outcomes(GradeToWrite job) {
        if (!job.access().may(Right.READ_OBSERVATION) || !job.access().may(Right.CREATE_OBSERVATION)) {
            return none(job, Reason.NO_SCOPE);
        }
        Workshop workshop = workshop(job);
        GradeSearch.Found found =
                workshop.search().latest(job.scales(), job.assessment().asOf());
        if (found.grades() == null) {
            return none(job, found.failure());
        }
        return new GradeJob(workshop, found.grades()).run();
    }

    private Workshop workshop(GradeToWrite job) {
        Server server = servers.apply(job);
        return new Workshop(job, server, text, new GradeSearch(text, server, job.patientId()), unfinished);
    }

    private static List<Outcome> none(GradeToWrite job, Reason reason) {
        return job.scales().stream()
                .map(scale -> Outcome.failed(scale, Result.NOT_SAVED, reason))
                .toList();
    }
}
