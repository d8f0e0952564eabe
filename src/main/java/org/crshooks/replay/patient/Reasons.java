package org.crshooks.replay.patient;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.crshooks.assessment.ScaleThen;
import org.crshooks.text.Phrasebook;
import org.crshooks.text.Plain;
import org.crshooks.wording.ScaleWords;

/** Says why a scale gave its grade: the row that decided, and the charted values. */
final class Reasons {

    private Reasons() {}

    /** One line, empty where the rows do not say. */
    static String say(ScaleThen scale, Instant at, Locale locale, ZoneId zone) {
        Phrasebook words = new Phrasebook(locale, zone, at);
        String row = new ScaleWords(words).reason(scale.grade());
        List<String> values = scale.deciding().stream().map(words::say).toList();
        return Plain.clean(words.facts(Stream.concat(Stream.of(row), values.stream())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList()));
    }
}
