package org.crshooks.concordance;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.crshooks.concordance.statistics.Interval;
import org.crshooks.concordance.statistics.Kappa;
import org.crshooks.text.Phrasebook;
import org.crshooks.text.Plain;

/** The words and figures of the report in one language. */
final class Words {

    private static final int LONGEST_ID = 80;
    private static final int LONGEST_TEXT = 600;

    private final Phrasebook book;
    private final boolean chinese;
    private final String zone;

    Words(Locale language, ZoneId zone) {
        // Every time is printed with its date, so that no "today" is needed.
        book = new Phrasebook(language, zone, Instant.EPOCH, List.of("concordance.report", "messages"));
        chinese = Phrasebook.language(language).equals(Locale.CHINESE);
        this.zone = zone.getId();
    }

    String say(String key, Object... arguments) {
        return book.say(key, arguments);
    }

    /** The name of a code, or the code itself where no bundle names it. */
    String name(String prefix, String code) {
        return book.has(prefix + code) ? book.say(prefix + code) : id(code);
    }

    String scale(String id) {
        return name("scale.", id);
    }

    String tag() {
        return chinese ? "zh-CN" : "en";
    }

    String zone() {
        return zone;
    }

    boolean chinese() {
        return chinese;
    }

    /** Something from a chart, short and on one line. */
    String id(String text) {
        return text == null ? none() : Plain.cut(Plain.clean(text), LONGEST_ID);
    }

    String text(String text) {
        return text == null ? none() : Plain.cut(Plain.clean(text), LONGEST_TEXT);
    }

    String none() {
        return "–";
    }

    String time(Instant at) {
        return at == null ? none() : book.dated(at);
    }

    /** A moment in words, or an instant, which is printed as one. */
    String moment(String text) {
        try {
            return time(Instant.parse(text));
        } catch (DateTimeParseException words) {
            return text(text);
        }
    }

    String hours(Duration duration) {
        return String.format(Locale.ROOT, "%,.1f", duration.toMinutes() / 60.0);
    }

    String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Such as {@code 83.3 %}. */
    String percent(long part, long whole) {
        return whole == 0 ? notDefined() : percent((double) part / whole, 1);
    }

    /** Only none is printed as 0 and only all as 100. */
    private static String percent(double share, int decimals) {
        double step = Math.pow(10, -decimals);
        double percent = 100 * share;
        if (percent > 0 && percent < step / 2) {
            return "<\u00A0" + figure(step, decimals);
        } else if (percent < 100 && percent >= 100 - step / 2) {
            return ">\u00A0" + figure(100 - step, decimals);
        }
        return figure(percent, decimals);
    }

    private static String figure(double percent, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f\u00A0%%", percent);
    }

    /** Such as {@code 83 %}, for the narrow cells of plots. */
    String wholePercent(double part, double whole) {
        return whole == 0 ? none() : percent(part / whole, 0);
    }

    /** Such as {@code 25 (83.3 %)}. */
    String countAndPercent(long part, long whole) {
        return whole == 0 ? count(part) : say("report.count-and-percent", count(part), percent(part, whole));
    }

    String percents(Optional<Interval> interval) {
        return interval.map(i -> say("report.from-to", percent(i.low(), 1), percent(i.high(), 1)))
                .orElseGet(this::notDefined);
    }

    String kappa(Kappa kappa) {
        OptionalDouble value = kappa.value();
        if (value.isEmpty()) {
            return notDefined();
        }
        String range = kappa.interval()
                .map(i -> say("report.from-to", fraction(i.low()), fraction(i.high())))
                .orElseGet(() -> say("report.no-interval"));
        return say("report.kappa-and-interval", fraction(value.getAsDouble()), range);
    }

    /** Two decimals; what would round to −0.00 is 0.00. */
    String fraction(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.equals("-0.00") ? "0.00" : text.replace('-', '−');
    }

    String notDefined() {
        return say("report.not-defined");
    }

    /** One grade, or the range. */
    String grade(int floor, int ceiling) {
        return floor == ceiling ? Integer.toString(floor) : floor + "–" + ceiling;
    }
}
