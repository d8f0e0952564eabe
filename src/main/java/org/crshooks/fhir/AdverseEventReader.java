package org.crshooks.fhir;

import java.time.Instant;
import java.util.Optional;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.GradedEvent;
import org.crshooks.clinical.Ignored.Reason;
import org.crshooks.clinical.OrganTerm;
import org.crshooks.clinical.RecordedCondition;
import org.crshooks.clinical.RecordedCondition.Cause;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.fact.Source;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Condition;

/** Reads organ toxicity that a person graded (F20). Seriousness is not a grade, and an ungraded event is no toxicity. */
final class AdverseEventReader {

    private final Chartroom room;

    AdverseEventReader(Chartroom room) {
        this.room = room;
    }

    void read(AdverseEvent event, Source source) {
        Codes code = Codes.of(event.getEvent());
        Optional<OrganTerm> term =
                code.isEmpty() ? Optional.empty() : room.terminology().organTerm(code.codes(), code.text());
        Optional<Integer> grade = EventGrade.of(event, room.terminology());
        if (event.getActuality() == AdverseEvent.AdverseEventActuality.POTENTIAL) {
            return;
        }
        addArrhythmia(event, code, source);
        if (term.isEmpty() || grade.isEmpty()) {
            return;
        }
        if (grade.get() < 1 || grade.get() > 5 || event.hasModifierExtension()) {
            room.ignore(source, Reason.UNREADABLE);
            return;
        }
        room.timeline().add(new GradedEvent(term.get(), grade.get(), time(event), isOtherwiseCaused(event), source));
    }

    /** Torsade makes a prolonged QTc grade 4, whatever grade it was given itself (section 3). */
    private void addArrhythmia(AdverseEvent event, Codes code, Source source) {
        Optional<ConditionKind> kind =
                code.isEmpty() ? Optional.empty() : room.terminology().condition(code.codes(), code.text());
        if (event.hasModifierExtension() || !kind.equals(Optional.of(ConditionKind.VENTRICULAR_TACHYCARDIA))) {
            return;
        }
        Instant at = time(event);
        Cause cause = isOtherwiseCaused(event) ? Cause.OTHER : Cause.NOT_RECORDED;
        room.timeline()
                .add(new RecordedCondition(
                        kind.get(), Verification.CONFIRMED, at, at, null, cause, null, code.name(), source));
    }

    private static Instant time(AdverseEvent event) {
        return Times.any(event.getDateElement())
                .or(() -> Times.any(event.getDetectedElement()))
                .or(() -> Times.any(event.getRecordedDateElement()))
                .orElse(null);
    }

    private boolean isOtherwiseCaused(AdverseEvent event) {
        boolean own = Causes.dueTo(event, room) == Cause.OTHER;
        return own
                || event.getResultingCondition().stream()
                        .flatMap(r -> room.entries().find(r, Condition.class).stream())
                        .anyMatch(c -> Causes.dueTo(c, room) == Cause.OTHER);
    }
}
