package org.crshooks.fhir;

/** Passes over elements that no rule reads, as long as they are plain: a FHIR parser would pass over them too. */
final class InertElements {

    private final PlainElements elements;
    private final Repeats<Void> passed;

    InertElements(PlainElements elements, ByteGuard guard) {
        this.elements = elements;
        passed = new Repeats<>(guard);
    }

    void concept() {
        passed(this::newConcept);
    }

    /** Passes over the element at hand; the reader reads it where it is a new one. */
    private void passed(Runnable reader) {
        passed.read(() -> {
            reader.run();
            return null;
        });
    }

    private void newConcept() {
        elements.object(name -> {
            switch (name) {
                case "coding" -> elements.array(this::coding);
                case "text" -> elements.passText();
                default -> throw NotOrdinary.because();
            }
        });
    }

    void concepts() {
        passed(() -> elements.array(this::newConcept));
    }

    void reference() {
        elements.reference();
    }

    void references() {
        passed(() -> elements.array(elements::reference));
    }

    void meta() {
        elements.object(name -> {
            switch (name) {
                case "versionId", "lastUpdated", "source" -> elements.passText();
                case "profile" -> elements.array(elements::passText);
                case "tag", "security" -> elements.array(this::coding);
                default -> throw NotOrdinary.because();
            }
        });
    }

    void identifiers() {
        elements.array(this::identifier);
    }

    private void identifier() {
        elements.object(name -> {
            switch (name) {
                case "use", "system", "value" -> elements.passText();
                case "type" -> concept();
                default -> throw NotOrdinary.because();
            }
        });
    }

    private void coding() {
        elements.object(name -> {
            switch (name) {
                case "system", "code", "display", "version" -> elements.passText();
                default -> throw NotOrdinary.because();
            }
        });
    }
}
