package org.crshooks.fhir;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crshooks.terminology.Code;

/** How often a dose is ordered, from a code such as {@code Q6H} or plain words such as "every six hours". */
final class TimingWords {

    private static final BigDecimal DAY = new BigDecimal("24");
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final String NUMBER = "(\\d{1,2}|" + String.join("|", NUMBERS) + ")";
    private static final List<Pattern> EVERY_HOURS = Stream.of(
                    "q ?" + NUMBER + " ?(?:h|hrs?|hours?)",
                    "every " + NUMBER + " ?(?:h|hrs?|hours?)",
                    NUMBER + "[ -]?hourly",
                    "每 ?" + NUMBER + " ?小时(?:一次|1次)?")
            .map(Pattern::compile)
            .toList();

    private static final Set<String> ONCE =
            Set.of("once", "stat", "now", "once only", "one time", "one-time", "x1", "single dose", "立即", "单次", "一次");

    private static final Map<String, BigDecimal> TIMES_A_DAY = new HashMap<>();

    static {
        words(1, "qd", "od", "am", "pm", "daily", "once daily", "once a day", "every day", "每日一次", "每天一次", "每日1次");
        words(2, "bid", "twice daily", "twice a day", "two times a day", "每日两次", "每天两次", "每日2次");
        words(3, "tid", "three times daily", "three times a day", "每日三次", "每天三次", "每日3次");
        words(4, "qid", "four times daily", "four times a day", "每日四次", "每天四次", "每日4次");
        List.of("qod", "every other day", "隔日一次").forEach(w -> TIMES_A_DAY.put(w, new BigDecimal("0.5")));
        List.of("wk", "weekly", "once weekly", "once a week", "每周一次")
                .forEach(w -> TIMES_A_DAY.put(w, BigDecimal.ONE.divide(BigDecimal.valueOf(7), MathContext.DECIMAL64)));
    }

    private TimingWords() {}

    private static void words(int times, String... words) {
        for (String word : words) {
            TIMES_A_DAY.put(word, BigDecimal.valueOf(times));
        }
    }

    /** Doses in 24 h, one for a dose that is ordered once; empty where it is not understood. */
    static Optional<BigDecimal> timesADay(Codes timing) {
        return isOnce(timing)
                ? Optional.of(BigDecimal.ONE)
                : said(timing).flatMap(word -> times(word).stream()).findFirst();
    }

    static boolean isOnce(Codes timing) {
        return said(timing).anyMatch(ONCE::contains);
    }

    private static Stream<String> said(Codes timing) {
        Stream<String> codes = timing.codes().stream().map(Code::code);
        return Stream.concat(codes, Stream.ofNullable(timing.text()))
                .map(word -> word.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " "));
    }

    private static Optional<BigDecimal> times(String word) {
        for (Pattern pattern : EVERY_HOURS) {
            Matcher every = pattern.matcher(word);
            if (every.matches()) {
                int hours = NUMBERS.contains(every.group(1))
                        ? NUMBERS.indexOf(every.group(1))
                        : Integer.parseInt(every.group(1));
                return hours == 0
                        ? Optional.empty()
                        : Optional.of(DAY.divide(BigDecimal.valueOf(hours), MathContext.DECIMAL64));
            }
        }
        return Optional.ofNullable(TIMES_A_DAY.get(word));
    }
}
