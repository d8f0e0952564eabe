package org.crshooks.concordance;

/** Writes HTML and the SVG inside it. Every text and every value of an attribute is escaped here. */
final class Html {

    private final StringBuilder out = new StringBuilder(100_000);
    private int ids;

    /** @param attributes names and values in turn */
    Html open(String element, String... attributes) {
        begin(element, attributes);
        out.append('>');
        return this;
    }

    Html close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    /** An element that never has an end tag, in HTML, or an empty one in SVG. */
    Html empty(String element, String... attributes) {
        begin(element, attributes);
        out.append("/>");
        return this;
    }

    Html newLine() {
        out.append('\n');
        return this;
    }

    /** Text of our own that must not be escaped: the style sheet. */
    Html style(String css) {
        out.append("<style>").append(css).append("</style>");
        return this;
    }

    /** An id that no other element of the page has. */
    String id(String prefix) {
        return prefix + ++ids;
    }

    @Override
    public String toString() {
        return "<!DOCTYPE html>\n" + out;
    }

    private void begin(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
