package org.crshooks.cdshooks.card;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.crshooks.assessment.Assessment;
import org.crshooks.clinical.Exposure;
import org.crshooks.episode.EpisodeSummary;
import org.crshooks.episode.Peak;
import org.crshooks.text.Phrasebook;
import org.crshooks.wording.ScaleWords;

/** The therapy and the course since: onset, highest grade, trend, what comes next. */
final class Course {

    private Course() {}

    static List<String> lines(Assessment a, Phrasebook words) {
        List<String> lines = new ArrayList<>();
        lines.add(therapy(a.exposure(), words));
        if (!a.otherExposures().isEmpty()) {
            lines.add(words.say(
                    "card.course.also",
                    words.list(a.otherExposures().stream()
                            .map(exposure -> product(exposure, words))
                            .toList())));
        }
        EpisodeSummary episode = a.episode();
        if (episode.onset() != null) {
            lines.add(onset(a, words));
        }
        Peak peak = a.primary().peak();
        if (peak != null) {
            ScaleWords scales = new ScaleWords(words);
            lines.add(words.say(
                    "card.course.peak",
                    scales.name(a.primaryScale()),
                    scales.grade(peak.floor(), peak.ceiling()),
                    words.moment(peak.at())));
        }
        lines.add(words.say(
                "card.course.trend", words.say("trend." + episode.trend().code())));
        if (episode.resolvedAt() != null) {
            lines.add(words.say("card.course.resolved", words.moment(episode.resolvedAt())));
        }
        if (a.mskccThreeAt() != null && a.advice().next().isEmpty()) {
            lines.add(words.say("card.course.mskcc", words.moment(a.mskccThreeAt())));
        }
        return lines;
    }

    private static String therapy(Exposure exposure, Phrasebook words) {
        String start = exposure.start() == null ? words.say("time.not-charted") : words.moment(exposure.start());
        return words.say(
                "card.course.therapy",
                product(exposure, words),
                start,
                words.say("window." + exposure.window().code()));
    }

    private static String product(Exposure exposure, Phrasebook words) {
        String therapy = words.say("therapy." + exposure.therapy().code());
        if (exposure.product() == null) {
            return therapy;
        }
        String code = exposure.product().code();
        String key = "product." + code;
        // A product that a site added is named by its INN.
        String name = words.sayOr(key, () -> code.replace('-', ' '));
        return words.say("card.course.product", name, therapy);
    }

    private static String onset(Assessment a, Phrasebook words) {
        String onset = words.moment(a.episode().onset());
        Duration after = a.exposure().since(a.episode().onset());
        if (after == null) {
            return words.say("card.course.onset", onset);
        }
        String key = after.isNegative() ? "card.course.onset.before" : "card.course.onset.after";
        return words.say(key, onset, words.duration(after));
    }
}
