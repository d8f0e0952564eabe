package org.crshooks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.LocatorOptions;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hook is fired, its card read and answered, and the effect is in the record. */
class WorkbenchBrowserIT extends PagesInBrowser {

    private static final String GRADES =
            "&code=https://crshooks.org/fhir/CodeSystem/crs-observation%7Ccrs-grade&_sort=-date";

    private WorkbenchPage bench(String patient) {
        return new WorkbenchPage(open("/?patient=" + patient, Look.DESK)).answered();
    }

    @Test
    @DisplayName("a demo patient is chosen, the card and all seven grades are shown")
    void firesAHook() {
        WorkbenchPage bench = bench("demo-vasopressin");
        bench.page().locator("[data-patient=demo-grade-1-fever]").click();
        bench.answered();
        assertThat(bench.card().locator("h3")).hasText(Pattern.compile("^CRS grade 1 \\(ASTCT\\): fever"));
        assertThat(bench.card()).hasAttribute("data-indicator", "info");
        assertThat(bench.card().locator(".card-detail table")).containsText("38.9 °C");
        assertThat(bench.grades()).isEqualTo("1 1 1 1 1 1 1");
        assertThat(bench.page().locator(".status-line")).containsText("HTTP 200");
    }

    @Test
    @DisplayName("a suggestion that is accepted stands in the record as a draft, and the service is told")
    void takesASuggestion() {
        WorkbenchPage bench = bench("demo-milrinone");
        Response feedback = bench.page()
                .waitForResponse(
                        response -> response.url().endsWith("/crs-patient-view/feedback"),
                        () -> bench.card().locator(".take").first().click());
        assertThat(feedback.status()).isEqualTo(200);
        assertThat(feedback.request().postData()).contains("\"accepted\"", "acceptedSuggestions");
        String address = bench.card().locator(".suggestion .done a").first().getAttribute("href");
        assertThat(address).startsWith("/fhir/MedicationRequest/");
        assertThat(read(address)).contains("\"draft\"", "\"proposal\"", "tocilizumab", "Patient/demo-milrinone");
        assertThat(bench.tab("record")).containsText("tocilizumab 480 mg IV over 1 h");
        bench.page().locator("#fire").click();
        assertThat(bench.card().locator(".card-detail")).containsText("Unchanged since");
        assertThat(bench.card().locator(".take")).hasCount(0);
    }

    @Test
    @DisplayName("a card is overridden with a reason and a comment")
    void overrides() {
        WorkbenchPage bench = bench("demo-grade-4-shock");
        bench.card().locator(".override-box summary").click();
        bench.card().locator(".override select").selectOption("Another cause explains the signs");
        bench.card().locator(".override input").fill("septic shock");
        Response feedback = bench.page()
                .waitForResponse(
                        response -> response.url().endsWith("/crs-patient-view/feedback"),
                        () -> bench.card().locator(".override button").click());
        assertThat(feedback.status()).isEqualTo(200);
        assertThat(feedback.request().postData()).contains("\"overridden\"", "\"other-cause\"", "septic shock");
        assertThat(bench.card().locator("footer")).containsText("Overridden: Another cause explains the signs");
    }

    @Test
    @DisplayName("the grade that a hook wrote stands in the record, once for each fact")
    void seesTheWrittenGrade() {
        WorkbenchPage bench = bench("demo-hfnc");
        assertThat(bench.tab("record").locator(".record .grade")).hasText("3");
        String written = read("/fhir/Observation?patient=Patient/demo-hfnc" + GRADES);
        assertThat(written).contains("\"total\":1", "crs-scale", "astct-2019");
        bench.page().locator("#fire").click();
        bench.answered();
        assertThat(read("/fhir/Observation?patient=Patient/demo-hfnc" + GRADES)).contains("\"total\":1");
        bench.whatIf("device", "room-air");
        assertThat(bench.grade("astct-2019")).hasText("1–2");
        assertThat(read("/fhir/Observation?patient=Patient/demo-hfnc" + GRADES)).contains("\"total\":1");
    }

    @ParameterizedTest
    @DisplayName("one change moves the grades: a chart in every vendor's shape")
    @CsvSource({
        "demo-vasopressin, pressor-1, none, 3 4 4 3 3 3 2, 2 2 2 2 2 2 1",
        "demo-cerner, pressor-1, none, 3 3 4 2 2 3 2, 2 2 2 2 2 3 2",
        "demo-chinese, device, room-air, 3 3 4 3 3 3 3, 3 3 4 2 2 3 2",
        "demo-child-pressor, pressor-1, none, 3 3 4 2 2 3 2, 2 2 2 2 2 2 1",
        "demo-kilopascal, systolic, 120, 2 2 2 2 2 2 1, 1 1 1 1 1 1 1",
        "demo-fahrenheit, temperature, 37, 1 1 2 1 1 1 1, 0 0 0 0 0 0 0",
        "demo-missing-temperature, temperature, 39, 0–3 0–3 0–4 0–2 2 0–3 0–2, 3 3 4 2 2 3 2",
        "demo-grade-2-cannula, flow, 8, 2 2 2 2 2 3 2, 3 3 3 3 3 3 3",
        "demo-hfnc, fio2, 50, 3 2 2 2 2 3 2, 3 3 3 3 3 3 3",
        "demo-grade-1-fever, spo2, 86, 1 1 1 1 1 1 1, 2 2 2 2 2 3 2",
        "demo-fever-waived, tocilizumab, none, 3 3 4 2 2 3 2, 0 3 4 2 2 3 2",
        "demo-blinatumomab, hoursSince, 0, 1 1 1 1 1 1 1, 0–1 0–1 0–1 0–1 0–1 0–2 0–1",
    })
    void whatIf(String patient, String control, String value, String before, String after) {
        WorkbenchPage bench = bench(patient);
        assertThat(bench.grades()).isEqualTo(before);
        bench.whatIf(control, value);
        assertThat(bench.page().locator(".what-if-tag")).isVisible();
        assertThat(bench.grades()).isEqualTo(after);
    }

