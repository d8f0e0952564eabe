package org.crshooks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A chart or a request from elsewhere. */
class PastedChartBrowserIT extends PagesInBrowser {

    private static final JsonMapper JSON = JsonMapper.shared();

    private WorkbenchPage bench() {
        return new WorkbenchPage(open("/?patient=demo-resolved", Look.DESK)).answered();
    }

    @Test
    @DisplayName("a hook request that is pasted is fired as it is, and can be changed by a what-if")
    void request() throws IOException {
        WorkbenchPage bench = bench().paste(Files.readString(
                        Path.of("hooks/crs-patient-view/cases/norepinephrine-vasopressin/request.json")))
                .answered();
        assertThat(bench.page().locator(".patient-banner h2")).hasText("Mara Keller");
        assertThat(bench.card().locator("h3")).containsText("CRS grade 3 (ASTCT): norepinephrine 6 µg/min");
        bench.whatIf("pressor-1", "none");
        assertThat(bench.grade("astct-2019")).hasText("2");
    }

    @Test
    @DisplayName("a Bundle whose resources name the patient by full URL is cut to the prefetch templates")
    void bundle() {
        WorkbenchPage bench = bench().paste(chart("demo-cerner")).answered();
        assertThat(bench.page().locator(".patient-banner")).containsText("demo-cerner");
        assertThat(bench.card().locator("h3")).containsText("norepinephrine 30 mL/h (8 µg/min)");
        assertThat(bench.grades()).isEqualTo("3 3 4 2 2 3 2");
        assertThat(bench.tab("record")).containsText("This chart is not in the sandbox");
        bench.card().locator(".take").first().click();
        assertThat(bench.card().locator(".suggestion .done")).containsText("nothing was written");
    }

    @Test
    @DisplayName("what is not in a Bundle that is not the whole chart was not asked, and widens the grade")
    void partOfAChart() {
        WorkbenchPage bench = bench();
        bench.page().locator("[data-source=paste]").click();
        bench.page().locator("#paste-whole").uncheck();
        bench.paste(chart("demo-cerner", "MedicationAdministration")).answered();
        assertThat(bench.grade("astct-2019")).hasClass("grade open");
        assertThat(bench.tab("reading")).containsText("Not asked");
        assertThat(bench.tab("reading")).containsText("temperature");
    }

    /** A sandbox patient's chart as another server exports it. */
    private String chart(String patient, String... types) {
        String fullUrl = "urn:uuid:00000000-0000-4000-8000-00000000c0de";
        ObjectNode bundle =
                JSON.createObjectNode().put("resourceType", "Bundle").put("type", "collection");
        ArrayNode entries = bundle.putArray("entry");
        entries.addObject().put("fullUrl", fullUrl).set("resource", JSON.readTree(read("/fhir/Patient/" + patient)));
        List<String> all = types.length > 0
                ? List.of(types)
                : List.of("Observation", "MedicationAdministration", "Condition", "Encounter", "Procedure");
        for (String type : all) {
            JSON.readTree(read("/fhir/" + type + "?patient=Patient/" + patient + "&_count=500"))
                    .path("entry")
                    .forEach(entry -> entries.addObject().set("resource", entry.get("resource")));
        }
        return JSON.writeValueAsString(bundle)
                .replace("\"reference\":\"Patient/" + patient + "\"", "\"reference\":\"" + fullUrl + "\"");
    }
}
