package org.crshooks.writeback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crshooks.assessment.Assessment;
import org.crshooks.observation.WrittenGrade;
import org.crshooks.writeback.ProvenanceStep.Unless;

/** Makes up for the Provenance that an earlier hook could not write. */
final class Completion implements Task {

    private final Workshop workshop;
    private final WrittenGrade written;
    private final String key;
    private final ProvenanceStep provenance;
    private boolean over;

    /** @param then the assessment of the chart at the time the grade holds for */
    Completion(
            Workshop workshop,
            WrittenGrade written,
            Assessment then,
            Instant recorded,
            boolean corrects,
            EvidenceCheck evidence) {
        this.workshop = workshop;
        this.written = written;
        key = workshop.key(written.identifier(), corrects);
        provenance = new ProvenanceStep(
                workshop,
                then,
                written.scale(),
                workshop.context(null, evidence::exists),
                recorded,
                corrects ? Unless.SAME_TIME : Unless.ANY);
    }

    @Override
    public List<Call> calls() {
        return over
                ? List.of()
                : provenance.calls(written.observation().getIdElement().getIdPart());
    }

    @Override
    public void take(List<Response> responses) {
        provenance.take(responses);
        over = true;
    }

    @Override
    public Optional<Outcome> outcome() {
        return Optional.of(new Outcome(written.scale(), Outcome.Result.COMPLETED, null, provenance.failure()));
    }

    @Override
    public void close() {
        if (provenance.isUnfinished() || !over) {
            workshop.unfinished().leave(key);
        } else {
            workshop.unfinished().done(key);
        }
    }
}
