package org.crshooks.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.Ignored;
import org.crshooks.clinical.Therapy;
import org.crshooks.fact.Input;
import org.crshooks.text.Phrasebook;

/** What the codes of the machine-readable assessment mean, in the words of the cards. */
final class WireWords {

    private WireWords() {}

    /** By key, such as {@code input.temperature}. */
    static Map<String, String> say(Locale locale) {
        Phrasebook words = new Phrasebook(locale, ZoneOffset.UTC, Instant.EPOCH);
        Map<String, String> said = new TreeMap<>();
        Stream.of(
                        keys("input.", Input.values(), Input::code),
                        keys("channel.", Channel.values(), Channel::label),
                        keys("flag.", Flag.values(), Flag::code),
                        keys("reason.", Ignored.Reason.values(), Ignored.Reason::code),
                        keys("therapy.", Therapy.values(), Therapy::code))
                .flatMap(keys -> keys)
                .forEach(key -> said.put(key, words.say(key)));
        return said;
    }

    private static <E> Stream<String> keys(String prefix, E[] members, Function<E, String> code) {
        return Stream.of(members).map(code).map(prefix::concat);
    }
}
