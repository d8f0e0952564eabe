package org.crshooks.concordance;

import org.crshooks.concordance.statistics.Confusion;

/** A confusion matrix as a table: one source's grades downward, the other's across, shaded by number. */
final class ConfusionTable {

    private ConfusionTable() {}

    /**
     * @param down what the rows are
     * @param across what the columns are
     */
    static void write(Html html, String caption, String down, String across, Confusion pairs) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption)
                .open("table", "class", "confusion")
                .element("caption", caption)
                .open("thead")
                .open("tr")
                .element("td", "")
                .element("th", across, "scope", "colgroup", "colspan", Integer.toString(Confusion.HIGHEST + 1))
                .close("tr")
                .open("tr")
                .element("th", down, "scope", "col", "class", "down");
        Confusion.grades().forEach(grade -> html.element("th", Integer.toString(grade), "scope", "col"));
        html.close("tr").close("thead").open("tbody").newLine();
        Confusion.grades().forEach(row -> {
            html.open("tr").element("th", Integer.toString(row), "scope", "row");
            Confusion.grades().forEach(column -> cell(html, pairs, row, column));
            html.close("tr").newLine();
        });
        html.close("tbody").close("table").close("div").newLine();
    }

    private static void cell(Html html, Confusion pairs, int row, int column) {
        long count = pairs.count(row, column);
        String same = row == column ? " same" : "";
        html.element("td", Long.toString(count), "class", Shade.ofAll(count, pairs.total()) + same);
    }
}
