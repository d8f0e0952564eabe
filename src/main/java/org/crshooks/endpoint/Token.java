package org.crshooks.endpoint;

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
     * What a search asks for.
     *
     * @param system null for any, empty for none
     * @param code empty for any
     */
    record Wanted(String system, String code) {

        /**
         * @param text {@code system|code}, {@code |code} (no system), {@code system|} (any code of it) or {@code code} (any
         *     system)
         */
        static Wanted parse(String text) {
            int bar = SearchText.bar(text);
            return bar < 0
                    ? new Wanted(null, SearchText.unescape(text))
                    : new Wanted(
                            SearchText.unescape(text.substring(0, bar)), SearchText.unescape(text.substring(bar + 1)));
        }

        boolean matches(Token token) {
            if (system == null) {
                return code.equals(token.code());
            }
            boolean sameSystem = system.isEmpty() ? token.system() == null : system.equals(token.system());
            return sameSystem && (code.isEmpty() || code.equals(token.code()));
        }
    }
}
