package org.crshooks.endpoint;

import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.PrimitiveType;

/**
 * A code, identifier or plain word that a token search compares.
 *
 * @param system null where there is none
 */
record Token(String system, String code) {

    static Stream<Token> of(IBase element) {
        if (element instanceof CodeableConcept concept) {
            return concept.getCoding().stream().map(c -> new Token(c.getSystem(), c.getCode()));
        }
        if (element instanceof Coding coding) {
            return Stream.of(new Token(coding.getSystem(), coding.getCode()));
        }
        if (element instanceof Identifier identifier) {
            return Stream.of(new Token(identifier.getSystem(), identifier.getValue()));
        }
        if (element instanceof IdType id) {
            return Stream.of(new Token(null, id.getIdPart()));
        }
        if (element instanceof Enumeration<?> word) {
            return Stream.of(new Token(system(word), word.getValueAsString()));
        }
        return element instanceof PrimitiveType<?> word
                ? Stream.of(new Token(null, word.getValueAsString()))
                : Stream.empty();
    }

    private static <T extends Enum<?>> String system(Enumeration<T> word) {
        return word.getValue() == null ? null : word.getEnumFactory().toSystem(word.getValue());
    }

    /**
     * @param wanted {@code system|code}, {@code |code} (no system), {@code system|} (any code of it) or {@code code} (any
     *     system)
     */
    boolean matches(String wanted) {
        int bar = SearchText.bar(wanted);
        if (bar < 0) {
            return SearchText.unescape(wanted).equals(code);
        }
        String wantedSystem = SearchText.unescape(wanted.substring(0, bar));
        String wantedCode = SearchText.unescape(wanted.substring(bar + 1));
        boolean sameSystem = wantedSystem.isEmpty() ? system == null : Objects.equals(wantedSystem, system);
        return sameSystem && (wantedCode.isEmpty() || wantedCode.equals(code));
    }
}
