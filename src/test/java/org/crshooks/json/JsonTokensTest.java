package org.crshooks.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("H6 our tokens are those of the FHIR parser")
class JsonTokensTest {

    private static final int ROUNDS = 20_000;
    private static final String CHARACTERS = "{}[]\":,\\ \t\nu0019eE+-.truefalsn\u0000\u0001\u007Fé发😀/bDdFf";
    private static final JsonTokens.Bounds BOUNDS = new JsonTokens.Bounds(10, 10, 10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{}",
                "[]",
                "[ ]",
                "{ }",
                " {\"a\" : [1 , {\"b\":null}, true ,false]} ",
                "{}{}",
                "[1][2]",
                "1 2",
                "12",
                "0",
                "-0",
                "00",
                "01",
                "-01",
                "-",
                "+1",
                ".5",
                "1.",
                "1.5",
                "1.5e",
                "1.5e3",
                "1E+3",
                "1e-30",
                "1e5x",
                "[1a]",
                "[-]",
                "[1-2]",
                "1x",
                "nul",
                "null",
                "nullx",
                "[null]",
                "[nullx]",
                "[truefalse]",
                "tru",
                "NaN",
                "Infinity",
                "[1,]",
                "[,1]",
                "{,}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\" 1}",
                "{a:1}",
                "{'a':1}",
                "[1 2]",
                "[1}",
                "{\"a\":1]",
                "[",
                "{",
                "\"",
                "\"a",
                "[\"",
                "}",
                "]",
                ":",
                ",",
                "/* */ 1",
                "# \n1",
                "\"\\",
                "\"\\u12",
                "\"\\u12G4\"",
                "\"\\ud83d\\ude00\"",
                "\"\\ud83d\"",
                "\"\\b\\t\\n\\f\\r\\\"\\/\\\\\"",
                "\"\\x\"",
                "\"\t\"",
                "\"\u007F\"",
                "\"发热😀é\"",
                "{\"\\u0061发\":\"\"}",
                "{\"\":{\"\":[[\"x\"]]}}",
                "\uFEFF{}",
                "[\uFEFF]",
                "[1.0,10.25,-3,2e2]"
            })
    void known(String json) {
        ComparedTokens.compare(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("whatever the bytes of a string are")
    void bytesOfStrings() {
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                byte[] string = {'[', '"', 'a', (byte) first, (byte) second, (byte) 0x80, (byte) 0xBF, '"', ']'};
                ComparedTokens.compare(string);
                ComparedTokens.compare(new byte[] {'[', '"', (byte) first, (byte) second, '"', ']'});
                ComparedTokens.compare(new byte[] {'{', '"', (byte) first, (byte) second, '"', ':', '1', '}'});
            }
        }
    }

    @Test
    @DisplayName("in what nobody wrote")
    void random() {
        Random random = new Random(1);
        int[] points = CHARACTERS.codePoints().toArray();
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder json = new StringBuilder("[");
            int length = random.nextInt(12);
            for (int c = 0; c < length; c++) {
                json.appendCodePoint(points[random.nextInt(points.length)]);
            }
            ComparedTokens.compare(json.append(']').toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    @DisplayName("in a story with a few bytes changed, moved or cut off")
    void changed() throws IOException {
        Random random = new Random(2);
        byte[] whole = Files.readAllBytes(Path.of("hooks/crs-patient-view/cases/cannula-without-flow/request.json"));
        ComparedTokens.compare(whole);
        for (int i = 0; i < ROUNDS / 20; i++) {
            byte[] bytes = whole.clone();
            for (int c = random.nextInt(4); c >= 0; c--) {
                bytes[random.nextInt(bytes.length)] =
                        random.nextBoolean() ? (byte) random.nextInt(256) : bytes[random.nextInt(bytes.length)];
            }
            ComparedTokens.compare(bytes);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    [[[[[[[[[[]]]]]]]]]]  ~ [[[[[[[[[[[]]]]]]]]]]]
                    [1234567890]          ~ [12345678901]
                    {"1234567890":1}      ~ {"12345678901":1}
                    """)
    @DisplayName("but no further than the bounds")
    void bounds(String within, String beyond) {
        assertThat(last(within)).isNotNull();
        assertThat(last(beyond)).isNull();
    }

    private static Token last(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try {
            JsonTokens tokens = new JsonTokens(bytes, 0, bytes.length, BOUNDS);
            Token last = null;
            for (Token token = tokens.next(); token != null; token = tokens.next()) {
                last = token;
            }
            return last;
        } catch (MalformedJson beyond) {
            return null;
        }
    }

    @Test
    @DisplayName("what is written as before is passed over, and what only begins like it is not")
    void repeated() {
        String json = "[{\"a\":[1]},{\"a\":[1]}, {\"a\":[1],\"b\":2},{\"a\":[1]}]";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        JsonTokens tokens = new JsonTokens(bytes, 0, bytes.length, BOUNDS);
        tokens.next();
        tokens.next();
        int from = tokens.start();
        tokens.skipChildren();
        int to = tokens.end();
        tokens.next();
        assertThat(tokens.passRepeated(from, to)).isTrue();
        assertThat(tokens.current()).isEqualTo(Token.END_OBJECT);
        assertThat(tokens.depth()).isOne();
        tokens.next();
        assertThat(tokens.passRepeated(from, to)).isFalse();
        tokens.skipChildren();
        tokens.next();
        assertThat(tokens.passRepeated(from, to)).isTrue();
        assertThat(List.of(tokens.next(), tokens.depth())).isEqualTo(List.of(Token.END_ARRAY, 0));
    }
}
