package org.crshooks.concordance;

import java.util.List;

/** A field of shaded cells with their numbers. */
final class HeatMap {

    private static final int CELL = 46;
    private static final int HIGH = 32;
    private static final int LETTER = 7;

    private HeatMap() {}

    /**
     * One cell.
     *
     * @param style class of its shade
     */
    record Cell(String style, String text) {}

    /**
     * What stands beside the field.
     *
     * @param down what the rows are, across what the columns are
     */
    record Axes(String down, String across, List<String> rows, List<String> columns) {}

    static void write(Html html, String title, String description, String caption, Axes axes, List<List<Cell>> rows) {
        int left = 26
                + LETTER * axes.rows().stream().mapToInt(String::length).max().orElse(0);
        int top = 40;
        int width = left + CELL * axes.columns().size() + 2;
        int height = top + HIGH * rows.size() + 2;
        Svg.open(html, title, description, width, height);
        Svg.text(html, "middle muted", (left + width) / 2.0, 12, axes.across());
        double middle = (top + height) / 2.0;
        html.element(
                "text",
                axes.down(),
                "class",
                "middle muted",
                "transform",
                "translate(12 " + Svg.of(middle) + ") rotate(-90)");
        for (int column = 0; column < axes.columns().size(); column++) {
            Svg.text(
                    html,
                    "middle",
                    left + CELL * (column + 0.5),
                    top - 8,
                    axes.columns().get(column));
        }
        for (int row = 0; row < rows.size(); row++) {
            int y = top + HIGH * row;
            Svg.text(html, "end", left - 6, y + HIGH / 2.0 + 4, axes.rows().get(row));
            for (int column = 0; column < rows.get(row).size(); column++) {
                Cell cell = rows.get(row).get(column);
                int x = left + CELL * column;
                Svg.box(html, "cell " + cell.style(), x + 1, y + 1, CELL - 2, HIGH - 2);
                Svg.text(html, "middle t-" + cell.style(), x + CELL / 2.0, y + HIGH / 2.0 + 4, cell.text());
            }
        }
        Svg.close(html, caption);
    }
}
