package org.crshooks.fhir;

import java.util.List;
import java.util.Optional;
import org.crshooks.terminology.Code;
import org.crshooks.terminology.Terminology;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Type;

/** The CTCAE grade of an adverse event: an extension {@code ae-grade} or {@code ctcae-grade}, else the severity. */
public final class EventGrade {

    private static final String EXTENSION = "ae-grade";

    private EventGrade() {}

    /** Empty where it is not graded, or where the grade is none that is known. */
    public static Optional<Integer> of(AdverseEvent event, Terminology terminology) {
        Codes grade = event.getExtension().stream()
                .filter(extension ->
                        extension.getUrl() != null && extension.getUrl().endsWith(EXTENSION))
                .findFirst()
                .map(EventGrade::codes)
                .orElseGet(() -> Codes.of(event.getSeverity()));
        return grade.isEmpty() ? Optional.empty() : terminology.ctcaeGrade(grade.codes(), grade.text());
    }

    private static Codes codes(Extension extension) {
        Type value = extension.getValue();
        return value instanceof IntegerType || value instanceof CodeType
                ? new Codes(List.of(new Code(extension.getUrl(), value.primitiveValue())), null)
                : Codes.of(value);
    }
}
