package org.crshooks.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.crshooks.Budget;

/** Our tokens beside those of Jackson, which the FHIR parser reads with. */
public final class ComparedTokens {

    private static final JsonTokens.Bounds BOUNDS = new JsonTokens.Bounds(100, 1000, 1000);
    private static final JsonFactory JACKSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxNameLength(1000)
                    .maxNumberLength(1000)
                    .build())
            .build();

    private ComparedTokens() {}

    /** Both see the same tokens in the same places, or neither reads the bytes to their end. */
    public static void compare(byte[] bytes) {
        if (isOfAnotherEncoding(bytes)) {
            return;
        }
        List<String> ours = Budget.within(bytes.length, () -> ours(bytes));
        assertThat(ours).as(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(jacksons(bytes));
    }

    /** Jackson reads UTF-16 and UTF-32 too, which are told by their zeros. */
    private static boolean isOfAnotherEncoding(byte[] bytes) {
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0 || bytes[i] == (byte) 0xFE || bytes[i] == (byte) 0xFF) {
                return true;
            }
        }
        return false;
    }

    /** Null where the bytes cannot be read. */
    static List<String> ours(byte[] bytes) {
        List<String> all = new ArrayList<>();
        try {
            JsonTokens tokens = new JsonTokens(bytes, 0, bytes.length, BOUNDS);
            for (Token token = tokens.next(); token != null; token = tokens.next()) {
                all.add(describe(tokens, token, bytes));
            }
            return all;
        } catch (MalformedJson malformed) {
            return null;
        }
    }

    private static String describe(JsonTokens tokens, Token token, byte[] bytes) {
        String said = switch (token) {
            case STRING -> tokens.text();
            case INTEGER, DECIMAL ->
                new String(bytes, tokens.start(), tokens.end() - tokens.start(), StandardCharsets.UTF_8);
            default -> "";
        };
        assertThat(token == Token.STRING || !said.isEmpty() ? said.length() : tokens.length())
                .isEqualTo(tokens.length());
        return kind(token) + " " + tokens.name() + " " + said + (token == Token.NAME ? "" : " at " + tokens.start());
    }

    private static String kind(Token token) {
        return switch (token) {
            case NAME -> "FIELD_NAME";
            case STRING, TRUE, FALSE, NULL -> "VALUE_" + token;
            case INTEGER -> "VALUE_NUMBER_INT";
            case DECIMAL -> "VALUE_NUMBER_FLOAT";
            default -> token.toString();
        };
    }

    private static List<String> jacksons(byte[] bytes) {
        List<String> all = new ArrayList<>();
        try (JsonParser parser = JACKSON.createParser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String said = token == JsonToken.VALUE_STRING || token.isNumeric() ? parser.getText() : "";
                String place = token == JsonToken.FIELD_NAME
                        ? ""
                        : " at " + parser.currentTokenLocation().getByteOffset();
                all.add(token + " " + parser.currentName() + " " + said + place);
            }
            return all;
        } catch (IOException malformed) {
            return null;
        }
    }
}
