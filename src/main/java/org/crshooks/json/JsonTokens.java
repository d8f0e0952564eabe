package org.crshooks.json;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The tokens of a JSON document, one after the other, straight from its bytes in UTF-8 (RFC 8259, nothing more lenient; a
 * byte order mark may stand before it). What a token says is worked out when it is asked for. Not thread-safe.
 *
 * <p>Several documents may follow one another. Everything throws {@link MalformedJson} where the bytes are no JSON.
 */
public final class JsonTokens {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int EXPONENT_DIGITS = 4;

    /**
     * What is read at all.
     *
     * @param depth of objects and arrays
     * @param name characters of a name
     * @param number characters of a number
     */
    public record Bounds(int depth, int name, int number) {}

    private final byte[] bytes;
    private final int end;
    private final Bounds bounds;
    private final Spellings spellings;
    private boolean[] objects = new boolean[16];
    private String[] names = new String[16];
    private int depth;
    private Token token;

    /** The first byte of the token, and the byte after its last. */
    private int start;

    private int at;

    /** Of a string: whether it is ASCII without escapes, and its characters. */
    private boolean plain;

    private int characters;

    /** Of a number: where the digits of its exponent begin; 0 where it has none. */
    private int exponent;

    /** The bytes must not be changed as long as this is used. */
    public JsonTokens(byte[] bytes, int offset, int length, Bounds bounds) {
        this.bytes = bytes;
        this.end = offset + length;
        this.bounds = bounds;
        this.spellings = new Spellings(bytes);
        boolean marked =
                length > MARK.length && Arrays.equals(bytes, offset, offset + MARK.length, MARK, 0, MARK.length);
        at = marked ? offset + MARK.length : offset;
    }

    /** The next token; null at the end. */
    public Token next() {
        int c = afterSpace();
        start = at;
        if (token == Token.NAME) {
            expect(c == ':');
            at++;
            c = afterSpace();
        } else if (depth > 0) {
            boolean object = objects[depth];
            if (c == (object ? '}' : ']')) {
                return end(object);
            }
            if (!token.isStart()) {
                expect(c == ',');
                at++;
                c = afterSpace();
            }
            if (object) {
                return name(c);
            }
        } else if (c < 0) {
            token = null;
            return null;
        }
        start = at;
        token = value(c);
        return token;
    }

    /** The token at hand. */
    public Token current() {
        return token;
    }

    /** Passes over what is in the object or array that begins with the token at hand; over nothing of any other. */
    public void skipChildren() {
        if (token != null && token.isStart()) {
            leave(depth - 1);
        }
    }

    /** Goes on to where no more than so many objects and arrays are open. */
    public void leave(int open) {
        while (depth > open) {
            next();
        }
    }

    /** Objects and arrays that are open. */
    public int depth() {
        return depth;
    }

    /** The name at hand, or that of the member whose value is at hand; null in an array and outside of everything. */
    public String name() {
        return names[token != null && token.isStart() ? depth - 1 : depth];
    }

    /** Name of the member that holds the object around the value at hand, also through an array; null where none does. */
    public String enclosingName() {
        int around = depth - 1;
        if (around > 0 && !objects[around]) {
            around--;
        }
        return around < 0 ? null : names[around];
    }

    /** Where the token begins in the bytes. */
    public int start() {
        return start;
    }

    /** The byte after the token. */
    public int end() {
        return at;
    }

    /** Characters of the string or number. */
    public int length() {
        if (token == Token.STRING) {
            return plain ? at - start - 2 : characters;
        }
        return at - start;
    }

    /** The string. */
    public String text() {
        return plain ? spellings.of(start + 1, at - 1) : Strings.decode(bytes, start + 1, at - 1, characters);
    }

    /** A character of the string. */
    public char charAt(int index) {
        return plain ? (char) bytes[start + 1 + index] : text().charAt(index);
    }

    /** The exponent of the number without its sign; 0 where it has none, very large where it has many digits. */
    public int exponent() {
        if (exponent == 0) {
            return 0;
        }
        int value = 0;
        for (int i = exponent; i < at; i++) {
            value = value * 10 + bytes[i] - '0';
            if (i - exponent >= EXPONENT_DIGITS) {
                return Integer.MAX_VALUE;
            }
        }
        return value;
    }

