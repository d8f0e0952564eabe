package org.crshooks.concordance;

import java.util.List;
import org.crshooks.concordance.statistics.Agreement;
import org.crshooks.concordance.statistics.Confusion;

/** Computed against charted maxima: which pairs there are, how far they agree, and their confusion matrices. */
final class ChartedSection {

    /** Below this many pairs the figures are said to be unsteady. */
    static final int FEW = 30;

    private ChartedSection() {}

    static void write(Html html, Findings found, Words words) {
        List<ScaleConcordance> scales = found.concordance().charted();
        List<ScaleConcordance> compared =
                scales.stream().filter(scale -> scale.pairs() > 0).toList();
        html.open("section", "aria-labelledby", "charted").element("h2", words.say("report.charted"), "id", "charted");
        if (found.concordance().grades().read() == 0) {
            html.element("p", words.say("report.charted.no-grades"));
        } else {
            html.element("p", words.say("report.charted.intro"));
            counts(html, found.concordance().grades(), words);
            pairs(html, scales, words);
        }
        if (!compared.isEmpty()) {
            agreement(html, compared, words);
            html.element("p", words.say("report.charted.few", words.count(FEW)), "class", "note");
            html.element("h3", words.say("report.charted.matrices"))
                    .element("p", words.say("report.charted.matrices.intro"));
            html.open("div", "class", "many");
            compared.forEach(scale -> matrix(html, scale, words));
            html.close("div");
        }
        html.close("section").newLine();
    }

    private static void counts(Html html, ChartedCount grades, Words words) {
        new Table(
                        "numbers",
                        words.say("report.charted.counts"),
                        List.of(words.say("report.charted.counts.what"), words.say("report.number")),
                        List.of(
                                List.of(words.say("report.charted.counts.read"), words.count(grades.read())),
                                List.of(words.say("report.charted.counts.compared"), words.count(grades.compared())),
                                List.of(words.say("report.charted.counts.lower"), words.count(grades.lower())),
                                List.of(
                                        words.say("report.charted.counts.without-episode"),
                                        words.count(grades.withoutEpisode())),
                                List.of(
                                        words.say("report.charted.counts.none-without-episode"),
                                        words.count(grades.noneWithoutEpisode())),
                                List.of(
                                        words.say("report.charted.counts.not-usable"),
                                        words.count(grades.notUsable()))))
                .write(html);
    }

    private static void pairs(Html html, List<ScaleConcordance> scales, Words words) {
        new Table(
                        "numbers scales",
                        words.say("report.charted.pairs"),
                        List.of(
                                words.say("report.scale"),
                                words.say("report.charted.pairs.all"),
                                words.say("report.charted.pairs.decided"),
                                words.say("report.charted.pairs.compatible"),
                                words.say("report.charted.pairs.outside"),
                                words.say("report.charted.pairs.without-charted"),
                                words.say("report.charted.pairs.without-episode")),
                        scales.stream()
                                .map(scale -> List.of(
                                        words.scale(scale.scale()),
                                        words.count(scale.pairs()),
                                        words.count(scale.decided().n()),
                                        words.count(scale.compatible()),
                                        words.count(scale.outside()),
                                        words.count(scale.withoutCharted()),
                                        words.count(scale.withoutEpisode())))
                                .toList())
                .write(html);
    }

    private static void agreement(Html html, List<ScaleConcordance> scales, Words words) {
        new Table(
                        "numbers scales",
                        words.say("report.charted.agreement"),
                        List.of(
                                words.say("report.scale"),
                                words.say("report.n"),
                                words.say("report.exact"),
                                words.say("report.exact.interval"),
                                words.say("report.within-one"),
                                words.say("report.charted.lower"),
                                words.say("report.charted.higher"),
                                words.say("report.kappa.linear"),
                                words.say("report.kappa.quadratic"),
                                words.say("report.charted.bounds")),
                        scales.stream().map(scale -> row(scale, words)).toList())
                .write(html);
    }

    private static List<String> row(ScaleConcordance scale, Words words) {
        Agreement decided = scale.decided();
        long n = decided.n();
        return List.of(
                words.scale(scale.scale()),
                n < FEW ? words.say("report.few", words.count(n)) : words.count(n),
                words.countAndPercent(decided.exact(), n),
                words.percents(decided.exactInterval()),
                words.countAndPercent(decided.withinOne(), n),
                words.count(off(decided.confusion(), -1)),
                words.count(off(decided.confusion(), 1)),
                words.kappa(decided.linear()),
                words.kappa(decided.quadratic()),
                words.say(
                        "report.from-to",
                        words.percent(decided.exact(), scale.pairs()),
                        words.percent(decided.exact() + scale.compatible(), scale.pairs())));
    }

    /** Pairs on one side of the diagonal: charted lower (−1) or higher (1) than computed. */
    private static long off(Confusion pairs, int side) {
        return Confusion.grades()
                .mapToLong(row -> Confusion.grades()
                        .filter(column -> Integer.signum(column - row) == side)
                        .mapToLong(column -> pairs.count(row, column))
                        .sum())
                .sum();
    }

    private static void matrix(Html html, ScaleConcordance scale, Words words) {
        Confusion pairs = scale.decided().confusion();
        List<String> grades = Confusion.grades().mapToObj(Integer::toString).toList();
        String name = words.scale(scale.scale());
        html.open("div", "class", "beside");
        HeatMap.write(
                html,
                words.say("report.charted.matrix", name),
                words.say(
                        "report.charted.matrix.said",
                        words.count(pairs.total()),
                        words.count(scale.decided().exact()),
                        words.count(off(pairs, 1)),
                        words.count(off(pairs, -1))),
                words.say("report.charted.matrix", name),
                new HeatMap.Axes(words.say("report.computed"), words.say("report.charted-grade"), grades, grades),
                Confusion.grades()
                        .mapToObj(row -> Confusion.grades()
                                .mapToObj(column -> new HeatMap.Cell(
                                        Shade.ofAll(pairs.count(row, column), pairs.total())
                                                + (row == column ? " same" : ""),
                                        words.count(pairs.count(row, column))))
                                .toList())
                        .toList());
        ConfusionTable.write(
                html,
                words.say("report.charted.matrix", name),
                words.say("report.computed"),
                words.say("report.charted-grade"),
                pairs);
        html.close("div").newLine();
    }
}
