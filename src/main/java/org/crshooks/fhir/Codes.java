package org.crshooks.fhir;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.crshooks.terminology.Code;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** A concept of the chart as codes and text; both may be empty. */
public record Codes(List<Code> codes, String text) implements ChartedValue {

    static final Codes NONE = new Codes(List.of(), null);

    /** From a CodeableConcept, Coding, string or Reference with a display; empty from anything else. */
    public static Codes of(Type value) {
        if (value instanceof CodeableConcept concept) {
            return of(concept);
        }
        if (value instanceof Coding coding) {
            return of(new CodeableConcept().addCoding(coding));
        }
        if (value instanceof StringType text) {
            return new Codes(List.of(), blankToNull(text.getValue()));
        }
        return value instanceof Reference reference ? new Codes(List.of(), blankToNull(reference.getDisplay())) : NONE;
    }

    private static Codes of(CodeableConcept concept) {
        List<Code> codes = concept.getCoding().stream()
                .filter(Coding::hasCode)
                .map(c -> new Code(c.getSystem(), c.getCode()))
                .toList();
        String text = blankToNull(concept.getText());
        if (text == null) {
            text = concept.getCoding().stream()
                    .map(c -> blankToNull(c.getDisplay()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return new Codes(codes, text);
    }

    public boolean isEmpty() {
        return codes.isEmpty() && text == null;
    }

    boolean hasAny(Set<String> wanted) {
        return codes.stream().anyMatch(c -> wanted.contains(c.code()));
    }

    /** The text, else the first code; empty where there is neither. */
    String name() {
        if (text != null) {
            return text;
        }
        return codes.isEmpty() ? "" : codes.get(0).code();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
