package org.crshooks.writeback;

import java.util.List;
import java.util.Optional;
import org.crshooks.observation.WrittenGrade;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/** Takes back copies of a grade that a server stored although it was asked not to; they stay, as entered in error. */
final class Retirement implements Task {

    private final Workshop workshop;
    private final List<WrittenGrade> copies;
    private boolean over;

    Retirement(Workshop workshop, List<WrittenGrade> copies) {
        this.workshop = workshop;
        this.copies = copies;
    }

    @Override
    public List<Call> calls() {
        return over || !workshop.job().access().may(Right.UPDATE_OBSERVATION)
                ? List.of()
                : copies.stream().map(this::call).toList();
    }

    private Call call(WrittenGrade copy) {
        Observation withdrawn = copy.observation().copy();
        withdrawn.setStatus(ObservationStatus.ENTEREDINERROR);
        return workshop.update(withdrawn);
    }

    /** One that fails is found again by the next hook. */
    @Override
    public void take(List<Response> responses) {
        over = true;
    }

    @Override
    public Optional<Outcome> outcome() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
