package org.crshooks.sandbox;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Checks a body before HAPI reads it: its sizes and numbers first, because one like {@code 1e1000000} holds HAPI's parser for
 * seconds, then the whole of it strictly as FHIR R4. Thread-safe.
 */
final class BodyCheck {

    static final int LONGEST_NUMBER = 32;
    static final int LARGEST_EXPONENT = 18;
    private static final int LONGEST_STRING = 65_536;
    private static final int DEEPEST = 64;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(256)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private final FhirContext context;

    BodyCheck(FhirContext context) {
        this.context = context;
    }

    /** @throws UnfitBody with words for the caller, none of them from the body */
    void check(byte[] body) {
        limits(body);
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

    private static void limits(byte[] body) {
        boolean any = false;
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                any = true;
                if (token == JsonToken.VALUE_STRING && parser.getTextLength() > LONGEST_STRING) {
                    throw new UnfitBody("The body contains a string longer than " + LONGEST_STRING + " characters.");
                }
                if (token.isNumeric() && !bearable(parser)) {
                    throw new UnfitBody("The body contains a number with more than " + LONGEST_NUMBER
                            + " characters or an exponent beyond " + LARGEST_EXPONENT + ".");
                }
            }
        } catch (IOException unreadable) {
            throw new UnfitBody("The body is not JSON within the limits of this server.");
        }
        if (!any) {
            throw new UnfitBody("The body is empty.");
        }
    }

    private static boolean bearable(JsonParser parser) throws IOException {
        String text = parser.getTextLength() > LONGEST_NUMBER ? null : parser.getText();
        if (text == null) {
            return false;
        }
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        String exponent = e < 0 ? "0" : text.substring(e + 1);
        return exponent.length() <= 4 && Math.abs(Integer.parseInt(exponent)) <= LARGEST_EXPONENT;
    }
}
