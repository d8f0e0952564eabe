package org.crshooks.writeback;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.crshooks.observation.GradeCodes;
import org.crshooks.observation.GradeContext;
import org.crshooks.observation.GradeIdentifier;
import org.crshooks.observation.GradeJson;
import org.crshooks.observation.WrittenGrade;
import org.crshooks.writeback.ProvenanceStep.Unless;

/**
 * Writes a new grade exactly once: a conditional create, then a look at what is stored under its identifier, because an
 * answer may be lost and a server may ignore the condition; then the Provenance.
 *
 * <p>Of several copies the first in a fixed order stays. A hook whose copy is not the first takes back its own. One whose
 * copy is the first takes back all others: their hooks may have looked before this one was there.
 */
final class Creation implements Task {

    private enum Step {
        CREATE,
        LOOK,
        RETIRE,
        EXPLAIN,
        OVER
    }

    private final Workshop workshop;
    private final Plan plan;
    private final GradeContext context;
    private final String identifier;
    private final String key;
    private final ProvenanceStep provenance;
    private Step step = Step.CREATE;
    private Response created;
    private List<WrittenGrade> surplus = List.of();
    private String observationId;
    private Reason failure;

    Creation(Workshop workshop, Plan plan, EvidenceCheck evidence) {
        this.workshop = workshop;
        this.plan = plan;
        GradeToWrite job = workshop.job();
        context = workshop.context(plan.preceding(), evidence::exists);
        identifier = GradeIdentifier.of(
                job.patientId(), plan.scale(), Plan.range(job.assessment(), plan.scale()), plan.preceding());
        key = workshop.key(identifier, false);
        provenance = new ProvenanceStep(workshop, job.assessment(), plan.scale(), context, job.recorded(), Unless.ANY);
        workshop.unfinished().begin(key, job.recorded());
    }

    @Override
    public List<Call> calls() {
        List<Call> calls = switch (step) {
            case CREATE -> List.of(create());
            case LOOK -> List.of(workshop.search().copies(identifier));
            case RETIRE -> new Retirement(workshop, surplus).calls();
            case EXPLAIN -> provenance.calls(observationId);
            case OVER -> List.of();
        };
        step = calls.isEmpty() ? Step.OVER : step;
        return calls;
    }

    private Call create() {
        String body = GradeJson.text(GradeJson.of(workshop.job().assessment(), plan.scale(), context));
        return Call.create(
                "Observation",
                body.getBytes(StandardCharsets.UTF_8),
                "identifier=" + GradeCodes.IDENTIFIER + "|" + identifier);
    }

    @Override
    public void take(List<Response> responses) {
        switch (step) {
            case CREATE -> afterCreate(responses.get(0));
            case LOOK -> afterLook(responses.get(0));
            case RETIRE -> step = observationId == null ? Step.OVER : Step.EXPLAIN;
            case EXPLAIN -> {
                provenance.take(responses);
                step = Step.OVER;
            }
            case OVER -> {}
        }
    }

    private void afterCreate(Response response) {
        created = response;
        boolean perhapsStored = response.isStored()
                || response.reason() == Reason.CONFLICT
                || response.reason() == Reason.NO_CONNECTION;
        failure = response.isStored() ? null : response.reason();
        step = perhapsStored ? Step.LOOK : Step.OVER;
    }

    private void afterLook(Response response) {
        List<WrittenGrade> copies =
                workshop.search().copies(response, identifier).orElse(List.of());
        Optional<String> own = created.isCreated() ? created.observationId() : Optional.empty();
        if (copies.isEmpty()) {
            observationId = created.isStored() ? created.observationId().orElse(null) : null;
            failure = observationId != null ? null : failure == null ? Reason.UNREADABLE : failure;
            step = observationId == null ? Step.OVER : Step.EXPLAIN;
            return;
        }
        failure = null;
        String first = id(copies.get(0));
        boolean othersFirst = own.isPresent() && !own.get().equals(first);
        surplus = othersFirst
                ? copies.stream().filter(copy -> id(copy).equals(own.get())).toList()
                : copies.subList(1, copies.size());
        observationId = othersFirst ? null : first;
        step = !surplus.isEmpty() ? Step.RETIRE : othersFirst ? Step.OVER : Step.EXPLAIN;
    }

    private static String id(WrittenGrade copy) {
        return copy.observation().getIdElement().getIdPart();
    }

    @Override
    public Optional<Outcome> outcome() {
        return Optional.of(
                failure != null
                        ? Outcome.failed(plan.scale(), Outcome.Result.NOT_SAVED, failure)
                        : new Outcome(plan.scale(), Outcome.Result.SAVED, null, provenance.failure()));
    }

    /** What timed out or broke off may have been stored; a refusal was not. */
    @Override
    public void close() {
        boolean lost = failure == Reason.TIMED_OUT || failure == Reason.NO_CONNECTION;
        boolean unexplained = failure == null && (provenance.isUnfinished() || step != Step.OVER);
        if (lost || unexplained) {
            workshop.unfinished().leave(key);
        } else {
            workshop.unfinished().done(key);
        }
    }
}
