package org.crshooks.concordance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The scales among themselves. */
final class BetweenSection {

    private BetweenSection() {}

    static void write(Html html, Concordance result, Words words) {
        html.open("section", "aria-labelledby", "between").element("h2", words.say("report.between"), "id", "between");
        if (result.between().isEmpty()) {
            html.element("p", words.say("report.between.none")).close("section").newLine();
            return;
        }
        html.element("p", words.say("report.between.intro"))
                .element(
                        "p",
                        words.say(
                                "report.between.all",
                                words.count(result.episodes()),
                                words.count(result.allDecided()),
                                words.count(result.allAgree()),
                                words.percent(result.allAgree(), result.allDecided())));
        html.open("div", "class", "beside wide");
        plot(html, result.between(), words);
        table(html, result.between(), words);
        html.close("div").newLine();
        html.element("h3", words.say("report.between.matrices"))
                .element("p", words.say("report.between.matrices.intro"))
                .open("div", "class", "small");
        result.between().forEach(pair -> matrix(html, pair, words));
        html.close("div").close("section").newLine();
    }

    private static void plot(Html html, List<PairConcordance> pairs, Words words) {
        List<String> scales = scales(pairs);
        List<String> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        List<List<HeatMap.Cell>> cells = new ArrayList<>();
        for (int row = 0; row < scales.size(); row++) {
            rows.add(row + 1 + " " + words.scale(scales.get(row)));
            columns.add(Integer.toString(row + 1));
            List<HeatMap.Cell> line = new ArrayList<>();
            for (int column = 0; column < row; column++) {
                line.add(cell(pairs, scales.get(column), scales.get(row), words));
            }
            cells.add(line);
        }
        HeatMap.write(
                html,
                words.say("report.between.plot"),
                words.say("report.between.plot.said"),
                words.say("report.between.plot.caption"),
                new HeatMap.Axes("", "", rows, columns.subList(0, columns.size() - 1)),
                cells);
    }

    private static HeatMap.Cell cell(List<PairConcordance> pairs, String one, String other, Words words) {
        PairConcordance pair = pairs.stream()
                .filter(p -> p.one().equals(one) && p.other().equals(other))
                .findFirst()
                .orElseThrow();
        long n = pair.decided().n();
        long exact = pair.decided().exact();
        return new HeatMap.Cell(Shade.ofAgreement(exact, n), n == 0 ? words.none() : words.wholePercent(exact, n));
    }

    private static List<String> scales(List<PairConcordance> pairs) {
        Set<String> scales = new LinkedHashSet<>();
        pairs.forEach(pair -> scales.add(pair.one()));
        pairs.forEach(pair -> scales.add(pair.other()));
        return List.copyOf(scales);
    }

    private static void table(Html html, List<PairConcordance> pairs, Words words) {
        new Table(
                        "numbers scales",
                        words.say("report.between.table"),
                        List.of(
                                words.say("report.between.scales"),
                                words.say("report.n"),
                                words.say("report.between.undecided"),
                                words.say("report.exact"),
                                words.say("report.exact.interval"),
                                words.say("report.within-one"),
                                words.say("report.kappa.linear"),
                                words.say("report.kappa.quadratic")),
                        pairs.stream()
                                .map(pair -> List.of(
                                        names(pair, words),
                                        words.count(pair.decided().n()),
                                        words.count(pair.undecided()),
                                        words.countAndPercent(
                                                pair.decided().exact(),
                                                pair.decided().n()),
                                        words.percents(pair.decided().exactInterval()),
                                        words.countAndPercent(
                                                pair.decided().withinOne(),
                                                pair.decided().n()),
                                        words.kappa(pair.decided().linear()),
                                        words.kappa(pair.decided().quadratic())))
                                .toList())
                .write(html);
    }

    private static void matrix(Html html, PairConcordance pair, Words words) {
        ConfusionTable.write(
                html,
                names(pair, words),
                words.scale(pair.one()),
                words.scale(pair.other()),
                pair.decided().confusion());
    }

    private static String names(PairConcordance pair, Words words) {
        return words.say("report.between.two", words.scale(pair.one()), words.scale(pair.other()));
    }
}
