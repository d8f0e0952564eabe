package org.crshooks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person gives that is of no use: the workbench says what happened and what to do. */
class BadInputBrowserIT extends PagesInBrowser {

    private WorkbenchPage bench() {
        return new WorkbenchPage(open("/?patient=demo-resolved", Look.DESK)).answered();
    }

    @ParameterizedTest
    @DisplayName("pasted text that is no chart")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    ``                                                          ~ There is nothing to read.         ~ Paste a FHIR R4 Bundle
                    {"resourceType": "Bundle"                                   ~ This is not JSON                  ~ ends with }
                    <Bundle xmlns="http://hl7.org/fhir"/>                       ~ This looks like XML.              ~ application/fhir+json
                    [1, 2]                                                      ~ neither a resource nor a request  ~ one object
                    {"name": "somebody"}                                        ~ “resourceType” is missing         ~ FHIR R4 Bundle
                    {"resourceType": "Bundle", "type": "collection"}            ~ holds no resources                ~ export
                    {"resourceType": "Observation", "status": "final"}          ~ No patient can be found           ~ “subject”
                    {"hook": "patient-view", "context": {}}                     ~ no context.patientId              ~ the service refuses
                    {"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","id":"a"}},{"resource":{"resourceType":"Patient","id":"b"}}]} ~ several patients: a, b ~ Leave one in
                    """)
    void noChart(String text, String happened, String todo) {
        WorkbenchPage bench = bench().paste(text);
        assertThat(bench.problem()).containsText(happened);
        assertThat(bench.problem()).containsText(todo);
    }

    @Test
    @DisplayName("a chart about a therapy of which nothing is known is a 412 that is no all-clear")
    void nothingAboutTherapy() {
        WorkbenchPage bench = bench();
        bench.page().locator("[data-source=paste]").click();
        bench.page().locator("#paste-whole").uncheck();
        bench.paste("{\"resourceType\":\"Patient\",\"id\":\"somebody\"}");
        assertThat(bench.trouble()).containsText("Not graded");
        assertThat(bench.trouble()).containsText("does not mean that there is no CRS");
        watch().provoked("status of 412");
    }

    @Test
    @DisplayName("H1 a base URL that is not allowed is named, and was not contacted")
    void refusedServer() {
        WorkbenchPage bench = bench().connect("https://ehr.example.org/fhir", "p1");
        assertThat(bench.trouble()).containsText("https://ehr.example.org/fhir is not on the list of allowed servers");
        assertThat(bench.trouble()).containsText("--crs.fhir.allowed-servers=");
        watch().provoked("status of 412");
    }

    @Test
    @DisplayName("an allowed server without that patient is told from one that is not allowed")
    void allowedServerWithoutThePatient() {
        WorkbenchPage bench = bench().connect(base() + "/fhir", "demo-hfnc").answered();
        assertThat(bench.card()).containsText("high-flow nasal cannula");
        bench.connect(base() + "/fhir/nowhere", "p1");
        assertThat(bench.trouble()).containsText("gave nothing about the therapy of patient p1");
        assertThat(bench.trouble()).containsText("whether the server is up");
        watch().provoked("status of 412");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    not an address            ~ p1      ~ This is no base URL
                    https://ehr.example.org   ~ a b     ~ This is no FHIR id
                    """)
    void noAddress(String base, String patient, String happened) {
        assertThat(bench().connect(base, patient).problem()).containsText(happened);
    }

    @ParameterizedTest
    @DisplayName("an answer that is none says what to do next")
    @CsvSource(delimiter = '~', textBlock = """
                    503 ~ has too much to do      ~ Wait a few seconds
                    500 ~ The service failed      ~ Keep the request
                    413 ~ larger than             ~ At most 8 MiB
                    401 ~ asks who is calling     ~ signed token
                    404 ~ There is no such service ~ Choose one of the hooks
                    415 ~ takes JSON only         ~ application/json
                    418 ~ refused the request     ~ stands below
                    """)
    void badAnswers(int status, String happened, String todo) {
        WorkbenchPage bench = bench();
        bench.page()
                .route(
                        "**/cds-services/crs-patient-view",
                        route -> route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(status)
                                        .setContentType("application/fhir+json")
                                        .setBody(
                                                "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"diagnostics\":\"told by the service\"}]}")));
        bench.page().locator("#fire").click();
        assertThat(bench.trouble()).containsText(happened);
        assertThat(bench.trouble()).containsText(todo);
        assertThat(bench.trouble()).containsText("told by the service");
        watch().provoked("status of " + status);
    }

    @Test
    @DisplayName("no answer at all")
    void noAnswer() {
        WorkbenchPage bench = bench();
        bench.page().route("**/cds-services/crs-patient-view", route -> route.abort());
        bench.page().locator("#fire").click();
        assertThat(bench.trouble()).containsText("No answer came");
        watch().provoked("ERR_FAILED");
    }

    @Test
    @DisplayName("a moment that is none is a 400 that names the place")
    void badMoment() {
        WorkbenchPage bench = bench();
        bench.page().locator(".options summary").click();
        bench.page().locator("#as-of").fill("yesterday");
        bench.page().locator("#as-of").blur();
        assertThat(bench.trouble()).containsText("could not read the request (400)");
        watch().provoked("status of 400");
    }
}
