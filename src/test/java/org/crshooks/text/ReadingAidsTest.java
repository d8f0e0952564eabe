package org.crshooks.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page of background figures, which no grade depends on. */
class ReadingAidsTest {

    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?(?:–\\d+)?(?= ?%)");

    @Test
    @DisplayName("W10 how common CRS is: the same figures in both languages")
    void howCommon() throws IOException {
        assertThat(figures("# How common CRS is", "## Laboratory"))
                .contains("77", "85–93", "25–50", "2", "58", "0.5", "75", "12")
                .containsExactlyInAnyOrderElementsOf(figures("## 中文", "### 化验"));
    }

    @Test
    @DisplayName(
            "W9 reading aids: the same figures in both languages, and the card says that they are the reverse of lysis")
    void readingAids() throws IOException {
        assertThat(figures("## Laboratory", "## 中文"))
                .containsExactly("75", "56", "51")
                .containsExactlyElementsOf(figures("### 化验", null));
        Phrase lysis = Phrase.of("cause.tumour-lysis");
        assertThat(words(Locale.ENGLISH).say(lysis)).contains("the reverse");
        assertThat(words(Locale.SIMPLIFIED_CHINESE).say(lysis)).contains("相反");
    }

    private static Phrasebook words(Locale locale) {
        return new Phrasebook(locale, ZoneOffset.UTC, Instant.EPOCH);
    }

    private static List<String> figures(String from, String until) throws IOException {
        String page = Files.readString(Path.of("docs/how-common.md"));
        int start = page.indexOf(from);
        int end = until == null ? page.length() : page.indexOf(until);
        assertThat(start).isNotNegative().isLessThan(end);
        return FIGURE.matcher(page.substring(start, end))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
