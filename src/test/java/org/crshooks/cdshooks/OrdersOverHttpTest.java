package org.crshooks.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.crshooks.cdshooks.Caller.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** Orders and discharges through HTTP, with everything real behind it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OrdersOverHttpTest {

    private static final String SERVICES = "/cds-services/crs-";

    @LocalServerPort
    private int port;

    private static String story(String hook, String name) throws IOException {
        return Files.readString(Path.of("hooks", "crs-" + hook, "cases", name, "request.json"));
    }

    private Reply send(String hook, String body, String... headers) {
        return new Caller(port).post(SERVICES + hook, body, headers);
    }

    private static List<JsonNode> cards(Reply reply) {
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
        return StreamSupport.stream(reply.json().path("cards").spliterator(), false)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "order-sign, tocilizumab-900-mg, critical, above the maximum of 800 mg, 560 mg",
        "order-sign, tocilizumab-after-five-hours, critical, less than 8 h, 11:00",
        "order-sign, tocilizumab-fifth-dose, critical, 4 of at most 4 doses, refractory",
        "order-sign, tocilizumab-without-dose, warning, dose missing, not checked",
        "order-sign, blinatumomab-in-milligrams, critical, ordered in mg, micrograms",
        "order-select, elranatamab-while-crs-is-active, critical, CRS active, withheld",
        "order-select, dexamethasone-in-pills, warning, cannot be compared, pill",
        "encounter-discharge, not-resolved, critical, not confirmed resolved, antipyretic",
        "encounter-discharge, resolved-on-treatment, warning, resolved on treatment, tocilizumab"
    })
    @DisplayName("O1, O3, O4, O6, D each story brings one card, in both languages")
    void questioned(String hook, String name, String indicator, String summary, String detail) throws IOException {
        List<JsonNode> cards = cards(send(hook, story(hook, name)));
        assertThat(cards).hasSize(1);
        JsonNode card = cards.get(0);
        assertThat(card.path("indicator").asString()).isEqualTo(indicator);
        assertThat(card.path("summary").asString()).contains(summary).hasSizeLessThan(140);
        assertThat(card.path("detail").asString()).contains(detail);
        assertThat(card.path("source").path("label").asString()).isNotBlank();
        assertThat(card.path("overrideReasons").size()).isEqualTo(5);

        JsonNode chinese =
                cards(send(hook, story(hook, name), "Accept-Language", "zh-CN")).get(0);
        assertThat(chinese.path("uuid").asString()).isEqualTo(card.path("uuid").asString());
        assertThat(chinese.path("summary").asString())
                .matches("(?s).*\\p{IsHan}.*")
                .hasSizeLessThan(140);
        for (String text :
                List.of(card.path("detail").asString(), chinese.path("detail").asString())) {
            assertThat(text).doesNotContain("check.", "open.", "dose.", "drug.", "product.", "null", "{0}");
        }
    }

    @ParameterizedTest
    @CsvSource({"order-sign, tocilizumab-correct", "encounter-discharge, resolved"})
    @DisplayName("O6, D a correct order and a stable resolution are silent, with the assessment beside")
    void silent(String hook, String name) throws IOException {
        Reply reply = send(hook, story(hook, name));
        assertThat(cards(reply)).isEmpty();
        assertThat(reply.json().path("extension").has("org.crshooks.assessment"))
                .isTrue();
    }

    @Test
    @DisplayName("order-select checks what is selected, order-sign everything")
    void selections() throws IOException {
        String body = story("order-select", "dexamethasone-in-pills");
        String other = body.replace("MedicationRequest/request-123", "MedicationRequest/another");
        assertThat(cards(send("order-select", other))).isEmpty();
        assertThat(cards(send("order-sign", other.replace("\"order-select\"", "\"order-sign\""))))
                .hasSize(1);
    }

    @Test
    @DisplayName("O1, O2 each order without an id has its own card, and identity")
    void withoutId() throws IOException {
        String tocilizumab = order("tocilizumab", "900", "\"count\":1");
        String dexamethasone = order("dexamethasone", "60", "\"frequency\":1,\"period\":1,\"periodUnit\":\"d\"");
        String body = story("order-sign", "tocilizumab-900-mg");
        int start = body.indexOf("[", body.indexOf("entry", body.indexOf("draftOrders")));
        String orders = String.join(",", tocilizumab, dexamethasone, dexamethasone);
        List<JsonNode> cards =
                cards(send("order-sign", body.substring(0, start + 1) + orders + "," + body.substring(start + 1)));
        assertThat(cards).hasSize(4);
        assertThat(cards.get(0).path("summary").asString())
                .startsWith("tocilizumab")
                .contains("900 mg");
        assertThat(cards.get(0).path("detail").asString()).doesNotContain("dexamethasone");
        assertThat(cards.get(1).path("summary").asString())
                .startsWith("dexamethasone")
                .contains("60 mg");
        assertThat(cards.stream().map(c -> c.path("uuid").asString())).doesNotHaveDuplicates();
    }

    private static String order(String drug, String milligrams, String repeat) {
        return """
                {"resource":{"resourceType":"MedicationRequest","status":"draft","intent":"order",
                "medicationCodeableConcept":{"text":"%s"},"subject":{"reference":"Patient/ida-holm"},
                "dosageInstruction":[{"timing":{"repeat":{%s}},"route":{"text":"IV"},
                "doseAndRate":[{"doseQuantity":{"value":%s,"unit":"mg"}}]}]}}""".formatted(drug, repeat, milligrams);
    }

    @Test
    @DisplayName("H4 an order of another patient changes no card and is listed as ignored")
    void otherPatient() throws IOException {
        String body = story("order-sign", "tocilizumab-900-mg");
        int context = body.indexOf("draftOrders");
        int subject = body.indexOf("Patient/ida-holm", context);
        Reply reply = send(
                "order-sign",
                body.substring(0, subject) + "Patient/somebody"
                        + body.substring(subject + "Patient/ida-holm".length()));
        assertThat(cards(reply)).isEmpty();
        assertThat(reply.json().path("extension").toString()).contains("MedicationRequest/order-1", "other-patient");
    }

    @Test
    @DisplayName("H6 an order with an absurd number is not silently passed over")
    void absurdNumber() throws IOException {
        String body = story("order-sign", "tocilizumab-correct").replace("\"value\": 560", "\"value\": 1e1000000");
        List<JsonNode> cards = cards(send("order-sign", body));
        assertThat(cards).hasSize(1);
        assertThat(cards.get(0).path("summary").asString()).contains("could not be read");
    }

    @ParameterizedTest
    @CsvSource({"order-select, 0", "order-sign, 1"})
    @DisplayName("O2, O6 orders as the official sandbox sends them, without prefetch: one for myeloma, one in pills")
    void officialSandbox(String hook, int expected) throws IOException {
        String body = new ClassPathResource("samples/sample-" + hook + "-request.json")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("8091", Integer.toString(port))
                .replace("crs-1", "demo-grade-3-pressor");
        Reply reply = send(hook, body);
        assertThat(cards(reply))
                .hasSize(expected)
                .allSatisfy(card -> assertThat(card.path("summary").asString())
                        .startsWith("dexamethasone")
                        .contains("pill cannot be compared"));
        assertThat(reply.json().path("extension").has("org.crshooks.assessment"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | context.draftOrders",
                ",'draftOrders':null | context.draftOrders",
                ",'draftOrders':[] | context.draftOrders",
                ",'draftOrders':'x' | context.draftOrders",
                ",'draftOrders':{} | context.draftOrders",
                ",'draftOrders':{'resourceType':'MedicationRequest'} | context.draftOrders",
                ",'draftOrders':{'resourceType':'Bundle'},'selections':'x' | context.selections",
                ",'draftOrders':{'resourceType':'Bundle'},'selections':[1] | context.selections"
            },
            quoteCharacter = '"')
    @DisplayName("400 names the element that is missing or malformed")
    void malformed(String context, String element) {
        String more = context == null || context.equals("''") ? "" : context.replace('\'', '"');
        Reply reply = send(
                "order-sign",
                "{\"hook\":\"order-sign\",\"hookInstance\":\"i\",\"context\":{\"patientId\":\"p1\"" + more
                        + "},\"prefetch\":{\"therapy\":null}}");
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(400);
        assertThat(reply.json().path("issue").get(0).path("expression").get(0).asString())
                .isEqualTo(element);
    }

    @Test
    @DisplayName("all four services ask for the same")
    void samePrefetch() {
        JsonNode services = new Caller(port).get("/cds-services").json().path("services");
        assertThat(services.size()).isEqualTo(4);
        for (JsonNode service : services) {
            assertThat(service.path("prefetch")).isEqualTo(services.get(0).path("prefetch"));
            assertThat(service.path("prefetch").has("medicationOrders")).isTrue();
            assertThat(service.has("samePrefetchAs")).isFalse();
        }
    }
}
