package org.crshooks.concordance;

import org.crshooks.concordance.statistics.Confusion;

/** The colours of the grades. */
final class Legend {

    private Legend() {}

    /** @param undecided whether the plot also shows ranges */
    static void write(Html html, Words words, boolean undecided) {
        html.open("ul", "class", "legend");
        Confusion.grades()
                .forEach(grade -> entry(html, "k" + grade, words.say("report.grade", Integer.toString(grade))));
        if (undecided) {
            entry(html, "k6", words.say("report.undecided"));
        }
        html.close("ul").newLine();
    }

    private static void entry(Html html, String style, String name) {
        html.open("li")
                .element("span", "", "class", "key " + style, "aria-hidden", "true")
                .text(name)
                .close("li");
    }
}
