package org.crshooks.concordance;

import java.util.List;

/** One bar for each scale, all of one length, divided by grade. */
final class StackedBars {

    private static final int WIDTH = 440;
    private static final int LEFT = 86;
    private static final int ROW = 30;
    private static final int BAR = 22;
    private static final double LETTER = 7.2;

    private StackedBars() {}

    /**
     * One bar.
     *
     * @param parts sizes of grades 0 to 5 and, at place 6 where there is one, of what is undecided
     * @param labels printed where they fit
     */
    record Bar(String name, List<Double> parts, List<String> labels) {}

    static void write(Html html, String title, String description, String caption, List<Bar> bars) {
        Svg.open(html, title, description, WIDTH, ROW * bars.size() + 4);
        for (int i = 0; i < bars.size(); i++) {
            write(html, bars.get(i), ROW * i + 4);
        }
        Svg.close(html, caption);
    }

    private static void write(Html html, Bar bar, int top) {
        Svg.text(html, "end", LEFT - 8, top + BAR / 2.0 + 4, bar.name());
        double whole = bar.parts().stream().mapToDouble(Double::doubleValue).sum();
        Svg.box(html, "track", LEFT, top, WIDTH - LEFT, BAR);
        double x = LEFT;
        for (int grade = 0; grade < bar.parts().size(); grade++) {
            double part = bar.parts().get(grade);
            double width = whole == 0 ? 0 : part / whole * (WIDTH - LEFT);
            if (width > 0) {
                Svg.box(html, "g" + grade, x, top, Math.max(0.5, width - 1), BAR);
                label(html, bar.labels().get(grade), x, top, width, grade);
            }
            x += width;
        }
    }

    private static void label(Html html, String label, double x, int top, double width, int grade) {
        if (width > label.length() * LETTER + 4) {
            Svg.text(html, "on on" + grade, x + width / 2, top + BAR / 2.0 + 4, label);
        }
    }
}
