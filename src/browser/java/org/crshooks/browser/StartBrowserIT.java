package org.crshooks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The page of a service without a workbench. */
class StartBrowserIT extends PagesInBrowser {

    @Test
    void saysWhatTheServiceIsInBothLanguages() {
        Page page = open("/index.html", Look.PHONE);
        assertThat(page.locator("main")).containsText("cytokine release syndrome");
        page.locator("button[data-language=zh]").click();
        assertThat(page.locator("main")).containsText("细胞因子释放综合征");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    }
}
