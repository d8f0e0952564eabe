package org.crshooks.trajectory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.crshooks.text.Phrasebook;
import org.crshooks.text.Plain;
import org.crshooks.text.Units;

/** Collects texts in both languages, each pair once. Not thread-safe. */
final class Texts {

    private static final int LONGEST = 160;

    private final Phrasebook english;
    private final Phrasebook chinese;
    private final Map<List<String>, Integer> places = new LinkedHashMap<>();

    Texts(ZoneId zone, Instant asOf) {
        english = new Phrasebook(Locale.ENGLISH, zone, asOf);
        chinese = new Phrasebook(Locale.SIMPLIFIED_CHINESE, zone, asOf);
    }

    /** The place of what is said in each language. */
    int say(Function<Phrasebook, String> said) {
        return places.computeIfAbsent(
                List.of(Plain.clean(said.apply(english)), Plain.clean(said.apply(chinese))), pair -> places.size());
    }

    /** The place of a sentence of the bundles. */
    int say(String key) {
        return say(words -> words.say(key));
    }

    /** The place of what stands in the chart, the same in both languages. */
    int charted(String text) {
        String shown = Plain.cut(Plain.clean(Units.readable(text)), LONGEST);
        return say(words -> shown);
    }

    /** Every text collected so far, in the order of their places. */
    List<List<String>> all() {
        return new ArrayList<>(places.keySet());
    }
}
