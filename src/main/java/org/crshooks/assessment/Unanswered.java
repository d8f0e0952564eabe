package org.crshooks.assessment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.Exposure;
import org.crshooks.clinical.PatientChart;
import org.crshooks.fact.Input;

/** What of the chart was not answered, or not in full (F10, F27). */
final class Unanswered {

    private Unanswered() {}

    /** What is unknown for every scale alike: the time of the therapy, and a history that was cut short. */
    static Set<Input> forEveryScale(PatientChart chart, Exposure exposure) {
        Set<Input> missing = EnumSet.noneOf(Input.class);
        if (exposure.start() == null) {
            missing.add(Input.THERAPY_TIME);
        }
        boolean cutShort = Arrays.stream(Channel.values())
                .filter(c -> (c.isDeciding() || c == Channel.PROCEDURE) && c != Channel.THERAPY)
                .map(chart::availability)
                .anyMatch(a -> a.answered() && !a.covers(exposure.seriesStart()));
        if (cutShort) {
            missing.add(Input.INCOMPLETE_HISTORY);
        }
        return missing;
    }

    /** The channels that nobody answered. */
    static List<Channel> channels(PatientChart chart) {
        return Arrays.stream(Channel.values())
                .filter(c -> !chart.availability(c).answered())
                .toList();
    }
}
