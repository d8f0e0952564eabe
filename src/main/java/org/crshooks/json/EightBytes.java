package org.crshooks.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes of a document at once: most of a chart is plain text that only has to be passed over. */
final class EightBytes {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGHEST = 0x80 * EACH;

    private EightBytes() {}

    /** The first place from {@code at} on that holds a quote, a backslash, a control character or no ASCII, or the end. */
    static int endOfPlain(byte[] bytes, int at, int end) {
        int i = at;
        while (i <= end - Long.BYTES) {
            long word = (long) LONGS.get(bytes, i);
            long found = zero(word ^ '"' * EACH) | zero(word ^ '\\' * EACH) | (word - ' ' * EACH) & ~word | word;
            if ((found & HIGHEST) != 0) {
                return i + Long.numberOfTrailingZeros(found & HIGHEST) / Byte.SIZE;
            }
            i += Long.BYTES;
        }
        while (i < end && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    /** The highest bit of the first byte that is zero, and perhaps of bytes after it. */
    private static long zero(long word) {
        return word - EACH & ~word;
    }

    /** Whether the bytes of two places are the same. */
    static boolean same(byte[] bytes, int one, int other, int length) {
        int left = length;
        int a = one;
        int b = other;
        while (left >= Long.BYTES) {
            if ((long) LONGS.get(bytes, a) != (long) LONGS.get(bytes, b)) {
                return false;
            }
            a += Long.BYTES;
            b += Long.BYTES;
            left -= Long.BYTES;
        }
        if (left > 0 && length >= Long.BYTES) {
            // the last eight overlap those before
            a += left - Long.BYTES;
            b += left - Long.BYTES;
            return (long) LONGS.get(bytes, a) == (long) LONGS.get(bytes, b);
        }
        while (left > 0 && bytes[a++] == bytes[b++]) {
            left--;
        }
        return left == 0;
    }
}
