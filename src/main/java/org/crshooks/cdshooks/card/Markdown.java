package org.crshooks.cdshooks.card;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crshooks.text.Plain;

/**
 * Puts plain text into GitHub-flavoured Markdown so that it reads as itself: no HTML, link, emphasis or table arises from
 * it. Only what needs a backslash gets one, so that the source stays readable too.
 */
final class Markdown {

    static final int LONGEST_LINE = 600;

    /** Several options with their doses stand on one line, and none may be cut. */
    static final int LONGEST_TOPIC = 4000;

    private static final boolean[] SPECIAL = marked("\\`*_[]|~<&");
    private static final String NO_TAG = " =0123456789";
    private static final Pattern REFERENCE = Pattern.compile("&(?:#|[A-Za-z][A-Za-z0-9]*;)");
    private static final String BLOCK_START = "#>+=:-";
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,9})(?=[.)](?:\\s|$))");
    private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9./_~%?=&#;:+-]+");

    private Markdown() {}

    /** One line of text, cleaned of what cannot be seen, cut, and escaped. */
    static String escape(String text) {
        return escape(text, LONGEST_LINE);
    }

    private static String escape(String text, int limit) {
        String inline = inline(text, limit);
        if (inline.isEmpty()) {
            return inline;
        } else if (BLOCK_START.indexOf(inline.charAt(0)) >= 0) {
            return '\\' + inline;
        }
        if (!Character.isDigit(inline.charAt(0))) {
            return inline;
        }
        Matcher number = NUMBERED.matcher(inline);
        return number.lookingAt() ? number.group() + '\\' + inline.substring(number.end()) : inline;
    }

    /** As {@link #escape}, for text that does not open its line. */
    static String inline(String text) {
        return inline(text, LONGEST_TOPIC);
    }

    private static String inline(String text, int limit) {
        String plain = Plain.withoutAddresses(Plain.clean(text));
        String cut = Plain.cut(plain, limit);
        StringBuilder escaped = null;
        int from = 0;
        for (int i = 0; i < cut.length(); i++) {
            char c = cut.charAt(i);
            if (c < SPECIAL.length && SPECIAL[c] && needsBackslash(cut, i)) {
                escaped = escaped == null ? new StringBuilder(cut.length() + 16) : escaped;
                escaped.append(cut, from, i).append('\\');
                from = i;
            }
        }
        return escaped == null ? cut : escaped.append(cut, from, cut.length()).toString();
    }

    private static boolean needsBackslash(String text, int at) {
        return switch (text.charAt(at)) {
            case '<' -> at + 1 == text.length() || NO_TAG.indexOf(text.charAt(at + 1)) < 0;
            case '&' -> REFERENCE.matcher(text).region(at, text.length()).lookingAt();
            default -> true;
        };
    }

    private static boolean[] marked(String characters) {
        boolean[] marked = new boolean[128];
        characters.chars().forEach(c -> marked[c] = true);
        return marked;
    }

    static String bold(String text) {
        return "**" + escape(text) + "**";
    }

    static String heading(String text) {
        return "### " + escape(text);
    }

    static String item(String text) {
        return "- " + escape(text);
    }

    /** As {@link #item}, for what may be long. */
    static String longItem(String text) {
        return "- " + escape(text, LONGEST_TOPIC);
    }

    /** A topic on one line: its name, then text that is Markdown already. */
    static String topic(String label, String markdown) {
        return "- " + bold(label) + " " + markdown;
    }

    /** A link of our own; the label alone where the address is none that a link can hold. */
    static String link(String label, String url) {
        return url != null && ADDRESS.matcher(url).matches() ? "[" + inline(label) + "](" + url + ")" : inline(label);
    }

    static String row(String... cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(' ').append(escape(cell)).append(" |");
        }
        return row.toString();
    }

    static String rule(int columns) {
        return "|" + " --- |".repeat(columns);
    }
}
