package org.crshooks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The workbench as a person handles it. */
record WorkbenchPage(Page page) {

    /** Waits until the answer of the last hook, and what follows from it, is there. */
    WorkbenchPage answered() {
        assertThat(page.locator("#answer")).hasAttribute("aria-busy", "false");
        return this;
    }

    Locator card() {
        return page.locator("article.card").first();
    }

    Locator trouble() {
        return page.locator("#answer .trouble");
    }

    Locator problem() {
        return page.locator("#setup .notice.critical");
    }

    /** The seven grades from above to below, such as {@code 3 4 4 3 3 3 2}. */
    String grades() {
        List<String> grades = page.locator(".scale-line .grade").allTextContents();
        return String.join(" ", grades);
    }

    /** The grade that is shown for a scale. */
    Locator grade(String scale) {
        return page.locator(".scale-line[data-scale=" + scale + "] .grade");
    }

    WorkbenchPage hook(String service) {
        page.locator("input[value=" + service + "]").check();
        return answered();
    }

    Locator tab(String name) {
        page.locator("#insight-tab-" + name).click();
        return page.locator("#insight-tab-" + name + "-panel");
    }

    /** Sets one control of the what-if. */
    void whatIf(String name, String value) {
        tab("what-if");
        Locator control = page.locator("#what-if-" + name);
        if (control.evaluate("e => e.tagName").equals("SELECT")) {
            control.selectOption(value);
        } else {
            control.fill(value);
        }
    }

    WorkbenchPage paste(String text) {
        page.locator("[data-source=paste]").click();
        page.locator("#pasted").fill(text);
        page.locator("#setup form button.primary").click();
        return this;
    }

    WorkbenchPage connect(String base, String patient) {
        page.locator("[data-source=server]").click();
        page.locator("#fhir-base").fill(base);
        page.locator("#fhir-patient").fill(patient);
        page.locator("#setup form button.primary").click();
        return this;
    }
}
