package org.crshooks.cdshooks.card;

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

    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\`*_\\[\\]|~]|<(?![ =\\d])|&(?=#|[A-Za-z][A-Za-z0-9]*;)");
    private static final Pattern BLOCK_START = Pattern.compile("^(?:[#>+=:-]|\\d{1,9}(?=[.)](?:\\s|$)))");
    private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9./_~%?=&#;:+-]+");

    private Markdown() {}

    /** One line of text, cleaned of what cannot be seen, cut, and escaped. */
    static String escape(String text) {
        return escape(text, LONGEST_LINE);
    }

    private static String escape(String text, int limit) {
        return BLOCK_START
                .matcher(inline(text, limit))
                .replaceFirst(start ->
                        Character.isDigit(start.group().charAt(0)) ? start.group() + "\\\\" : "\\\\" + start.group());
    }

    /** As {@link #escape}, for text that does not open its line. */
    static String inline(String text) {
        return inline(text, LONGEST_TOPIC);
    }

    private static String inline(String text, int limit) {
        String plain = Plain.withoutAddresses(Plain.clean(text));
        return SPECIAL.matcher(Plain.cut(plain, limit)).replaceAll("\\\\$0");
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
