package org.crshooks.json;

import java.nio.charset.StandardCharsets;

/**
 * Makes strings of the bytes of a document, and hardly ever the same one twice. Each spelling has one place to be
 * remembered in; another that belongs there too takes it, so that no choice of strings can make this slow.
 */
final class Spellings {

    private static final int PLACES = 512;
    private static final int SPREAD = 31;

    private final byte[] bytes;
    private final String[] known = new String[PLACES];
    private final int[] starts = new int[PLACES];

    Spellings(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of ASCII characters. */
    String of(int from, int to) {
        int length = to - from;
        if (length == 0) {
            return "";
        }
        int place = place(from, length);
        String word = known[place];
        if (word != null && word.length() == length && EightBytes.same(bytes, from, starts[place], length)) {
            return word;
        }
        word = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        known[place] = word;
        starts[place] = from;
        return word;
    }

    /** From a few of the bytes: to look at all of them would cost more than is saved. */
    private int place(int from, int length) {
        int sum = length;
        sum = sum * SPREAD + bytes[from];
        sum = sum * SPREAD + bytes[from + length / 4];
        sum = sum * SPREAD + bytes[from + length / 2];
        sum = sum * SPREAD + bytes[from + length - 1 - length / 4];
        sum = sum * SPREAD + bytes[from + length - 1];
        return (sum ^ sum >>> 9) & (PLACES - 1);
    }
}
