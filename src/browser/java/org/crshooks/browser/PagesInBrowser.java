package org.crshooks.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The sandbox on a free port and a browser that looks at it. After each test no page may have complained. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("sandbox")
abstract class PagesInBrowser {

    /** A machine that does much else at the same time is slow. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    private BrowserContext context;
    private PageWatch watch;

    @BeforeAll
    static void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @AfterEach
    void noComplaints() {
        if (context != null) {
            context.close();
            assertThat(watch.troubles()).isEmpty();
        }
    }

    final String base() {
        return "http://localhost:" + port;
    }

    /**
     * Opens a page of the service, once for each test.
     *
     * @param others bases of other servers that the page may ask
     */
    final Page open(String path, Look look, String... others) {
        context = chromium.browser().newContext(look.options());
        watch = new PageWatch(
                context, Stream.concat(Stream.of(base()), Stream.of(others)).toList());
        // until warm-up is done every address answers 503
        await().pollDelay(Duration.ZERO)
                .until(() -> context.request().get(base() + "/pages.json").ok());
        Page page = context.newPage();
        page.navigate(base() + path);
        return page;
    }

    /** What the service answers at that address. */
    final String read(String address) {
        return context.request().get(base() + address).text();
    }

    final PageWatch watch() {
        return watch;
    }

    /** No accessibility finding of serious or critical impact. */
    static void assertAccessible(Page page) {
        assertNoFindings(new AxeBuilder(page));
    }

    /** The same for one part of the page. */
    static void assertAccessible(Page page, String selector) {
        assertNoFindings(new AxeBuilder(page).include(selector));
    }

    private static void assertNoFindings(AxeBuilder axe) {
        List<String> findings = axe.analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(PagesInBrowser::describe)
                .toList();
        assertThat(findings).isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** Keeps a picture: under target, or under docs/images for the README where it is to be renewed. */
    static void picture(Page page, String name) {
        String folder = Boolean.getBoolean("crs.pictures") ? "docs/images" : "target/pictures";
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
    }
}
