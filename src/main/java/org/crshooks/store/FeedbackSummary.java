package org.crshooks.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.crshooks.text.Csv;

/** How often cards were accepted and set aside: in all, and by topic, grade, scale, month and reason. */
final class FeedbackSummary {

    private static final String ALL = "all";
    private static final String REASON = "reason";

    private final Period period;
    private final Map<String, Map<String, Tally>> groups = new LinkedHashMap<>();

    FeedbackSummary(Period period, List<Counted> rows) {
        this.period = period;
        groups.put(ALL, tallies(rows, row -> ALL));
        groups.put("topic", tallies(rows, Counted::topic));
        groups.put("grade", tallies(rows, Counted::grade));
        groups.put("scale", tallies(rows, Counted::scale));
        groups.put("month", tallies(rows, Counted::month));
        List<Counted> aside =
                rows.stream().filter(row -> row.tally().overridden() > 0).toList();
        groups.put(REASON, tallies(aside, Counted::reason));
    }

    private static Map<String, Tally> tallies(List<Counted> rows, Function<Counted, String> by) {
        Map<String, Tally> tallies = new TreeMap<>();
        rows.forEach(row -> tallies.merge(by.apply(row), row.tally(), Tally::plus));
        return tallies;
    }

    /** To be written as JSON. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", period.begins());
        json.put("to", period.ends());
        groups.forEach((group, tallies) -> {
            List<Map<String, Object>> entries = new ArrayList<>();
            tallies.forEach((value, tally) -> entries.add(entry(group, value, tally)));
            json.put(group, entries);
        });
        return json;
    }

    String csv() {
        StringBuilder csv = new StringBuilder(
                Csv.line("group", "value", "shown", "accepted", "overridden", "acceptance_rate", "override_rate"));
        groups.forEach((group, tallies) -> tallies.forEach((value, tally) -> {
            Map<String, Object> e = entry(group, value, tally);
            csv.append(Csv.line(
                    group,
                    value,
                    e.get("shown"),
                    e.get("accepted"),
                    e.get("overridden"),
                    e.get("acceptanceRate"),
                    e.get("overrideRate")));
        }));
        return csv.toString();
    }

    /** Rates are of the cards answered; that of a reason is of all cards answered, whatever the answer. */
    private Map<String, Object> entry(String group, String value, Tally tally) {
        Tally all = groups.get(ALL).getOrDefault(ALL, Tally.NONE);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("value", value);
        if (group.equals(REASON)) {
            entry.put("overridden", tally.overridden());
            entry.put("overrideRate", Tally.rate(tally.overridden(), all.answered()));
        } else {
            entry.put("shown", tally.shown());
            entry.put("accepted", tally.accepted());
            entry.put("overridden", tally.overridden());
            entry.put("acceptanceRate", Tally.rate(tally.accepted(), tally.answered()));
            entry.put("overrideRate", Tally.rate(tally.overridden(), tally.answered()));
        }
        return entry;
    }
}
