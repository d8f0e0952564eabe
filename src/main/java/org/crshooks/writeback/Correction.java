package org.crshooks.writeback;

import java.util.List;
import java.util.Optional;
import org.crshooks.assessment.Assessment;
import org.crshooks.grading.Range;
import org.crshooks.observation.CorrectionNote;
import org.crshooks.observation.GradeContext;
import org.crshooks.observation.GradeObservation;
import org.crshooks.observation.WrittenGrade;
import org.crshooks.writeback.ProvenanceStep.Unless;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/** Amends a grade that the chart, as it is now, contradicts for the time it holds for; then a new Provenance. */
final class Correction implements Task {

    private enum Step {
        AMEND,
        LOOK,
        EXPLAIN,
        OVER
    }

    private final Workshop workshop;
    private final WrittenGrade written;
    private final Assessment then;
    private final EvidenceCheck evidence;
    private final String key;
    private final ProvenanceStep provenance;
    private Step step = Step.AMEND;
    private Reason failure;

    Correction(Workshop workshop, Plan plan, EvidenceCheck evidence) {
        this.workshop = workshop;
        this.written = plan.previous();
        this.then = plan.correction();
        this.evidence = evidence;
        key = workshop.key(written.identifier(), true);
        provenance = new ProvenanceStep(
                workshop,
                then,
                written.scale(),
                workshop.context(null, evidence::exists),
                workshop.job().recorded(),
                Unless.NEVER);
        workshop.unfinished().begin(key, workshop.job().recorded());
    }

    @Override
    public List<Call> calls() {
        List<Call> calls = switch (step) {
            case AMEND -> amend();
            case LOOK -> List.of(workshop.search().copies(written.identifier()));
            case EXPLAIN -> provenance.calls(id());
            case OVER -> List.of();
        };
        step = calls.isEmpty() ? Step.OVER : step;
        return calls;
    }

    private List<Call> amend() {
        if (!workshop.job().access().may(Right.UPDATE_OBSERVATION)) {
            failure = Reason.NO_SCOPE;
            return List.of();
        }
        Observation amended = written.observation().copy();
        amended.setStatus(ObservationStatus.AMENDED);
        GradeContext context = workshop.context(null, evidence::exists);
        GradeObservation.restate(amended, workshop.text().grade(then, written.scale(), context));
        amended.addNote().setText(note());
        return List.of(workshop.update(amended));
    }

    private String note() {
        GradeToWrite job = workshop.job();
        return CorrectionNote.of(written.range(), then, written.scale(), job.recorded(), job.locale(), job.zone());
    }

    @Override
    public void take(List<Response> responses) {
        switch (step) {
            case AMEND -> {
                failure = responses.get(0).isStored() ? null : responses.get(0).reason();
                step = failure == null ? Step.EXPLAIN : failure == Reason.CONFLICT ? Step.LOOK : Step.OVER;
            }
            case LOOK -> {
                // another hook may have amended it at the same time
                Range right = Plan.range(then, written.scale());
                boolean amended = workshop.search().copies(responses.get(0), written.identifier()).stream()
                        .flatMap(List::stream)
                        .anyMatch(copy -> copy.range().equals(right));
                failure = amended ? null : Reason.CONFLICT;
                step = Step.OVER;
            }
            case EXPLAIN -> {
                provenance.take(responses);
                step = Step.OVER;
            }
            case OVER -> {}
        }
    }

    private String id() {
        return written.observation().getIdElement().getIdPart();
    }

    @Override
    public Optional<Outcome> outcome() {
        return Optional.of(
                failure != null
                        ? Outcome.failed(written.scale(), Outcome.Result.NOT_CORRECTED, failure)
                        : new Outcome(written.scale(), Outcome.Result.CORRECTED, null, provenance.failure()));
    }

    @Override
    public void close() {
        boolean lost = failure == Reason.TIMED_OUT || failure == Reason.NO_CONNECTION;
        if (lost || failure == null && (provenance.isUnfinished() || step != Step.OVER)) {
            workshop.unfinished().leave(key);
        } else {
            workshop.unfinished().done(key);
        }
    }
}
