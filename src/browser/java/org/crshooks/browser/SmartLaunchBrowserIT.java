package org.crshooks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crshooks.browser.FakeEhr.Asked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The trajectory as a SMART app of an EHR. */
class SmartLaunchBrowserIT extends PagesInBrowser {

    private static final FakeEhr EHR = new FakeEhr();

    /** Where a reverse proxy would show the service; nobody asks there. */
    private static final String PUBLIC = "https://crs.example.org";

    private static final String DOWN = nobodyListens();

    private final List<String> addresses = new CopyOnWriteArrayList<>();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("crs.timeline.client-id", () -> "trajectory");
        registry.add("crs.timeline.url", () -> PUBLIC + "/timeline");
        registry.add("crs.timeline.authorization-origins", EHR::loginOrigin);
        registry.add("crs.fhir.allowed-servers", () -> EHR.iss() + "," + DOWN + "/fhir");
    }

    @AfterAll
    static void stopEhr() {
        EHR.close();
    }

    private static String nobodyListens() {
        try (ServerSocket free = new ServerSocket(0)) {
            return "http://localhost:" + free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes where the EHR sends its reader. */
    private Page launch(String iss, String more) {
        EHR.reset(base() + "/fhir");
        return visit("/timeline/launch.html?iss=" + URLEncoder.encode(iss, StandardCharsets.UTF_8) + more);
    }

    private Page visit(String path) {
        Page page = open("/index.html", Look.DESK, EHR.fhirOrigin(), EHR.loginOrigin());
        page.onRequest(request -> addresses.add(request.url()));
        page.navigate(base() + path);
        return page;
    }

    private static Map<String, String> authorization() {
        List<Asked> asked = EHR.asked("/authorize");
        assertThat(asked).hasSize(1);
        return asked.get(0).fields();
    }

    private static String s256(String verifier) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    @Test
    @DisplayName("H17 an EHR launches it: PKCE with S256, a state, and the token in headers alone")
    void fromTheEhr() throws NoSuchAlgorithmException {
        Page page = launch(EHR.iss(), "&launch=launch-42");

        TimelinePage timeline = new TimelinePage(page).drawn();
        assertThat(page.locator("#patient")).containsText("Ullman");
        assertThat(timeline.points("temperature")).isEqualTo(60);
        Map<String, String> asked = authorization();
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "trajectory")
                .containsEntry("redirect_uri", base() + "/timeline")
                .containsEntry("aud", EHR.iss())
                .containsEntry("launch", "launch-42")
                .containsEntry("code_challenge_method", "S256");
        assertThat(asked.get("scope").split(" "))
                .contains("launch", "openid", "fhirUser", "patient/Observation.rs")
                .doesNotContain("launch/patient", "offline_access")
                .noneMatch(scope -> scope.contains("write") || scope.endsWith(".c"));
        assertThat(asked.get("state")).hasSizeGreaterThanOrEqualTo(16);

        Map<String, String> exchanged = EHR.asked("/token").get(0).fields();
        assertThat(exchanged)
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", FakeEhr.CODE)
                .containsEntry("redirect_uri", base() + "/timeline")
                .doesNotContainKey("client_secret");
        assertThat(s256(exchanged.get("code_verifier"))).isEqualTo(asked.get("code_challenge"));

        assertThat(EHR.asked("/fhir/Observation"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.token()).isEqualTo("Bearer " + FakeEhr.TOKEN));
        assertThat(addresses).noneMatch(address -> address.contains(FakeEhr.TOKEN));
        assertThat(EHR.asked("/")).noneMatch(one -> one.address().contains(FakeEhr.TOKEN));
        assertThat(page.url()).doesNotContain(FakeEhr.CODE);
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    @DisplayName("the page that is loaded again goes on with its session and asks for no other token")
    void loadedAgain() {
        Page page = launch(EHR.iss(), "&launch=launch-42");
        new TimelinePage(page).drawn();
        page.reload();
        new TimelinePage(page).drawn();

        assertThat(page.locator("#patient")).containsText("Ullman");
        assertThat(EHR.asked("/token")).hasSize(1);
        assertThat(authorization()).containsKey("launch");
    }

    @Test
    @DisplayName("standalone: the reader names the FHIR server and chooses the patient there")
    void standalone() {
        EHR.reset(base() + "/fhir");
        Page page = open("/index.html", Look.DESK, EHR.fhirOrigin(), EHR.loginOrigin());
        page.route(
                "**/timeline/setup",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(route.fetch().text().replace("\"sandbox\":true", "\"sandbox\":false"))));
        page.navigate(base() + "/timeline");
        assertAccessible(page);
        page.locator("#server").fill(EHR.iss() + " ");
        page.locator("form.connect button").click();

        new TimelinePage(page).drawn();
        assertThat(authorization()).doesNotContainKey("launch");
        assertThat(authorization().get("scope").split(" ")).contains("launch/patient");
    }

    @Test
    @DisplayName("whom the EHR denies is told so in its words, and nothing of the chart was asked for")
    void denied() {
        EHR.reset(base() + "/fhir");
        EHR.denies();
        Page page = visit("/timeline/launch.html?launch=1&iss=" + EHR.iss());

        assertThat(page.locator("#message")).containsText("The EHR did not let the page in");
        assertThat(page.locator("#message")).containsText("The reader may not see this chart.");
        assertThat(page.locator("#drawing")).isHidden();
        assertThat(EHR.asked("/token")).isEmpty();
        assertThat(EHR.asked("/fhir/Patient")).isEmpty();
    }

    @Test
    @DisplayName("H1 a launch by a FHIR server that is not allowed is refused before anything is sent to it")
    void wrongIssuer() {
        Page page = launch(EHR.loginOrigin() + "/fhir", "&launch=1");

        assertThat(page.locator("#message")).containsText("does not work with the FHIR server " + EHR.loginOrigin());
        assertThat(page.locator("#message")).containsText("crs.fhir.allowed-servers");
        assertThat(EHR.asked("/")).isEmpty();
    }

    @Test
    @DisplayName("an EHR that is down is said to be silent, by the trajectory and by the workbench")
    void down() {
        Page page = open("/index.html", Look.DESK, DOWN);
        page.navigate(base() + "/timeline/launch.html?launch=1&iss=" + DOWN + "/fhir");
        assertThat(page.locator("#message")).containsText("The FHIR server " + DOWN + "/fhir does not answer");
        watch().provoked("ERR_CONNECTION_REFUSED");

        page.navigate(base() + "/?patient=demo-resolved");
        WorkbenchPage bench = new WorkbenchPage(page).answered().connect(DOWN + "/fhir", "p1");
        assertThat(bench.trouble()).containsText(DOWN + "/fhir gave nothing about the therapy of patient p1");
        assertThat(bench.trouble()).containsText("See whether the server is up");
        assertThat(bench.tab("what-if")).containsText("the page does not hold it");
        watch().provoked("status of 412");
    }

    @Test
    @DisplayName("an EHR that does not know S256 is not signed in to")
    void withoutPkce() {
        EHR.reset(base() + "/fhir");
        EHR.doesNotKnowPkce();
        Page page = visit("/timeline/launch.html?launch=1&iss=" + EHR.iss());

        assertThat(page.locator("#message")).containsText("The EHR did not let the page in");
        assertThat(page.locator("#message")).containsText("PKCE");
        assertThat(EHR.asked("/authorize")).isEmpty();
    }

    @Test
    @DisplayName("a state that this browser did not make brings in no token")
    void foreignState() {
        EHR.reset(base() + "/fhir");
        Page page = visit("/timeline?code=" + FakeEhr.CODE + "&state=of-somebody-else");

        assertThat(page.locator("#message")).containsText("The EHR did not let the page in");
        assertThat(page.locator("#drawing")).isHidden();
        assertThat(EHR.asked("/token")).isEmpty();
    }

    @Test
    @DisplayName("a token that the EHR took back draws nothing, and the page says what to do")
    void revoked() {
        Page page = launch(EHR.iss(), "&launch=launch-42");
        new TimelinePage(page).drawn();
        EHR.revokes();
        page.reload();

        assertThat(page.locator("#message")).containsText("the session has ended, or this user may not see the chart");
        assertThat(page.locator("#drawing")).isHidden();
        watch().provoked("status of 40");
    }

    @Test
    @DisplayName("the link on the card of that EHR's hook leads to the launch")
    void cardLink() {
        EHR.reset(base() + "/fhir");
        Page page = visit("/index.html");
        RequestOptions hook = RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setData("""
                        {"hook": "patient-view", "hookInstance": "00000000-0000-4000-8000-000000000001",
                         "fhirServer": "%s", "context": {"userId": "Practitioner/1", "patientId": "demo-hfnc"},
                         "fhirAuthorization": {"access_token": "%s", "token_type": "Bearer", "expires_in": 300,
                           "scope": "patient/*.rs", "subject": "crs"}}
                        """.formatted(EHR.iss(), FakeEhr.TOKEN));
        String card = page.context()
                .request()
                .post(base() + "/cds-services/crs-patient-view", hook)
                .text();
        assertThat(card).contains("\"type\":\"smart\"");
        Matcher link = Pattern.compile("\"url\":\"" + PUBLIC + "([^\"]+)\"").matcher(card);
        assertThat(link.find()).as(card).isTrue();

        page.navigate(base() + link.group(1) + "?launch=from-the-card&iss=" + EHR.iss());
        new TimelinePage(page).drawn();
        assertThat(authorization()).containsEntry("launch", "from-the-card");
    }
}
