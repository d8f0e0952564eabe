package org.crshooks.concordance;

import java.util.List;
import org.crshooks.replay.result.ScaleRecord;

/** The worst disagreements, each with its explanation. */
final class DisagreementSection {

    private DisagreementSection() {}

    static void write(Html html, Findings found, Words words) {
        html.open("section", "aria-labelledby", "disagreements")
                .element("h2", words.say("report.disagreements"), "id", "disagreements");
        if (found.worst().isEmpty()) {
            html.element(
                    "p",
                    words.say(
                            found.concordance().grades().compared() == 0
                                    ? "report.disagreements.nothing-compared"
                                    : "report.disagreements.none"));
        } else {
            html.element(
                            "p",
                            words.say(
                                    "report.disagreements.intro",
                                    words.count(found.worst().size()),
                                    words.count(found.disagreements()),
                                    Disagreements.FILE))
                    .element("p", words.say("report.disagreements.ids"), "class", "notice");
            table(html, found.worst(), words);
        }
        html.close("section").newLine();
    }

    private static void table(Html html, List<Pair> worst, Words words) {
        new Table(
                        "texts",
                        words.say("report.disagreements.caption", words.zone()),
                        List.of(
                                words.say("report.patient"),
                                words.say("report.scale"),
                                words.say("report.computed"),
                                words.say("report.charted-grade"),
                                words.say("report.direction"),
                                words.say("report.onset"),
                                words.say("report.computed-at"),
                                words.say("report.charted-source"),
                                words.say("report.why")),
                        worst.stream().map(pair -> row(pair, words)).toList())
                .write(html);
    }

    private static List<String> row(Pair pair, Words words) {
        ScaleRecord computed = pair.computed();
        String steps = words.count(Math.abs(pair.difference()));
        return List.of(
                words.id(pair.episode().patient()),
                words.scale(computed.scale()),
                words.grade(computed.floor(), computed.ceiling()),
                Integer.toString(pair.charted().grade()),
                words.say(pair.difference() > 0 ? "report.charted-higher-by" : "report.charted-lower-by", steps),
                pair.episode().onset() == null
                        ? words.say("report.no-episode")
                        : words.time(pair.episode().onset()),
                words.time(computed.at()),
                source(pair, words),
                words.text(words.chinese() ? computed.whyZh() : computed.whyEn()));
    }

    private static String source(Pair pair, Words words) {
        String place = words.id(pair.charted().source());
        return pair.charted().at() == null
                ? words.say("report.source-without-time", place)
                : words.say(
                        "report.source-and-time",
                        place,
                        words.time(pair.charted().at()));
    }
}
