package org.crshooks.concordance;

import java.util.Locale;

/** The frame of a plot, with its name and its content in words for those who do not see it. */
final class Svg {

    private Svg() {}

    /** Everything drawn after this lies in a field of {@code width} × {@code height} that fits its column. */
    static void open(Html html, String title, String description, int width, int height) {
        String name = html.id("plot");
        html.open("figure")
                .open(
                        "svg",
                        "viewBox",
                        "0 0 " + width + " " + height,
                        "role",
                        "img",
                        "aria-labelledby",
                        name + "-t " + name + "-d",
                        "xmlns",
                        "http://www.w3.org/2000/svg")
                .element("title", title, "id", name + "-t")
                .element("desc", description, "id", name + "-d");
    }

    static void close(Html html, String caption) {
        html.close("svg").element("figcaption", caption).close("figure").newLine();
    }

    static void box(Html html, String style, double x, double y, double width, double height) {
        html.empty("rect", "class", style, "x", of(x), "y", of(y), "width", of(width), "height", of(height));
    }

    static void text(Html html, String style, double x, double y, String text) {
        html.element("text", text, "class", style, "x", of(x), "y", of(y));
    }

    /** A coordinate, to a tenth. */
    static String of(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
