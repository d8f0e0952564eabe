package org.crshooks.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.crshooks.json.JsonTokens;
import org.crshooks.json.MalformedJson;
import org.crshooks.json.Token;

/**
 * A pass over one JSON value, token by token, that counts what the FHIR parser must never see (H6): an 83-byte resource
 * with the number {@code 1e1000000} would hold it for seconds. It never builds a tree and never evaluates a number that is
 * not small. Throws {@link MalformedJson} where the bytes cannot be read on.
 */
final class ByteGuard {

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

    /** Beyond these nothing can be cut out of the document any more: reading stops. */
    private static final JsonTokens.Bounds BOUNDS = new JsonTokens.Bounds(1000, 50_000, Integer.MAX_VALUE);

    private final JsonTokens tokens;
    private final List<NamesSeen> names = new ArrayList<>();
    private int surplus;
    private int depth;
    private int violations;
    private Breach first;

    /** Begins at the token that is at hand, where there is one. */
    ByteGuard(JsonTokens tokens) {
        this.tokens = tokens;
        check(tokens.current());
    }

    /** Begins a pass over bytes. */
    static ByteGuard over(byte[] bytes, int offset, int length) {
        return new ByteGuard(tokens(bytes, offset, length));
    }

    /** The tokens of a document that holds nothing but what is guarded. */
    static JsonTokens tokens(byte[] bytes, int offset, int length) {
        return new JsonTokens(bytes, offset, length, BOUNDS);
    }

    /** The next token, null at the end. */
    Token next() {
        Token token = tokens.next();
        check(token);
        return token;
    }

    private void check(Token token) {
        if (token == null) {
            return;
        }
        switch (token) {
            case START_OBJECT, START_ARRAY -> enter();
            case END_OBJECT, END_ARRAY -> depth--;
            case NAME -> checkName(tokens.name());
            case STRING -> violation(tokens.length() > MAX_STRING, Breach.LONG_STRING);
            case INTEGER, DECIMAL ->
                violation(tokens.length() > MAX_NUMBER || tokens.exponent() > MAX_EXPONENT, Breach.ABSURD_NUMBER);
            default -> {}
        }
    }

    Token current() {
        return tokens.current();
    }

    /** Whether the current token is text that no parser would change: not empty, and no space around it. */
    boolean isPlainText() {
        return tokens.current() == Token.STRING
                && tokens.length() > 0
                && isGraphic(tokens.charAt(0))
                && isGraphic(tokens.charAt(tokens.length() - 1));
    }

    private static boolean isGraphic(char c) {
        return c > ' ' && c < 0x7F
                || c >= 0xA0 && !Character.isSpaceChar(c) && !Character.isWhitespace(c) && !Character.isISOControl(c);
    }

    /** Whether the current token is a number of digits alone, with or without a point among them. */
    boolean isPlainNumber() {
        return tokens.isPlainNumber(PLAIN_DIGITS);
    }

    BigDecimal plainNumber() {
        return tokens.plainNumber();
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

    String name() {
        return tokens.name();
    }

    String text() {
        return tokens.text();
    }

    /** The value of the current integer, or -1 where it is none, is negative or too large. */
    int smallInt() {
        return tokens.current() == Token.INTEGER && tokens.isPlainNumber(9)
                ? tokens.plainNumber().intValue()
                : -1;
    }

    /** Name of the field that holds the object around the current value, also through an array; null where none. */
    String enclosingName() {
        return tokens.enclosingName();
    }

    int tokenOffset() {
        return tokens.start();
    }

    int endOffset() {
        return tokens.end();
    }

    /** Skips the rest of the value whose first token is current. */
    void skip(Token first) {
        if (first == null || !first.isStart()) {
            return;
        }
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /**
     * Skips the object or array whose first token is current, where it is written exactly as one that was read before
     * without a violation, and lies no deeper.
     */
    boolean skipRepeated(int from, int to) {
        if (!tokens.passRepeated(from, to)) {
            return false;
        }
        depth--;
        return true;
    }

    private void enter() {
        depth++;
        violation(depth > MAX_DEPTH, Breach.TOO_DEEP);
        while (names.size() <= depth) {
            names.add(new NamesSeen());
        }
        names.get(depth).clear();
    }

    private void checkName(String name) {
        violation(name.length() > MAX_NAME, Breach.LONG_NAME);
        NamesSeen seen = names.get(depth);
        boolean full = seen.size() >= MAX_NAMES;
        violation(full || !seen.add(name), Breach.REPEATED_NAME);
        if (full && ++surplus > MAX_SURPLUS) {
            throw new TooMuch();
        }
    }
}
