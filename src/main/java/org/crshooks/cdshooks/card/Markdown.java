package org.crshooks.cdshooks.card;

import java.util.regex.Pattern;
import org.crshooks.text.Plain;

/**
 * Puts plain text into GitHub-flavoured Markdown so that it reads as itself: no HTML, link, emphasis or table arises from
 * it. Only what needs a backslash gets one, so that the source stays readable too.
 */
final class Markdown {

    static final int LONGEST_LINE = 600;

    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\`*_\\[\\]|~]|<(?![ =\\d])|&(?=#|[A-Za-z][A-Za-z0-9]*;)");
    private static final Pattern BLOCK_START = Pattern.compile("^(?:[#>+=:-]|\\d{1,9}(?=[.)](?:\\s|$)))");
    private static final Pattern SCHEME = Pattern.compile(":(?=//)");
    private static final Pattern WEB = Pattern.compile("(?i)www(?=\\.)");

    private Markdown() {}

    /** One line of text, cleaned of what cannot be seen, cut, and escaped. */
    static String escape(String text) {
        String plain = withoutAddresses(Plain.clean(text));
        String inline = SPECIAL.matcher(Plain.cut(plain, LONGEST_LINE)).replaceAll("\\\\$0");
        return BLOCK_START
                .matcher(inline)
                .replaceFirst(start ->
                        Character.isDigit(start.group().charAt(0)) ? start.group() + "\\\\" : "\\\\" + start.group());
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

    /** Readers turn bare web and mail addresses into links, backslash or not; a space keeps them text. */
    private static String withoutAddresses(String text) {
        String web = WEB.matcher(text).replaceAll("$0 ");
        return SCHEME.matcher(web).replaceAll(": ").replace("@", " (at) ");
    }
}
