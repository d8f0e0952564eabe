package org.crshooks.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Says phrases in one language, with times in one zone; a time in a phrase stands beside its distance from asOf. Chinese in any form is answered in Simplified Chinese, every
 * other language in English. A key that no bundle holds is shown as it is. Thread-safe.
 */
public final class Phrasebook {

    /** A chart may hold a text of any length where a name is expected. */
    static final int LONGEST_ARGUMENT = 160;

    private final Sentences sentences;
    private final TimeWords times;
    private final Function<Instant, String> instants;
    private final String betweenItems;
    private final String betweenFacts;

    /**
     * @param zone the zone of the site, in which times are printed
     * @param asOf the moment that "today" and "ago" refer to
     */
    public Phrasebook(Locale locale, ZoneId zone, Instant asOf) {
        this(locale, zone, asOf, List.of("messages"));
    }

    /** @param bundles names of message bundles within {@code org.crshooks}; the first that holds a key is asked */
    public Phrasebook(Locale locale, ZoneId zone, Instant asOf, List<String> bundles) {
        sentences = Sentences.of(bundles, language(locale));
        times = new TimeWords(this, zone, asOf);
        instants = times::moment;
        betweenItems = say("list.and", "", "");
        betweenFacts = say("list.facts", "", "");
    }

    private Phrasebook(Phrasebook other, Function<Instant, String> instants) {
        this.sentences = other.sentences;
        this.times = other.times;
        this.instants = instants;
        this.betweenItems = other.betweenItems;
        this.betweenFacts = other.betweenFacts;
    }

    /** The same words for what is read on another day: the times in its sentences carry date and year, no distance. */
    public Phrasebook lasting() {
        return new Phrasebook(this, times::dated);
    }

    /** The language that a reader of {@code wanted} is answered in. */
    public static Locale language(Locale wanted) {
        return Locale.CHINESE.getLanguage().equals(wanted.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
    }

    /** The phrase in words. Strings among its arguments may come from a chart: they are cleaned and cut. */
    public String say(Phrase phrase) {
        String[] printed = new String[phrase.arguments().size()];
        for (int i = 0; i < printed.length; i++) {
            printed[i] = print(fromChart(phrase.arguments().get(i)));
        }
        return template(phrase.key()).filled(printed);
    }

    /** A sentence of our own with arguments that are already fit to print. */
    public String say(String key, Object... arguments) {
        String[] printed = new String[arguments.length];
        for (int i = 0; i < printed.length; i++) {
            printed[i] = print(arguments[i]);
        }
        return template(key).filled(printed);
    }

    /** A sentence without arguments, or the other where no bundle holds the key. */
    public String sayOr(String key, Supplier<String> otherwise) {
        Template found = sentences.find(key);
        return found == null ? otherwise.get() : found.filled();
    }

    public boolean has(String key) {
        return sentences.find(key) != null;
    }

    /** Such as {@code 14:20 (UTC+8)}, with the date where it is another day than that of asOf. */
    public String time(Instant at) {
        return times.time(at);
    }

    /** The time with its date and year, for what is read on another day, such as {@code 5 Jan 2026 14:20 (UTC+8)}. */
    public String dated(Instant at) {
        return times.dated(at);
    }

    /** The time beside the distance from asOf, such as {@code 14:20 (UTC+8), 1 h ago}. */
    public String moment(Instant at) {
        return times.moment(at);
    }

    /** Such as {@code 3 h 10 min}; in days and hours from two days on; whole minutes, rounded down. */
    public String duration(Duration duration) {
        return times.duration(duration);
    }

    /** The items as one enumeration. */
    public String list(List<String> items) {
        return String.join(betweenItems, items);
    }

    /** The sentences or facts in a row, set apart more than the items of a list. */
    public String facts(List<String> facts) {
        return String.join(betweenFacts, facts);
    }

    String pattern(String key) {
        return template(key).written();
    }

    private Object fromChart(Object argument) {
        return argument instanceof String text
                ? Plain.cut(Plain.clean(Units.readable(text)), LONGEST_ARGUMENT)
                : argument;
    }

    private Template template(String key) {
        Template found = sentences.find(key);
        return found == null ? new Template(key) : found;
    }

    private String print(Object argument) {
        if (argument instanceof Phrase phrase) {
            return say(phrase);
        } else if (argument instanceof Instant at) {
            return instants.apply(at);
        } else if (argument instanceof Duration duration) {
            return duration(duration);
        } else if (argument instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return argument.toString();
    }
}
