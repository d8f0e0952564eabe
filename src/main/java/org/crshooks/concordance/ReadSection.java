package org.crshooks.concordance;

import java.util.ArrayList;
import java.util.List;

/** What was read, what was missing, and what was not used. */
final class ReadSection {

    private ReadSection() {}

    static void write(Html html, Findings found, Words words) {
        RunFacts run = found.run();
        Cohort cohort = found.cohort();
        html.open("section", "aria-labelledby", "read").element("h2", words.say("report.read"), "id", "read");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.say("report.read.files"), words.count(run.files())));
        rows.add(List.of(words.say("report.read.patients"), words.count(run.patients())));
        rows.add(List.of(words.say("report.read.episodes"), words.count(cohort.episodes())));
        rows.add(List.of(words.say("report.read.open"), words.count(cohort.open())));
        rows.add(List.of(words.say("report.read.without"), words.count(cohort.without())));
        rows.add(List.of(words.say("report.read.version"), words.id(run.ruleVersion())));
        rows.add(List.of(
                words.say("report.read.as-of"),
                run.asOf() == null ? words.say("report.read.to-the-end") : words.moment(run.asOf())));
        rows.add(List.of(words.say("report.read.zone"), words.zone()));
        new Table(
                        "numbers",
                        words.say("report.read.caption"),
                        List.of(words.say("report.read.what"), words.say("report.number")),
                        rows)
                .write(html);
        counts(
                html,
                "report.read.ignored",
                "report.read.ignored.none",
                "report.read.reason",
                "report.read.entries",
                CourseSection.byName("reason.", run.ignored(), words),
                words);
        counts(
                html,
                "report.read.gaps",
                "report.read.gaps.none",
                "report.read.input",
                "report.episodes",
                CourseSection.byName("input.", cohort.unknown(), words),
                words);
        html.close("section").newLine();
    }

    private static void counts(
            Html html, String title, String none, String what, String number, List<List<String>> rows, Words words) {
        if (rows.isEmpty()) {
            html.element("p", words.say(none)).newLine();
        } else {
            new Table("numbers", words.say(title), List.of(words.say(what), words.say(number)), rows).write(html);
        }
    }
}
