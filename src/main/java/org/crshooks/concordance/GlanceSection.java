package org.crshooks.concordance;

import org.crshooks.concordance.statistics.Agreement;

/** The few numbers and sentences to take away. */
final class GlanceSection {

    private GlanceSection() {}

    static void write(Html html, Findings found, Words words) {
        Concordance result = found.concordance();
        html.open("section", "aria-labelledby", "glance")
                .element("h2", words.say("report.glance"), "id", "glance")
                .open("dl", "class", "tiles");
        tile(html, words.count(found.run().patients()), words.say("report.glance.patients"));
        tile(html, words.count(result.episodes()), words.say("report.glance.episodes"));
        tile(html, words.count(result.grades().compared()), words.say("report.glance.compared"));
        tile(html, words.count(found.disagreements()), words.say("report.glance.disagreements"));
        tile(
                html,
                words.percent(result.allAgree(), result.allDecided()),
                words.say("report.glance.all-agree", words.count(result.allDecided())));
        html.close("dl").newLine().open("ul");
        result.charted().stream()
                .filter(scale -> scale.pairs() > 0)
                .forEach(scale -> html.element("li", sentence(scale, words)).newLine());
        html.close("ul").newLine();
        if (found.run().episodes() != result.episodes()) {
            html.element(
                    "p",
                    words.say(
                            "report.glance.other-count",
                            words.count(found.run().episodes()),
                            words.count(result.episodes())),
                    "class",
                    "notice");
        }
        html.close("section").newLine();
    }

    private static String sentence(ScaleConcordance scale, Words words) {
        Agreement decided = scale.decided();
        String name = words.scale(scale.scale());
        if (decided.n() == 0) {
            return words.say("report.glance.none-decided", name, words.count(scale.pairs()));
        }
        return words.say(
                "report.glance.scale",
                name,
                words.count(decided.exact()),
                words.count(decided.n()),
                words.percent(decided.exact(), decided.n()),
                words.percents(decided.exactInterval()),
                words.count(scale.compatible() + scale.outside()));
    }

    private static void tile(Html html, String number, String name) {
        html.open("div").element("dt", name).element("dd", number).close("div");
    }
}
