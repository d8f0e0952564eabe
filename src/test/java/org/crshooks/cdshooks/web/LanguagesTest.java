package org.crshooks.cdshooks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "en~en",
                "zh-CN~zh-CN",
                "zh~zh-CN",
                "zh-Hans-CN~zh-CN",
                "ZH-cn~zh-CN",
                "en;q=0.5, zh-CN;q=0.9~zh-CN",
                "zh;q=0.1, en-GB;q=0.2~en",
                "zh;q=0, en~en",
                "zh-CN;q=0~en",
                "fr, de;q=0.9~en",
                "fr, zh;q=0.1~zh-CN",
                "*~en",
                "'  '~en",
                "zh;q=nonsense~en",
                "!!§~en"
            })
    void chooses(String header, String expected) {
        assertThat(new Languages(Locale.ENGLISH).choose(header).toLanguageTag()).isEqualTo(expected);
    }
}
