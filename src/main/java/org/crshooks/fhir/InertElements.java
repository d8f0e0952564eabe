package org.crshooks.fhir;

import java.io.IOException;

/** Passes over elements that no rule reads, as long as they are plain: a FHIR parser would pass over them too. */
final class InertElements {

    private final PlainElements elements;

    InertElements(PlainElements elements) {
        this.elements = elements;
    }

    void concept() throws IOException {
        elements.object(name -> {
            switch (name) {
                case "coding" -> elements.array(this::coding);
                case "text" -> elements.passText();
                default -> throw NotOrdinary.because();
            }
        });
    }

    void concepts() throws IOException {
        elements.array(this::concept);
    }

    void reference() throws IOException {
        elements.reference();
    }

    void references() throws IOException {
        elements.array(elements::reference);
    }

    void meta() throws IOException {
        elements.object(name -> {
            switch (name) {
                case "versionId", "lastUpdated", "source" -> elements.passText();
                case "profile" -> elements.array(elements::passText);
                case "tag", "security" -> elements.array(this::coding);
                default -> throw NotOrdinary.because();
            }
        });
    }

    void identifiers() throws IOException {
        elements.array(this::identifier);
    }

    private void identifier() throws IOException {
        elements.object(name -> {
            switch (name) {
                case "use", "system", "value" -> elements.passText();
                case "type" -> concept();
                default -> throw NotOrdinary.because();
            }
        });
    }

    private void coding() throws IOException {
        elements.object(name -> {
            switch (name) {
                case "system", "code", "display", "version" -> elements.passText();
                default -> throw NotOrdinary.because();
            }
        });
    }
}
