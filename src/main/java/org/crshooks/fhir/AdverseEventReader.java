package org.crshooks.fhir;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crshooks.clinical.GradedEvent;
import org.crshooks.clinical.Ignored.Reason;
import org.crshooks.clinical.OrganTerm;
import org.crshooks.clinical.RecordedCondition.Cause;
import org.crshooks.fact.Source;
import org.crshooks.terminology.Code;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Type;

/** Reads organ toxicity that a person graded (F20). Seriousness is not a grade, and an ungraded event is no toxicity. */
final class AdverseEventReader {

    private static final String GRADE = "ae-grade";
    private static final String CTCAE_GRADE = "ctcae-grade";

    private final Chartroom room;

    AdverseEventReader(Chartroom room) {
        this.room = room;
    }

    void read(AdverseEvent event, Source source) {
        Codes code = Codes.of(event.getEvent());
        Optional<OrganTerm> term =
                code.isEmpty() ? Optional.empty() : room.terminology().organTerm(code.codes(), code.text());
        Optional<Integer> grade = grade(event);
        boolean potential = event.getActuality() == AdverseEvent.AdverseEventActuality.POTENTIAL;
        if (term.isEmpty() || grade.isEmpty() || potential) {
            return;
        }
        if (grade.get() < 1 || grade.get() > 5 || event.hasModifierExtension()) {
            room.ignore(source, Reason.UNREADABLE);
            return;
        }
        room.timeline().add(new GradedEvent(term.get(), grade.get(), time(event), isOtherwiseCaused(event), source));
    }

    private Optional<Integer> grade(AdverseEvent event) {
        for (Extension extension : event.getExtension()) {
            if (extension.getUrl() != null
                    && (extension.getUrl().endsWith(GRADE) || extension.getUrl().endsWith(CTCAE_GRADE))) {
                return grade(grade(extension, extension.getValue()));
            }
        }
        return grade(Codes.of(event.getSeverity()));
    }

    private Optional<Integer> grade(Codes codes) {
        return codes.isEmpty() ? Optional.empty() : room.terminology().ctcaeGrade(codes.codes(), codes.text());
    }

    private static Codes grade(Extension extension, Type value) {
        if (value instanceof IntegerType || value instanceof CodeType) {
            return new Codes(List.of(new Code(extension.getUrl(), value.primitiveValue())), null);
        }
        return Codes.of(value);
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
