package org.crshooks.text;

import java.util.regex.Pattern;

/** Makes text from a chart safe to print on one line: nothing invisible, nothing endless. */
public final class Plain {

    private static final String ELLIPSIS = "…";
    private static final Pattern WEB = Pattern.compile("(?i)www(?=\\.)");
    private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");

    private Plain() {}

    /**
     * The text on one line. Control, format (bidirectional and zero-width included), private-use and unassigned
     * characters and lone surrogates are dropped; runs of white space become one space.
     */
    public static String clean(String text) {
        return isClean(text) ? text : cleaned(text);
    }

    /** Most texts are, and then need no second look at each character. */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ascii = c >= ' ' && c < 0x7F;
            if (!ascii && (!isPrintable(c) || isSpace(c))) {
                return false;
            }
        }
        return !text.startsWith(" ") && !text.endsWith(" ") && !text.contains("  ");
    }

    private static String cleaned(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isSpace(c)) {
                if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                    kept.append(' ');
                }
            } else if (isPrintable(c)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString().strip();
    }

    /** The text, or as much of it as fits {@code limit} UTF-16 units with an ellipsis at the end. */
    public static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - ELLIPSIS.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + ELLIPSIS;
    }

    /** Readers turn bare web and mail addresses into links; a space keeps them text. */
    public static String withoutAddresses(String text) {
        String web = mayNameWeb(text) ? WEB.matcher(text).replaceAll("$0 ") : text;
        return web.replace("://", ": //").replace("@", " (at) ");
    }

    private static boolean mayNameWeb(String text) {
        for (int dot = text.indexOf('.', 1); dot > 0; dot = text.indexOf('.', dot + 1)) {
            if (text.charAt(dot - 1) == 'w' || text.charAt(dot - 1) == 'W') {
                return true;
            }
        }
        return false;
    }

    /** The text on one line, in which no reader of HTML or Markdown finds a tag, link, image or address. */
    public static String inert(String text) {
        String plain = clean(text);
        String tagless = plain.indexOf('<') < 0 ? plain : TAG.matcher(plain).replaceAll("< ");
        return withoutAddresses(tagless).replace("](", "] (");
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
