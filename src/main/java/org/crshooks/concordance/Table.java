package org.crshooks.concordance;

import java.util.List;

/**
 * A table with a heading for each column and each row; it scrolls by itself where the page is narrow.
 *
 * @param kind style class: {@code numbers} sets all but the first column to the right, {@code scales} keeps the first
 *     on one line, {@code compact} sets rows close, {@code texts} does none of it
 * @param rows the first cell is the heading of the row
 */
record Table(String kind, String caption, List<String> head, List<List<String>> rows) {

    void write(Html html) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption)
                .open("table", "class", kind)
                .element("caption", caption)
                .open("thead")
                .open("tr");
        head.forEach(cell -> html.element("th", cell, "scope", "col"));
        html.close("tr").close("thead").open("tbody").newLine();
        rows.forEach(row -> {
            html.open("tr").element("th", row.get(0), "scope", "row");
            row.subList(1, row.size()).forEach(cell -> html.element("td", cell));
            html.close("tr").newLine();
        });
        html.close("tbody").close("table").close("div").newLine();
    }
}