    @Test
    @DisplayName("a second pressor and its dose, then everything as charted again")
    void whatIfWithTwoPressors() {
        WorkbenchPage bench = bench("demo-grade-3-pressor");
        bench.whatIf("pressor-1", "norepinephrine");
        bench.whatIf("pressor-2", "epinephrine");
        assertThat(bench.grade("astct-2019")).hasText("4");
        bench.whatIf("pressor-2", "");
        bench.whatIf("dose-1", "25");
        assertThat(bench.grade("penn-2018")).hasText("4");
        bench.tab("what-if").locator(".row button").click();
        assertThat(bench.page().locator(".what-if-tag")).hasCount(0);
        assertThat(bench.grades()).isEqualTo("3 3 4 2 2 3 2");
    }

    @Test
    @DisplayName("which single change moves which grade is a table, and is said in words of the scale shown first")
    void variations() {
        WorkbenchPage bench = bench("demo-vasopressin");
        assertThat(bench.tab("vary").locator("tr", with("no vasopressor")).locator("td"))
                .hasText(new String[] {"2", "2", "2", "2", "2", "2", "1"});
        assertThat(bench.page().locator(".vary-words[data-way='-1']"))
                .hasText(Pattern.compile("^ASTCT is 3\\. Lower: .*no vasopressor → 2"));
        assertThat(bench.page().locator(".vary-words[data-way='1']"))
                .hasText(Pattern.compile("^ASTCT is 3\\. Higher: .*CPAP, FiO2 50 % → 4"));
    }

    @Test
    @DisplayName("the language changes on page and card; the card may keep its own")
    void switchesLanguage() {
        WorkbenchPage bench = bench("demo-sepsis");
        bench.page().locator("button[data-language=zh]").click();
        assertThat(bench.card().locator("h3")).containsText("CRS 2 级");
        assertThat(bench.page().locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(bench.page().locator("#fire")).hasText("触发钩子");
        bench.page().locator(".options summary").click();
        bench.page().locator("#card-language").selectOption("en");
        assertThat(bench.card().locator("h3")).containsText("CRS grade 2");
        assertThat(bench.card()).hasAttribute("lang", "en");
    }

    @Test
    @DisplayName("an order is checked, corrected, and then silent")
    void checksAnOrder() {
        WorkbenchPage bench = bench("demo-grade-2-fluids").hook("crs-order-sign");
        assertThat(bench.card().locator("h3")).hasText("tocilizumab: 900 mg is above the maximum of 800 mg a dose");
        bench.page().locator("#order-dose").fill("648");
        bench.page().locator("#order-dose").blur();
        assertThat(bench.page().locator(".no-card")).containsText("Nothing that is charted speaks against it");
        bench.hook("crs-encounter-discharge");
        assertThat(bench.card()).hasAttribute("data-indicator", "critical");
        bench.hook("crs-order-select");
        assertThat(bench.page().locator(".status-line")).containsText("crs-order-select");
    }

    @Test
    @DisplayName("without prefetch the service reads the chart itself, with the same result")
    void letsTheServiceFetch() {
        WorkbenchPage bench = bench("demo-elranatamab");
        String grades = bench.grades();
        bench.page().locator(".options summary").click();
        bench.page().locator("#send-prefetch").uncheck();
        bench.answered();
        assertThat(bench.tab("wire").locator(".json").first()).not().containsText("prefetch");
        assertThat(bench.grades()).isEqualTo(grades);
    }

    @Test
    @DisplayName("the answer is held against the rules, and what was read is shown with its source")
    void showsWhatLiesBehind() {
        WorkbenchPage bench = bench("demo-cerner");
        assertThat(bench.tab("checks").locator(".notice")).hasText(Pattern.compile("keeps all \\d+ rules"));
        assertThat(bench.page().locator(".checks li[data-ok=false]")).hasCount(0);
        assertThat(bench.tab("reading")
                        .locator("a[href^='/fhir/MedicationAdministration/demo-cerner']")
                        .first())
                .isVisible();
        bench.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        bench.tab("wire").locator("button", with("Copy as curl")).click();
        String command = (String) bench.page().evaluate("() => navigator.clipboard.readText()");
        assertThat(command).startsWith("curl -s '" + base() + "/cds-services/crs-patient-view'");
        assertThat(command).contains("\"patientId\":\"demo-cerner\"", "<<'REQUEST'");
    }

    private static LocatorOptions with(String text) {
        return new LocatorOptions().setHasText(text);
    }
}
