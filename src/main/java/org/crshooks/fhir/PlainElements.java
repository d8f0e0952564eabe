package org.crshooks.fhir;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.crshooks.json.Token;
import org.crshooks.terminology.Code;

/**
 * Reads FHIR data types from the tokens where they hold nothing that needs a FHIR parser: known members alone, text
 * without space around it, numbers without an exponent, no extension. Each method begins at the first token of a value and
 * leaves off at its last.
 */
final class PlainElements {

    private final ByteGuard guard;
    private final Repeats<Codes> concepts;
    private final Repeats<String> references;
    private String lastText;
    private Instant lastMoment;

    PlainElements(ByteGuard guard) {
        this.guard = guard;
        concepts = new Repeats<>(guard);
        references = new Repeats<>(guard);
    }

    /** Tells of each member; its value is at hand. */
    void object(Consumer<String> member) {
        NotOrdinary.unless(guard.current() == Token.START_OBJECT);
        NotOrdinary.unless(guard.next() == Token.NAME);
        do {
            String name = guard.name();
            guard.next();
            member.accept(name);
        } while (guard.next() == Token.NAME);
    }

    /** Tells of each item; it is at hand. */
    void array(Runnable item) {
        NotOrdinary.unless(guard.current() == Token.START_ARRAY);
        NotOrdinary.unless(guard.next() != Token.END_ARRAY);
        do {
            item.run();
        } while (guard.next() != Token.END_ARRAY);
    }

    String text() {
        passText();
        return guard.text();
    }

    /** A code of a closed list. */
    String oneOf(Set<String> codes) {
        String text = text();
        NotOrdinary.unless(codes.contains(text));
        return text;
    }

    void passText() {
        NotOrdinary.unless(guard.isPlainText());
    }

    Codes concept() {
        return concepts.read(this::newConcept);
    }

    private Codes newConcept() {
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

    private void coding(Concept concept) {
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
                case "userSelected" ->
                    NotOrdinary.unless(guard.current() == Token.TRUE || guard.current() == Token.FALSE);
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

    ChartedQuantity quantity() {
        NotOrdinary.unless(guard.current() == Token.START_OBJECT);
        NotOrdinary.unless(guard.next() == Token.NAME);
        BigDecimal value = null;
        String unit = null;
        String system = null;
        String code = null;
        do {
            String name = guard.name();
            guard.next();
            switch (name) {
                case "value" -> value = number();
                case "unit" -> unit = text();
                case "system" -> system = text();
                case "code" -> code = text();
                default -> throw NotOrdinary.because();
            }
        } while (guard.next() == Token.NAME);
        return new ChartedQuantity(value, value != null, UnitNames.charted(code, system, unit));
    }

    private BigDecimal number() {
        NotOrdinary.unless(guard.isPlainNumber());
        return guard.plainNumber();
    }

    /** The reference itself; null where there is a display alone. */
    String reference() {
        return references.read(this::newReference);
    }

    private String newReference() {
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

    /** A moment that nobody can read in two ways, as written. */
    String moment() {
        instant();
        return lastText;
    }

    /** A moment that nobody can read in two ways. Several resources in a row are often of one moment. */
    Instant instant() {
        String text = text();
        if (!text.equals(lastText)) {
            lastText = text;
            lastMoment = UsualTime.instant(text);
        }
        NotOrdinary.unless(lastMoment != null);
        return lastMoment;
    }
}
