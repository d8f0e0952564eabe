package org.crshooks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The seven scales side by side. */
class ScalesBrowserIT extends PagesInBrowser {

    @Test
    @DisplayName("seven columns, five rows, each criterion with the decision that it rests on")
    void sideBySide() {
        Page page = open("/scales", Look.DESK);
        assertThat(page.locator("thead th[data-scale]")).hasCount(7);
        assertThat(page.locator("tbody tr")).hasCount(5);
        assertThat(page.locator("tbody tr").nth(2).locator("td").first())
                .containsText("high-flow cannula, mask or more");
        page.locator("tbody a.rule", new Page.LocatorOptions().setHasText("F16"))
                .first()
                .click();
        assertThat(page.locator("#note-F16")).containsText("norepinephrine 20 µg/min");
        assertThat(page.locator("#note-F16")).isInViewport();
    }

    @Test
    @DisplayName("scales are filtered, on a phone from the start; print shows the table without the tools")
    void filtered() {
        Page page = open("/scales", Look.PHONE);
        assertThat(page.locator("thead th[data-scale]")).hasCount(2);
        page.locator("input[value=mskcc]").check();
        assertThat(page.locator("thead th[data-scale=mskcc]")).isVisible();
        page.locator("input[value=astct-2019]").uncheck();
        page.locator("input[value=ctcae-v5]").uncheck();
        page.locator("input[value=mskcc]").uncheck();
        assertThat(page.locator("#tables")).hasText("Choose at least one scale.");
        page.locator("input[value=penn-2018]").check();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".tools")).isHidden();
        assertThat(page.locator("table.side-by-side")).isVisible();
    }

    @Test
    @DisplayName("in Chinese, with the decisions of the Chinese summary")
    void chinese() {
        Page page = open("/scales?lang=zh", Look.DESK);
        assertThat(page.locator("tbody")).containsText("已确立 CRS");
        assertThat(page.locator("#note-F11, #note-F12").first()).containsText("低血压");
        page.locator("button[data-language=en]").click();
        assertThat(page.locator("tbody")).containsText("CRS established");
    }
}
