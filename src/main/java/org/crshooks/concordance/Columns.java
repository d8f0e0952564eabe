package org.crshooks.concordance;

import java.util.List;

/** Columns over a row of labels, each with its number on top. */
final class Columns {

    private static final int WIDTH = 440;
    private static final int HEIGHT = 200;
    private static final int TOP = 18;
    private static final int BOTTOM = 36;

    private Columns() {}

    /**
     * What is said about the columns.
     *
     * @param description the content in words
     * @param axis what the names of the columns are
     */
    record Plot(String title, String description, String caption, String axis) {}

    static void write(Html html, Plot plot, List<String> names, List<Long> sizes, Words words) {
        Svg.open(html, plot.title(), plot.description(), WIDTH, HEIGHT);
        long largest = sizes.stream().mapToLong(Long::longValue).max().orElse(0);
        double step = WIDTH / (double) names.size();
        int floor = HEIGHT - BOTTOM;
        for (int i = 0; i < names.size(); i++) {
            long size = sizes.get(i);
            double height = largest == 0 ? 0 : (floor - TOP) * (double) size / largest;
            double middle = step * (i + 0.5);
            if (size > 0) {
                Svg.box(html, "bar", step * i + 2, floor - height, step - 4, height);
                Svg.text(html, "middle", middle, floor - height - 4, words.count(size));
            }
            Svg.text(html, "middle muted", middle, floor + 14, names.get(i));
        }
        Svg.box(html, "axis", 0, floor, WIDTH, 1);
        Svg.text(html, "middle muted", WIDTH / 2.0, HEIGHT - 5, plot.axis());
        Svg.close(html, plot.caption());
    }
}
