package org.crshooks.json;

/** Strings that are more than ASCII characters: sequences of UTF-8, and characters written as an escape. */
final class Strings {

    private static final int CONTINUATION = 0x3F;
    private static final int SUPPLEMENTARY = 0x10000;

    private Strings() {}

    /** How many bytes the character takes; throws where it is none that a string may hold. */
    static int width(byte[] bytes, int at, int end) {
        int b = bytes[at] & 0xFF;
        int width = b == '\\' ? escape(bytes, at, end) : sequence(b);
        if (width > end - at) {
            throw new MalformedJson();
        }
        for (int i = at + 1; b >= 0x80 && i < at + width; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                throw new MalformedJson();
            }
        }
        return width;
    }

    private static int sequence(int first) {
        if (first >= ' ' && first < 0x80) {
            return 1;
        }
        if ((first & 0xE0) == 0xC0) {
            return 2;
        }
        if ((first & 0xF0) == 0xE0) {
            return 3;
        }
        if ((first & 0xF8) == 0xF0) {
            return 4;
        }
        throw new MalformedJson();
    }

    private static int escape(byte[] bytes, int at, int end) {
        if (end - at < 2) {
            throw new MalformedJson();
        }
        switch (bytes[at + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return 2;
            }
            case 'u' -> {
                for (int i = at + 2; i < at + 6; i++) {
                    if (i >= end || Character.digit(bytes[i], 16) < 0) {
                        throw new MalformedJson();
                    }
                }
                return 6;
            }
            default -> throw new MalformedJson();
        }
    }

    /**
     * The text between two quotes, whose characters are known to be well formed.
     *
     * @param length of the text
     */
    static String decode(byte[] bytes, int from, int to, int length) {
        char[] text = new char[length];
        int filled = 0;
        int at = from;
        while (at < to) {
            int width = width(bytes, at, to);
            if (width == 4) {
                int code = point(bytes, at, width) - SUPPLEMENTARY;
                text[filled++] = (char) (0xD800 | code >> 10);
                text[filled++] = (char) (0xDC00 | code & 0x3FF);
            } else {
                text[filled++] = bytes[at] == '\\' ? escaped(bytes, at) : (char) point(bytes, at, width);
            }
            at += width;
        }
        return new String(text);
    }

    private static int point(byte[] bytes, int at, int width) {
        int point = width == 1 ? bytes[at] : bytes[at] & (0xFF >> (width + 1));
        for (int i = at + 1; i < at + width; i++) {
            point = point << 6 | bytes[i] & CONTINUATION;
        }
        return point;
    }

    private static char escaped(byte[] bytes, int at) {
        return switch (bytes[at + 1]) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int code = 0;
                for (int i = at + 2; i < at + 6; i++) {
                    code = code << 4 | Character.digit(bytes[i], 16);
                }
                yield (char) code;
            }
            default -> (char) bytes[at + 1];
        };
    }
}
