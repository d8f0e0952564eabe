package org.crshooks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** On every screen, in light and dark and in both languages: accessible, nothing cut off, the content policy kept. */
class LooksBrowserIT extends PagesInBrowser {

    private static final Look WALL = new Look(2560, 1440, false, "en-GB");

    static Stream<Arguments> looks() {
        String workbench = "/?patient=demo-missing-temperature";
        return Stream.of(
                Arguments.of(workbench, Look.DESK),
                Arguments.of(workbench, Look.DESK.atNight().in("zh-CN")),
                Arguments.of(workbench, Look.PHONE.in("zh-CN")),
                Arguments.of(workbench, Look.PHONE.atNight()),
                Arguments.of(workbench, WALL),
                Arguments.of("/scales", Look.DESK.atNight()),
                Arguments.of("/scales", Look.PHONE.in("zh-CN")),
                Arguments.of("/index.html", Look.DESK.atNight()),
                Arguments.of("/index.html", Look.PHONE));
    }

    @ParameterizedTest
    @MethodSource("looks")
    @DisplayName("no serious accessibility finding, and nothing wider than the screen")
    void accessible(String path, Look look) {
        Page page = open(path, look);
        whole(page, path);
        assertThat(page.locator("html")).hasAttribute("data-theme", look.dark() ? "dark" : "light");
        assertAccessible(page);
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(look.width());
    }

    @Test
    @DisplayName("every tab of the workbench is accessible, by day and by night")
    void everyTab() {
        Page page = open("/?patient=demo-cerner", Look.DESK);
        WorkbenchPage bench = new WorkbenchPage(page).answered();
        for (String theme : new String[] {"light", "dark"}) {
            page.locator(".theme-select").selectOption(theme);
            for (String tab : new String[] {"what-if", "vary", "reading", "checks", "wire", "record"}) {
                bench.tab(tab);
                assertAccessible(page, "#insight");
            }
        }
        bench.hook("crs-order-sign");
        assertAccessible(page);
    }

    @Test
    @DisplayName("the workbench works by keyboard alone")
    void keyboard() {
        Page page = open("/?patient=demo-grade-1-fever", Look.DESK);
        WorkbenchPage bench = new WorkbenchPage(page).answered();
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        page.locator("#insight-tab-what-if").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#insight-tab-vary")).isFocused();
        assertThat(page.locator("#insight-tab-vary-panel")).isVisible();
        page.keyboard().press("ArrowLeft");
        page.locator("#what-if-spo2").focus();
        for (int i = 0; i < 10; i++) {
            page.keyboard().press("ArrowLeft");
        }
        assertThat(bench.grade("astct-2019")).hasText("2");
        page.locator("[data-patient=demo-cpap]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#status")).containsText("Critical: CRS grade 4");
    }

    @Test
    @DisplayName("H16 the content policy stops a script that is written into the page, and a call to another server")
    void policy() {
        Page page = open("/", Look.DESK);
        whole(page, "/");
        page.evaluate("() => { const s = document.createElement('script'); s.textContent = 'window.ran = true';"
                + " document.head.append(s); }");
        assertThat(page.evaluate("() => window.ran ?? false")).isEqualTo(false);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> page.evaluate("() => fetch('https://example.org/')"))
                .isInstanceOf(PlaywrightException.class);
        watch().provoked("Content Security Policy");
    }

    @Test
    @DisplayName("H5 a card's text can bring neither elements nor scripts into the page")
    void hostileCard() {
        Page page = open("/?patient=demo-resolved", Look.DESK);
        WorkbenchPage bench = new WorkbenchPage(page).answered();
        String detail =
                "<img src=x onerror=alert(1)> **bold** [go](javascript:alert(1)) ![pixel](https://example.org/p.png)\\n\\n"
                        + "| a | b |\\n|:-:|--:|\\n| <script>alert(1)</script> | 2 |";
        page.route(
                "**/cds-services/crs-patient-view",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"cards\":[{\"summary\":\"<b>s</b>\",\"indicator\":\"info\",\"detail\":\"" + detail
                                + "\",\"source\":{\"label\":\"<i>l</i>\"}}]}")));
        page.locator("#fire").click();
        assertThat(bench.card().locator(".card-detail strong")).hasText("bold");
        assertThat(bench.card().locator("img, script, b, i, a[href^='javascript']"))
                .hasCount(0);
        assertThat(bench.card().locator("h3")).hasText("<b>s</b>");
        assertThat(bench.tab("checks").locator("li[data-ok=false]")).not().hasCount(0);
    }

    private static void whole(Page page, String path) {
        if (path.startsWith("/?") || path.equals("/")) {
            new WorkbenchPage(page).answered();
        } else if (path.equals("/scales")) {
            assertThat(page.locator("#notes .note").first()).isVisible();
        } else {
            assertThat(page.locator("main h1")).isVisible();
        }
    }
}
