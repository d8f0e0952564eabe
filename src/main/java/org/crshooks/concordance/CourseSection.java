package org.crshooks.concordance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.crshooks.concordance.statistics.Confusion;

/** The episodes themselves: how bad, when, for how long, and what was given. */
final class CourseSection {

    private CourseSection() {}

    static void write(Html html, Cohort cohort, Words words) {
        html.open("section", "aria-labelledby", "course").element("h2", words.say("report.course"), "id", "course");
        if (cohort.episodes() == 0) {
            html.element("p", words.say("report.course.none")).close("section").newLine();
            return;
        }
        maxima(html, cohort, words);
        onsets(html, cohort.onsets(), words);
        times(html, cohort, words);
        treatments(html, cohort, words);
        html.close("section").newLine();
    }

    private static void maxima(Html html, Cohort cohort, Words words) {
        html.element("h3", words.say("report.course.maxima"));
        Legend.write(html, words, true);
        html.open("div", "class", "beside");
        List<StackedBars.Bar> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        cohort.scales().forEach((id, scale) -> {
            List<Long> counts =
                    new ArrayList<>(Confusion.grades().mapToObj(scale::maximum).toList());
            counts.add(scale.undecided());
            List<String> labels = counts.stream().map(words::count).toList();
            bars.add(new StackedBars.Bar(
                    words.scale(id), counts.stream().map(Long::doubleValue).toList(), labels));
            rows.add(row(words.scale(id), labels));
        });
        StackedBars.write(
                html,
                words.say("report.course.maxima"),
                words.say("report.course.maxima.said"),
                words.say("report.course.maxima.caption", words.count(cohort.episodes())),
                bars);
        List<String> head = head(words);
        head.add(words.say("report.undecided"));
        new Table("numbers scales", words.say("report.course.maxima"), head, rows).write(html);
        html.close("div").newLine();
    }

    private static void onsets(Html html, Onsets onsets, Words words) {
        List<String> days = IntStream.rangeClosed(0, Onsets.LAST + 1)
                .mapToObj(day -> day > Onsets.LAST ? "≥" + day : Integer.toString(day))
                .toList();
        List<Long> counts =
                IntStream.rangeClosed(0, Onsets.LAST + 1).mapToObj(onsets::on).toList();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            rows.add(List.of(days.get(i), words.count(counts.get(i))));
        }
        rows.add(List.of(words.say("report.course.onset.unknown"), words.count(onsets.unknown())));
        html.element("h3", words.say("report.course.onset")).open("div", "class", "beside");
        Columns.write(
                html,
                new Columns.Plot(
                        words.say("report.course.onset"),
                        words.say("report.course.onset.said"),
                        words.say("report.course.onset.caption"),
                        words.say("report.course.onset.day")),
                days,
                counts,
                words);
        new Table(
                        "numbers compact",
                        words.say("report.course.onset"),
                        List.of(words.say("report.course.onset.day"), words.say("report.episodes")),
                        rows)
                .write(html);
        html.close("div").newLine();
    }

    private static void times(Html html, Cohort cohort, Words words) {
        html.element("h3", words.say("report.course.time"));
        Legend.write(html, words, false);
        html.open("div", "class", "beside");
        List<StackedBars.Bar> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        cohort.scales().forEach((id, scale) -> {
            List<Double> hours = Confusion.grades()
                    .mapToObj(grade -> scale.inGrade(grade).toMinutes() / 60.0)
                    .toList();
            double whole = scale.inAllGrades().toMinutes() / 60.0;
            bars.add(new StackedBars.Bar(
                    words.scale(id),
                    hours,
                    hours.stream().map(h -> words.wholePercent(h, whole)).toList()));
            rows.add(row(
                    words.scale(id),
                    Confusion.grades()
                            .mapToObj(grade -> words.hours(scale.inGrade(grade).dividedBy(cohort.episodes())))
                            .toList()));
        });
        StackedBars.write(
                html,
                words.say("report.course.time"),
                words.say("report.course.time.said"),
                words.say("report.course.time.caption"),
                bars);
        new Table("numbers scales", words.say("report.course.time.table"), head(words), rows).write(html);
        html.close("div").newLine();
    }

    private static void treatments(Html html, Cohort cohort, Words words) {
        new Table(
                        "numbers",
                        words.say("report.course.treatments"),
                        List.of(words.say("report.course.treatment"), words.say("report.episodes")),
                        Arrays.stream(Treatment.values())
                                .map(treatment -> List.of(
                                        words.say("report.treatment." + treatment.code()),
                                        words.countAndPercent(cohort.treated(treatment), cohort.episodes())))
                                .toList())
                .write(html);
        new Table(
                        "numbers",
                        words.say("report.course.therapies"),
                        List.of(words.say("report.course.therapy"), words.say("report.episodes")),
                        byName("therapy.", cohort.therapies(), words))
                .write(html);
    }

    static List<List<String>> byName(String prefix, Map<String, Long> counts, Words words) {
        return counts.entrySet().stream()
                .map(entry -> List.of(words.name(prefix, entry.getKey()), words.count(entry.getValue())))
                .toList();
    }

    private static List<String> head(Words words) {
        List<String> head = new ArrayList<>();
        head.add(words.say("report.scale"));
        Confusion.grades().forEach(grade -> head.add(words.say("report.grade", Integer.toString(grade))));
        return head;
    }

    private static List<String> row(String name, List<String> cells) {
        List<String> row = new ArrayList<>();
        row.add(name);
        row.addAll(cells);
        return row;
    }
}
