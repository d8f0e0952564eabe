package org.crshooks.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;
import org.crshooks.fact.Source;
import org.crshooks.text.Phrasebook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ORGAN_TOXICITY | rash CTCAE grade 2 | rash, CTCAE grade 2 | 皮疹，CTCAE 2 级",
                "ORGAN_TOXICITY | alt 220 U/L (ULN 40) | ALT 220 U/L (ULN 40) | ALT 220 U/L (ULN 40)",
                "THERAPY | car-t | CAR-T cells | CAR-T 细胞",
                "THERAPY | blinatumomab | blinatumomab | 贝林妥欧单抗",
                "LABS | potassium 6.1 mmol/L | potassium 6.1 mmol/L | 血钾 6.1 mmol/L",
            })
    @DisplayName("W4 charted values are named in the language of the card")
    void named(Input input, String value, String english, String chinese) {
        Evidence evidence = new Evidence(input, value, null, new Source("Observation/o1"));
        assertThat(EvidenceWords.print(evidence, words(Locale.ENGLISH))).isEqualTo(english);
        assertThat(EvidenceWords.print(evidence, words(Locale.CHINESE))).isEqualTo(chinese);
    }

    private static Phrasebook words(Locale language) {
        return new Phrasebook(language, ZoneOffset.UTC, Instant.EPOCH);
    }
}
