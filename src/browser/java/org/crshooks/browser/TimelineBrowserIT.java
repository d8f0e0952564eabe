package org.crshooks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The patient trajectory in the sandbox. */
class TimelineBrowserIT extends PagesInBrowser {

    private static final String TWO_DOSES = "/timeline?patient=demo-course-two-doses";

    /** From change to change until norepinephrine runs. */
    private static final String[] TO_GRADE_3 = {
        "Home", "PageDown", "PageDown", "PageDown", "PageDown", "PageDown", "PageDown", "PageDown"
    };

    private TimelinePage open(String path) {
        return new TimelinePage(open(path, Look.DESK)).drawn();
    }

    private static void givenAFile(Page page, String name, String content) {
        page.locator("#bundle")
                .setInputFiles(new FilePayload(name, "application/json", content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("every charted reading is a point of the drawing, under the content policy")
    void everyReading() {
        TimelinePage timeline = open(TWO_DOSES);

        assertThat(timeline.points("temperature")).isEqualTo(60);
        assertThat(timeline.points("systolic")).isEqualTo(64);
        assertThat(timeline.points("spo2")).isEqualTo(65);
        assertThat(timeline.points("crp")).isEqualTo(10);
        assertThat(timeline.page().locator("#table-readings summary")).containsText("(294)");
    }

    @Test
    @DisplayName("by keyboard the cursor goes from change to change and says the evidence")
    void byKeyboard() {
        TimelinePage timeline = open(TWO_DOSES).press("Home", "PageDown", "PageDown", "PageDown");

        assertThat(timeline.cursor())
                .hasAttribute("aria-valuetext", Pattern.compile("Day [12], .*ASTCT grade 1: fever 38.3 °C"));
        assertThat(timeline.page().locator("#live")).containsText("Rests on temperature 38.3 °C");
        assertThat(timeline.detail()).containsText("CRS, ASTCT");

        timeline.press("PageDown", "PageDown");
        assertThat(timeline.cursor())
                .hasAttribute("aria-valuetext", Pattern.compile("ASTCT grade 2 to 3, not determined"));
        assertThat(timeline.detail()).containsText("Could raise the grade, not charted: oxygen flow");
        timeline.press("ArrowLeft");
        assertThat(timeline.cursor()).hasAttribute("aria-valuetext", Pattern.compile("ASTCT grade 2: "));
        timeline.press("End");
        assertThat(timeline.cursor()).hasAttribute("aria-valuetext", Pattern.compile("Day 1[01], .*ASTCT grade 0"));
    }

    @Test
    @DisplayName("why it is grade 3, and what would make it 2, is said in words")
    void whatWouldChangeIt() {
        TimelinePage timeline = open(TWO_DOSES).press(TO_GRADE_3);

        assertThat(timeline.detail().locator(".deciding")).containsText("norepinephrine 4 µg/min");
        assertThat(timeline.detail().locator(".moves")).containsText("grade 2 if not for: vasopressor");
        assertThat(timeline.detail().locator(".moves")).containsText("grade 4 with: two or more vasopressors");
        timeline.page().locator("button[data-language=zh]").click();
        assertThat(timeline.detail().locator(".moves")).containsText("若无“使用升压药”，则为 2 级");
    }

    @Test
    @DisplayName("under the pointer stand the reading, its time and its source")
    void byPointer() {
        TimelinePage timeline = open(TWO_DOSES).pointAtHighest("temperature");

        assertThat(timeline.page().locator("#tip")).containsText("temperature: 39.5 °C");
        assertThat(timeline.page().locator("#tip")).containsText("Observation/");
        assertThat(timeline.detail()).containsText("after infusion");
    }

    @Test
    @DisplayName("another scale gives its own grade, its own reasons, and all seven on request")
    void otherScales() {
        TimelinePage timeline = open(TWO_DOSES).press("Home");
        timeline.page().locator("#scale").selectOption("CTCAE v4.0");
        timeline.press("PageDown", "PageDown", "PageDown", "PageDown", "PageDown");
        assertThat(timeline.detail()).containsText("CRS, CTCAE v4.0");
        assertThat(timeline.page().locator("#table-grades summary")).containsText("CTCAE v4.0");

        double before = timeline.page().locator("#chart").boundingBox().height;
        timeline.page().locator("#all-scales").check();
        assertThat(timeline.page().locator("#chart").boundingBox().height).isGreaterThan(before + 100);
    }

    @Test
    void speaksChinese() {
        TimelinePage timeline = open(TWO_DOSES);
        timeline.page().locator("button[data-language=zh]").click();

        assertThat(timeline.page().locator("h1")).hasText("病程轨迹");
        assertThat(timeline.detail()).containsText("七种量表");
        timeline.press("Home", "PageDown", "PageDown", "PageDown");
        assertThat(timeline.cursor()).hasAttribute("aria-valuetext", Pattern.compile("ASTCT 1 级：发热 38.3 °C"));
        assertThat(timeline.page().locator("main").innerText()).doesNotContainPattern("\\b(grade|before|after|Day)\\b");
    }

    @Test
    void zooms() {
        TimelinePage timeline = open(TWO_DOSES);
        double whole = timeline.shown();
        timeline.press("+", "+");
        assertThat(timeline.shown()).isBetween(whole / 4.2, whole / 3.8);
        timeline.page().locator("#zoom-out").click();
        assertThat(timeline.shown()).isBetween(whole / 2.1, whole / 1.9);
        timeline.press("0");
        assertThat(timeline.shown()).isGreaterThanOrEqualTo(whole);

        var box = timeline.page().locator("#chart").boundingBox();
        timeline.page().mouse().move(box.x + 300, box.y + 100);
        timeline.page().mouse().down();
        timeline.page().mouse().move(box.x + 420, box.y + 100);
        timeline.page().mouse().up();
        assertThat(timeline.shown()).isLessThan(whole / 3);
    }

    @Test
    @DisplayName("the tables hold every row, a part at a time")
    void tables() {
        TimelinePage timeline = open(TWO_DOSES);
        timeline.page().locator("#table-readings summary").click();
        assertThat(timeline.page().locator("#table-readings tbody tr")).hasCount(200);
        timeline.page().locator("#table-readings button").click();
        assertThat(timeline.page().locator("#table-readings tbody tr")).hasCount(294);
        timeline.page().locator("#table-grades summary").click();
        assertThat(timeline.page().locator("#table-grades tbody tr", new Page.LocatorOptions().setHasText("2–3")))
                .containsText("oxygen flow");
        assertAccessible(timeline.page());
    }

    @Test
    @DisplayName("on paper there is the drawing and what stands beside it, without anything to press")
    void onPaper() {
        TimelinePage timeline = open(TWO_DOSES).press("Home", "PageDown", "PageDown");
        timeline.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(timeline.page().locator("#chart")).isVisible();
        assertThat(timeline.detail()).isVisible();
        assertThat(timeline.page().locator(".toolbar")).isHidden();
        assertThat(timeline.page().locator("#site-header")).isHidden();
        assertThat(timeline.page().locator("#source")).isHidden();
        assertThat(timeline.page().pdf()).hasSizeGreaterThan(20_000);
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    @DisplayName("H16 no serious accessibility finding: on a desk and on a phone, by day and by night")
    void accessible(boolean phone, boolean night) {
        Look look = phone ? Look.PHONE : Look.DESK;
        TimelinePage timeline = new TimelinePage(open(TWO_DOSES, night ? look.atNight() : look)).drawn();
        timeline.press("Home", "PageDown", "PageDown", "PageDown", "PageDown");
        timeline.page().locator("#all-scales").check();

        assertAccessible(timeline.page());
        assertThat((Boolean)
                        timeline.page().evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    @Test
    @DisplayName("ten thousand readings are drawn and stay usable")
    void tenThousand() {
        TimelinePage timeline = open(TWO_DOSES);
        givenAFile(timeline.page(), "ten-thousand.json", TenThousand.bundle());

        assertThat(timeline.page().locator("#patient")).hasText("ten-thousand.json");
        timeline.drawn();
        assertThat(timeline.points("temperature")).isEqualTo(TenThousand.ROUNDS);
        assertThat(timeline.points("systolic")).isEqualTo(TenThousand.ROUNDS);
        assertThat(timeline.points("spo2")).isEqualTo(TenThousand.ROUNDS);
        assertThat(timeline.page().locator("#table-readings summary")).containsText("(" + 3 * TenThousand.ROUNDS + ")");
        assertThat(timeline.page().locator("#density")).containsText("Too many readings for a point each");
        timeline.press("Home", "PageDown", "+", "+", "ArrowRight", "ArrowRight");
        assertThat(timeline.detail()).containsText("CRS, ASTCT");
        assertThat(timeline.page().locator("#live")).not().isEmpty();
        timeline.press("+", "+", "+");
        assertThat(timeline.page().locator("#density")).isHidden();
    }

    @Test
    @DisplayName("what cannot be drawn is said in words, with what to do")
    void badBundles() {
        TimelinePage timeline = open(TWO_DOSES);
        givenAFile(timeline.page(), "note.json", "{\"resourceType\":\"Patient\",\"id\":\"p1\"}");
        assertThat(timeline.page().locator("#message")).containsText("no FHIR R4 Bundle");
        assertThat(timeline.page().locator("#drawing")).isHidden();
        givenAFile(timeline.page(), "nobody.json", "{\"resourceType\":\"Bundle\",\"type\":\"collection\"}");
        assertThat(timeline.page().locator("#message")).containsText("exactly one Patient");
        timeline.page().locator("button[data-language=zh]").click();
        assertThat(timeline.page().locator("#message")).containsText("恰好包含一个");
        timeline.page().locator("#patient-select").selectOption("demo-course-icans");
        timeline.drawn();
        watch().provoked("status of 400");
        watch().provoked("status of 422");
    }

    @Test
    void anUnknownPatientIsSaid() {
        Page page = open("/timeline?patient=demo-nobody", Look.DESK);
        assertThat(page.locator("#message")).containsText("no patient with this id");
        assertThat(page.locator("#message button")).hasText("Try again");
        watch().provoked("status of 404");
    }

    @Test
    void withoutATherapyNothingIsGraded() {
        TimelinePage timeline = open("/timeline?patient=demo-no-immunotherapy");
        assertThat(timeline.page().locator("#notes")).containsText("no therapy that can cause CRS");
        assertThat(timeline.page().locator("#scale")).isDisabled();
        assertThat(timeline.points("temperature")).isEqualTo(3);
    }

    @Test
    @DisplayName("where the page is no SMART app, a launch is told so and asks nobody")
    void notSetUp() {
        Page page = open("/timeline/launch.html?iss=https://ehr.example.org/fhir&launch=1", Look.DESK);
        assertThat(page.locator("#message")).containsText("crs.timeline.client-id");
    }

    @Test
    @DisplayName("the picture of the README is taken from a real answer: the first grade 3, and what would make it 2")
    void picture() {
        Page page = open(TWO_DOSES, new Look(1440, 1230, false, "en-GB"));
        TimelinePage timeline = new TimelinePage(page).drawn();
        timeline.press(TO_GRADE_3);
        assertThat(timeline.cursor()).hasAttribute("aria-valuetext", Pattern.compile("ASTCT grade 3"));
        page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); }");
        picture(page, "timeline");
    }
}
