package org.crshooks.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasebookTest {

    private static final Instant AS_OF = Instant.parse("2026-01-05T08:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Phrasebook english = new Phrasebook(Locale.ENGLISH, SHANGHAI, AS_OF);
    private final Phrasebook chinese = new Phrasebook(Locale.SIMPLIFIED_CHINESE, SHANGHAI, AS_OF);

    @ParameterizedTest(name = "a reader of {0} is answered in {1}")
    @CsvSource({"zh-CN,zh", "zh,zh", "zh-Hans-CN,zh", "zh-TW,zh", "en,en", "en-GB,en", "de,en", "und,en"})
    void answersInOneOfTwoLanguages(String wanted, String answered) {
        assertThat(Phrasebook.language(Locale.forLanguageTag(wanted)).getLanguage())
                .isEqualTo(answered);
        assertThat(new Phrasebook(Locale.forLanguageTag(wanted), SHANGHAI, AS_OF).say("truth.yes"))
                .isEqualTo(answered.equals("zh") ? "符合" : "met");
    }

    @Test
    @DisplayName("a key that no bundle holds is shown, with nothing thrown")
    void showsAMissingKey() {
        assertThat(english.say(Phrase.of("no.such.key", 1))).isEqualTo("no.such.key");
    }

    @Test
    void numbersKeepTheirDigitsAsTheyAre() {
        assertThat(english.say("list.label", 12345, "x")).isEqualTo("12345: x");
        assertThat(english.say(Phrase.of("list.label", new BigDecimal("38.00"), new BigDecimal("1E+3"))))
                .isEqualTo("38.00: 1000");
    }

    @Test
    void aLoneApostropheSwallowsNothing() {
        assertThat(english.say("it's {0}, isn''t it", 5)).isEqualTo("it's 5, isn't it");
    }

    @Test
    void bracesInAnArgumentStayText() {
        assertThat(english.say(Phrase.of("list.label", "{1}", "it's {0}"))).isEqualTo("{1}: it's {0}");
    }

    @Test
    void phrasesMayHoldPhrases() {
        Phrase nested = Phrase.of("list.label", Phrase.of("input.temperature"), Phrase.of("truth.unknown"));
        assertThat(english.say(nested)).isEqualTo("temperature: unknown");
        assertThat(chinese.say(nested)).isEqualTo("体温：未知");
    }

    @Test
    @DisplayName("H5 what a chart brings into a phrase is cleaned and cut")
    void cleansWhatComesFromAChart() {
        assertThat(english.say(Phrase.of("list.label", "a\u202Eb\nc\u0000", "x".repeat(500))))
                .startsWith("ab c: xxx")
                .endsWith("x…")
                .hasSize("ab c: ".length() + Phrasebook.LONGEST_ARGUMENT);
    }

    @Test
    void unitsAreWrittenAsAChartPrintsThem() {
        assertThat(english.say(Phrase.of("list.label", "39.1 Cel", "88/52 mm[Hg]")))
                .isEqualTo("39.1 °C: 88/52 mmHg");
    }

    @ParameterizedTest(name = "{0} at {1} is {2} / {3}")
    @CsvSource({
        "2026-01-05T06:20:00Z, Asia/Shanghai, 14:20 (UTC+8), 14:20 (UTC+8)",
        "2026-01-04T15:59:00Z, Asia/Shanghai, 4 Jan 23:59 (UTC+8), 1月4日 23:59 (UTC+8)",
        "2026-01-04T16:00:00Z, Asia/Shanghai, 00:00 (UTC+8), 00:00 (UTC+8)",
        "2025-12-31T06:20:00Z, Asia/Shanghai, 31 Dec 2025 14:20 (UTC+8), 2025年12月31日 14:20 (UTC+8)",
        "2026-01-05T06:20:00Z, UTC, 06:20 (UTC), 06:20 (UTC)",
        "2026-01-05T06:20:00Z, Asia/Kathmandu, 12:05 (UTC+5:45), 12:05 (UTC+5:45)",
        "2026-01-05T06:20:00Z, America/New_York, 01:20 (UTC-5), 01:20 (UTC-5)",
        "2025-07-01T06:20:00Z, America/New_York, 1 Jul 2025 02:20 (UTC-4), 2025年7月1日 02:20 (UTC-4)",
        "2026-01-05T06:20:00Z, America/St_Johns, 02:50 (UTC-3:30), 02:50 (UTC-3:30)",
    })
    void printsTimesInTheZoneOfTheSite(Instant at, String zone, String english, String chinese) {
        assertThat(new Phrasebook(Locale.ENGLISH, ZoneId.of(zone), AS_OF).time(at))
                .isEqualTo(english);
        assertThat(new Phrasebook(Locale.CHINESE, ZoneId.of(zone), AS_OF).time(at))
                .isEqualTo(chinese);
    }

    @ParameterizedTest(name = "{0} is {1} / {2}")
    @CsvSource({
        "PT0S, under 1 min, 不到 1 分钟",
        "PT59S, under 1 min, 不到 1 分钟",
        "PT10M, 10 min, 10 分钟",
        "PT1H, 1 h, 1 小时",
        "PT3H10M59S, 3 h 10 min, 3 小时 10 分钟",
        "PT47H59M, 47 h 59 min, 47 小时 59 分钟",
        "PT48H, 2 d, 2 天",
        "PT75H30M, 3 d 3 h, 3 天 3 小时",
    })
    void printsDurations(Duration duration, String inEnglish, String inChinese) {
        assertThat(english.say(Phrase.of("{0}", duration))).isEqualTo(inEnglish);
        assertThat(chinese.duration(duration)).isEqualTo(inChinese);
    }

    @Test
    void placesAMomentBeforeOrAfterNow() {
        assertThat(english.moment(AS_OF.minusSeconds(3600))).isEqualTo("15:00 (UTC+8), 1 h ago");
        assertThat(english.moment(AS_OF.plusSeconds(600))).isEqualTo("16:10 (UTC+8), in 10 min");
        assertThat(english.moment(AS_OF)).isEqualTo("16:00 (UTC+8), now");
        assertThat(chinese.moment(AS_OF.minusSeconds(11400))).isEqualTo("12:50 (UTC+8)，3 小时 10 分钟前");
    }

    @Test
    @DisplayName("interface, times on cards: a time in any phrase stands beside its distance from asOf")
    void aTimeInAPhraseHasItsDistanceBesideIt() {
        Phrase next = Phrase.of("next.grade", AS_OF.plusSeconds(43200));
        assertThat(english.say(next)).contains("6 Jan 04:00 (UTC+8), in 12 h");
        assertThat(chinese.say(next)).contains("1月6日 04:00 (UTC+8)，12 小时后");
        assertThat(english.say(Phrase.of("list.label", next, AS_OF.minusSeconds(600))))
                .contains("in 12 h")
                .endsWith("15:50 (UTC+8), 10 min ago");
    }

    @Test
    @DisplayName("a text that is read on another day names date and year instead of a distance")
    void aLastingTextNamesTheDay() {
        Phrase at = Phrase.of("{0}", AS_OF.plusSeconds(600));
        assertThat(english.lasting().say(at)).isEqualTo("5 Jan 2026 16:10 (UTC+8)");
        assertThat(chinese.lasting().say(at)).isEqualTo("2026年1月5日 16:10 (UTC+8)");
        assertThat(english.say(at)).isEqualTo("16:10 (UTC+8), in 10 min");
    }

    @Test
    void enumerates() {
        assertThat(english.list(List.of("a", "b", "c"))).isEqualTo("a, b, c");
        assertThat(chinese.facts(List.of("甲", "乙"))).isEqualTo("甲；乙");
        assertThat(english.list(List.of())).isEmpty();
    }
}