    /** Whether the number is at most so long and has neither sign nor exponent. */
    public boolean isPlainNumber(int most) {
        return (token == Token.INTEGER || token == Token.DECIMAL)
                && at - start <= most
                && exponent == 0
                && bytes[start] != '-';
    }

    /** A number that is at most 18 characters long and has neither sign nor exponent. */
    public BigDecimal plainNumber() {
        long digits = 0;
        int scale = 0;
        for (int i = start; i < at; i++) {
            if (bytes[i] == '.') {
                scale = at - i - 1;
            } else {
                digits = digits * 10 + bytes[i] - '0';
            }
        }
        return BigDecimal.valueOf(digits, scale);
    }

    /**
     * Passes over the object or array whose first token is at hand, where it is written exactly as one of this document that
     * was passed before.
     *
     * @param from where that one begins
     * @param to the byte after it
     */
    public boolean passRepeated(int from, int to) {
        int stop = start + to - from;
        if (stop > end || !EightBytes.same(bytes, start, from, to - from)) {
            return false;
        }
        start = stop - 1;
        at = start;
        end(objects[depth]);
        return true;
    }

    private Token end(boolean object) {
        at++;
        depth--;
        token = object ? Token.END_OBJECT : Token.END_ARRAY;
        return token;
    }

    private Token name(int c) {
        expect(c == '"');
        start = at;
        string();
        String name = text();
        expect(name.length() <= bounds.name());
        names[depth] = name;
        token = Token.NAME;
        return token;
    }

    private Token value(int c) {
        return switch (c) {
            case '{' -> enter(true);
            case '[' -> enter(false);
            case '"' -> {
                string();
                yield Token.STRING;
            }
            case 't' -> literal("true", Token.TRUE);
            case 'f' -> literal("false", Token.FALSE);
            case 'n' -> literal("null", Token.NULL);
            default -> number();
        };
    }

    private Token enter(boolean object) {
        at++;
        depth++;
        expect(depth <= bounds.depth());
        if (depth == objects.length) {
            objects = Arrays.copyOf(objects, 2 * depth);
            names = Arrays.copyOf(names, 2 * depth);
        }
        objects[depth] = object;
        names[depth] = null;
        return object ? Token.START_OBJECT : Token.START_ARRAY;
    }

    private void string() {
        int i = EightBytes.endOfPlain(bytes, at + 1, end);
        plain = i < end && bytes[i] == '"';
        characters = i - at - 1;
        while (i < end && bytes[i] != '"') {
            int width = Strings.width(bytes, i, end);
            characters += width == 4 ? 2 : 1;
            i += width;
        }
        expect(i < end);
        at = i + 1;
    }

    private Token literal(String word, Token literal) {
        expect(end - at >= word.length());
        for (int i = 0; i < word.length(); i++) {
            expect(bytes[at++] == word.charAt(i));
        }
        expect(at == end || bytes[at] >= 0 && !Character.isJavaIdentifierPart(bytes[at]));
        return literal;
    }

    private Token number() {
        Token kind = Token.INTEGER;
        exponent = 0;
        at += at < end && bytes[at] == '-' ? 1 : 0;
        if (at < end && bytes[at] == '0') {
            at++;
            expect(at == end || !isDigit(bytes[at]));
        } else {
            digits();
        }
        if (at < end && bytes[at] == '.') {
            kind = Token.DECIMAL;
            at++;
            digits();
        }
        if (at < end && (bytes[at] == 'e' || bytes[at] == 'E')) {
            kind = Token.DECIMAL;
            at++;
            at += at < end && (bytes[at] == '+' || bytes[at] == '-') ? 1 : 0;
            exponent = at;
            digits();
        }
        expect(at - start <= bounds.number());
        expect(depth > 0 || at == end || isSpace(bytes[at]));
        return kind;
    }

    private void digits() {
        int first = at;
        while (at < end && isDigit(bytes[at])) {
            at++;
        }
        expect(at > first);
    }

    /** The next byte that is no space; -1 at the end. */
    private int afterSpace() {
        while (at < end) {
            byte b = bytes[at];
            if (!isSpace(b)) {
                return b & 0xFF;
            }
            at++;
        }
        return -1;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static void expect(boolean wellFormed) {
        if (!wellFormed) {
            throw new MalformedJson();
        }
    }
}
