package org.crshooks.endpoint;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayInputStream;
import org.crshooks.fhir.Breach;
import org.crshooks.fhir.JsonLimits;

/** Checks a body before it is stored: its limits first, then the whole of it strictly as FHIR R4. Thread-safe. */
final class BodyCheck {

    private final FhirContext context;

    BodyCheck(FhirContext context) {
        this.context = context;
    }

    /** @throws UnfitBody with words for the caller, none of them from the body */
    void check(byte[] body) {
        JsonLimits.firstBreach(body).ifPresent(breach -> {
            throw new UnfitBody(words(breach));
        });
        try {
            context.newJsonParser()
                    .setParserErrorHandler(new StrictReading())
                    .parseResource(new ByteArrayInputStream(body));
        } catch (UnfitBody told) {
            throw told;
        } catch (RuntimeException notFhir) {
            // HAPI's parser has more than one way to fail; whichever it is, the body is not fit.
            throw new UnfitBody("The body is not a FHIR R4 resource in JSON.");
        }
    }

    private static String words(Breach breach) {
        return switch (breach) {
            case NOT_JSON -> "The body is not JSON in UTF-8.";
            case TOO_DEEP -> "The body is nested too deeply.";
            case ABSURD_NUMBER ->
                "The body contains a number with more than " + JsonLimits.LONGEST_NUMBER
                        + " characters or an exponent beyond " + JsonLimits.LARGEST_EXPONENT + ".";
            case LONG_STRING -> "The body contains a string longer than " + JsonLimits.LONGEST_STRING + " characters.";
            case LONG_NAME -> "The body contains a name that is too long.";
            case REPEATED_NAME -> "A name stands twice in one object of the body.";
            case QUANTITY_AS_TEXT -> "The body contains a quantity written as a string.";
        };
    }
}
