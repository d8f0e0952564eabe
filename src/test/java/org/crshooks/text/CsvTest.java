package org.crshooks.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void cells() {
        assertThat(Csv.line("a", null, 3, "b,c", "say \"no\"", "two\nlines"))
                .isEqualTo("a,,3,\"b,c\",\"say \"\"no\"\"\",\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    @DisplayName("a cell is text to a spreadsheet, never a formula")
    void formulas(String cell) {
        assertThat(Csv.line(cell).replaceFirst("^\"", "")).startsWith("'");
    }
}
