package org.crshooks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The workbench as the README shows it: a chart whose seven grades differ, and what would change them. */
class WorkbenchPictureBrowserIT extends PagesInBrowser {

    @Test
    @DisplayName("the picture of the README is taken from a real answer")
    void picture() {
        Page page = open("/?patient=demo-vasopressin", new Look(1440, 1000, false, "en-GB"));
        WorkbenchPage bench = new WorkbenchPage(page).answered();
        // the first answer of a process that has just started takes longer than any later one
        for (int i = 0; i < 5; i++) {
            page.locator("#fire").click();
            bench.answered();
        }
        assertThat(bench.tab("vary").locator("tbody tr").nth(3)).isVisible();
        assertThat(bench.card().locator("h3")).containsText("CRS grade 3 (ASTCT)");
        page.mouse().move(0, 0);
        picture(page, "workbench");
    }
}
