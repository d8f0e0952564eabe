package org.crshooks.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final Pattern BARE_LINK = Pattern.compile("(?i)(?:https?|ftp)://|www\\.|[\\w.+-]@[\\w-]+\\.");

    @ParameterizedTest
    @MethodSource("org.crshooks.cdshooks.card.HostileText#all")
    @DisplayName("H5 chart text stays text: in a list item, a table cell and bold")
    void chartTextStaysText(String text) {
        assertThat(Rendered.elements(Markdown.item(text))).containsExactly("ul", "li", "li", "ul");
        assertThat(Rendered.elements(Markdown.row("a", "b") + "\n" + Markdown.rule(2) + "\n" + Markdown.row(text, "x")))
                .containsExactly(
                        "table", "thead", "tr", "th", "th", "th", "th", "tr", "thead", "tbody", "tr", "td", "td", "td",
                        "td", "tr", "tbody", "table");
        assertThat(Rendered.elements(Markdown.heading(text))).containsExactly("h3", "h3");
        assertThat(Rendered.elements(Markdown.escape("x " + text))).containsExactly("p", "p");
    }

    @ParameterizedTest
    @MethodSource("org.crshooks.cdshooks.card.HostileText#all")
    @DisplayName("H5 nothing unseen, no line break, no bare link, nothing endless")
    void nothingUnseen(String text) {
        String escaped = Markdown.escape(text);
        assertThat(UNSEEN.matcher(escaped).find()).isFalse();
        assertThat(BARE_LINK.matcher(escaped).find()).isFalse();
        assertThat(escaped.length()).isLessThanOrEqualTo(2 * Markdown.LONGEST_LINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fever 39.1 °C, 1 h ago",
                "SBP < 90 mmHg",
                "FiO2 >= 40 %",
                "norepinephrine 8 ug/min + vasopressin 0.03 U/min",
                "CRS grade 2–3 (ASTCT): nasal cannula, flow not charted",
                "CRS 2–3 级（ASTCT）：鼻导管吸氧，流量未记录",
                "Observation/t7",
                "Lee DW et al., Biol Blood Marrow Transplant 2019;25:625",
                "R&D",
            })
    void clinicalTextNeedsNoBackslash(String text) {
        assertThat(Markdown.escape(text)).isEqualTo(text);
    }

    @Test
    void whatIsEscapedReadsAsItself() {
        assertThat(Rendered.html(Markdown.escape("1. *a* [b] <c> `d` |e| ~f~ _g_ \\h &amp; #i")))
                .isEqualTo("<p>1. *a* [b] &lt;c&gt; `d` |e| ~f~ _g_ \\h &amp;amp; #i</p>\n");
    }
}
