package org.crshooks.fhir;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crshooks.terminology.Code;
import org.hl7.fhir.r4.model.Quantity;

/**
 * Reads FHIR data types from the tokens where they hold nothing that needs a FHIR parser: known members alone, text
 * without space around it, numbers without an exponent, no extension. Each method begins at the first token of a value and
 * leaves off at its last.
 */
final class PlainElements {

    private final ByteGuard guard;

    PlainElements(ByteGuard guard) {
        this.guard = guard;
    }

    /** Told of each member; its value is at hand. */
    interface Members {
        void read(String name) throws IOException;
    }

    /** Told of each item; it is at hand. */
    interface Item {
        void read() throws IOException;
    }

    void object(Members members) throws IOException {
        NotOrdinary.unless(guard.current() == JsonToken.START_OBJECT);
        NotOrdinary.unless(guard.next() == JsonToken.FIELD_NAME);
        do {
            String name = guard.name();
            guard.next();
            members.read(name);
        } while (guard.next() == JsonToken.FIELD_NAME);
    }

    void array(Item item) throws IOException {
        NotOrdinary.unless(guard.current() == JsonToken.START_ARRAY);
        NotOrdinary.unless(guard.next() != JsonToken.END_ARRAY);
        do {
            item.read();
        } while (guard.next() != JsonToken.END_ARRAY);
    }

    String text() throws IOException {
        passText();
        return guard.text();
    }

    /** A code of a closed list. */
    String oneOf(Set<String> codes) throws IOException {
        String text = text();
        NotOrdinary.unless(codes.contains(text));
        return text;
    }

    void passText() throws IOException {
        NotOrdinary.unless(guard.isPlainText());
    }

    Codes concept() throws IOException {
        Concept concept = new Concept();
        object(name -> {
            switch (name) {
                case "coding" -> array(() -> coding(concept));
                case "text" -> concept.text = text();
                default -> throw NotOrdinary.because();
            }
        });
        return new Codes(concept.codes, concept.text == null ? concept.display : concept.text);
    }

    private void coding(Concept concept) throws IOException {
        String[] found = new String[2];
        object(name -> {
            switch (name) {
                case "system" -> found[0] = text();
                case "code" -> found[1] = text();
                case "display" -> {
                    passText();
                    concept.display = concept.display == null ? guard.text() : concept.display;
                }
                case "version" -> passText();
                case "userSelected" -> NotOrdinary.unless(guard.current().isBoolean());
                default -> throw NotOrdinary.because();
            }
        });
        if (found[1] != null) {
            concept.codes.add(new Code(found[0], found[1]));
        }
    }

    private static final class Concept {
        private final List<Code> codes = new ArrayList<>(2);
        private String text;
        private String display;
    }

    Quantity quantity() throws IOException {
        Quantity quantity = new Quantity();
        object(name -> {
            switch (name) {
                case "value" -> quantity.setValue(number());
                case "unit" -> quantity.setUnit(text());
                case "system" -> quantity.setSystem(text());
                case "code" -> quantity.setCode(text());
                default -> throw NotOrdinary.because();
            }
        });
        return quantity;
    }

    private BigDecimal number() throws IOException {
        NotOrdinary.unless(guard.isPlainNumber());
        return guard.number();
    }

    /** The reference itself; null where there is a display alone. */
    String reference() throws IOException {
        String[] found = new String[1];
        object(name -> {
            switch (name) {
                case "reference" -> {
                    found[0] = text();
                    NotOrdinary.unless(found[0].charAt(0) != '#');
                }
                case "display", "type" -> passText();
                default -> throw NotOrdinary.because();
            }
        });
        return found[0];
    }

    /** A moment that nobody can read in two ways. */
    String moment() throws IOException {
        String text = text();
        NotOrdinary.unless(UsualTime.instant(text) != null);
        return text;
    }
}
