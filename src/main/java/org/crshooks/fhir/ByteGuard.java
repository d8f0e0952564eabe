package org.crshooks.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A pass over JSON bytes, token by token, that counts what the FHIR parser must never see (H6): an 83-byte resource with
 * the number {@code 1e1000000} would hold it for seconds. It never builds a tree and never evaluates a number.
 */
final class ByteGuard implements Closeable {

    static final int MAX_DEPTH = 64;
    static final int MAX_NUMBER = 32;
    static final int MAX_STRING = 64 * 1024;
    static final int MAX_NAME = 256;
    static final int MAX_EXPONENT = 18;

    /** Names in one object; more would only serve to fill the memory that finds duplicates. */
    static final int MAX_NAMES = 1000;

    /** Names beyond {@link #MAX_NAMES}, of all objects together, after which reading stops. */
    private static final int MAX_SURPLUS = 4 * MAX_NAMES;

    private static final int PLAIN_DIGITS = 15;

    /** Beyond this nothing can be cut out of the document any more: reading stops. */
    private static final int HARD_DEPTH = 1000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(HARD_DEPTH)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;
    private final int base;
    private final List<NamesSeen> names = new ArrayList<>();
    private int surplus;
    private int depth;
    private int violations;
    private Breach first;

    private ByteGuard(JsonParser parser, int base) {
        this.parser = parser;
        this.base = base;
    }

    /** Begins a pass over UTF-8 bytes; other encodings are refused. */
    static ByteGuard over(byte[] bytes, int offset, int length) throws IOException {
        for (int i = offset; i < offset + Math.min(4, length); i++) {
            if (bytes[i] == 0 || bytes[i] == (byte) 0xFE || bytes[i] == (byte) 0xFF) {
                throw new JsonParseException(null, "not UTF-8");
            }
        }
        return new ByteGuard(FACTORY.createParser(bytes, offset, length), offset);
    }

    /** The next token, null at the end; throws where the document cannot be read on. */
    JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            return null;
        }
        switch (token) {
            case START_OBJECT, START_ARRAY -> enter();
            case END_OBJECT, END_ARRAY -> depth--;
            case FIELD_NAME -> checkName(parser.currentName());
            case VALUE_STRING -> violation(parser.getTextLength() > MAX_STRING, Breach.LONG_STRING);
            case VALUE_NUMBER_INT -> violation(parser.getTextLength() > MAX_NUMBER, Breach.ABSURD_NUMBER);
            case VALUE_NUMBER_FLOAT ->
                violation(parser.getTextLength() > MAX_NUMBER || exponentTooLarge(), Breach.ABSURD_NUMBER);
            default -> {}
        }
        return token;
    }

    JsonToken current() {
        return parser.currentToken();
    }

    /** Whether the current token is text that no parser would change: not empty, and no space around it. */
    boolean isPlainText() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING || parser.getTextLength() == 0) {
            return false;
        }
        char[] text = parser.getTextCharacters();
        int from = parser.getTextOffset();
        return isGraphic(text[from]) && isGraphic(text[from + parser.getTextLength() - 1]);
    }

    private static boolean isGraphic(char c) {
        return c > ' ' && c < 0x7F
                || c >= 0xA0 && !Character.isSpaceChar(c) && !Character.isWhitespace(c) && !Character.isISOControl(c);
    }

    /** Whether the current token is a number of digits alone, with or without a point among them. */
    boolean isPlainNumber() throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT
                || parser.getTextLength() > PLAIN_DIGITS) {
            return false;
        }
        char[] text = parser.getTextCharacters();
        int end = parser.getTextOffset() + parser.getTextLength();
        for (int i = parser.getTextOffset(); i < end; i++) {
            if (text[i] != '.' && (text[i] < '0' || text[i] > '9')) {
                return false;
            }
        }
        return true;
    }

    BigDecimal number() throws IOException {
        return parser.getDecimalValue();
    }

    /** Counts a violation, found here or by the caller. */
    void violation(boolean found, Breach kind) {
        if (found) {
            violations++;
            first = first == null ? kind : first;
        }
    }

    int violations() {
        return violations;
    }

    /** What was broken first; null where nothing was. */
    Breach first() {
        return first;
    }

    int depth() {
        return depth;
    }

    String name() throws IOException {
        return parser.currentName();
    }

    String text() throws IOException {
        return parser.getText();
    }

    /** The value of the current integer, or -1 where it is none or too large. */
    int smallInt() throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() < 10
                ? parser.getIntValue()
                : -1;
    }

    /** Name of the field that holds the object around the current value, also through an array; null where none. */
    String enclosingName() {
        JsonStreamContext holder = parser.getParsingContext().getParent();
        if (holder != null && holder.inArray()) {
            holder = holder.getParent();
        }
        return holder == null ? null : holder.getCurrentName();
    }

    int tokenOffset() {
        return base + (int) parser.currentTokenLocation().getByteOffset();
    }

    int endOffset() {
        return base + (int) parser.currentLocation().getByteOffset();
    }

    /** Skips the rest of the value whose first token is current. */
    void skip(JsonToken first) throws IOException {
        if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
            return;
        }
        int outside = depth - 1;
        while (depth > outside) {
            if (next() == null) {
                return;
            }
        }
    }

    private void enter() {
        depth++;
        violation(depth > MAX_DEPTH, Breach.TOO_DEEP);
        while (names.size() <= depth) {
            names.add(new NamesSeen());
        }
        names.get(depth).clear();
    }

    private void checkName(String name) throws JsonParseException {
        violation(name.length() > MAX_NAME, Breach.LONG_NAME);
        NamesSeen seen = names.get(depth);
        boolean full = seen.size() >= MAX_NAMES;
        violation(full || !seen.add(name), Breach.REPEATED_NAME);
        if (full && ++surplus > MAX_SURPLUS) {
            throw new JsonParseException(null, "too many names");
        }
    }

    private boolean exponentTooLarge() throws IOException {
        char[] text = parser.getTextCharacters();
        int end = parser.getTextOffset() + parser.getTextLength();
        for (int i = parser.getTextOffset(); i < end; i++) {
            if (text[i] == 'e' || text[i] == 'E') {
                int digits = text[i + 1] == '+' || text[i + 1] == '-' ? i + 2 : i + 1;
                return end - digits > 4 || Integer.parseInt(new String(text, digits, end - digits)) > MAX_EXPONENT;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
