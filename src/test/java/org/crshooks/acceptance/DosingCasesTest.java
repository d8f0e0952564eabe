package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.crshooks.acceptance.Service.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** Every worked dosing case, charted and fired over HTTP, is offered what its author worked out, and nothing else. */
@RunningService
class DosingCasesTest {

    private static final String ASCO = "500 mg IV every 12 h for 3 days, 250 mg every 12 h for 2 days,"
            + " 125 mg every 12 h for 2 days, 60 mg every 12 h until grade 1";

    @LocalServerPort
    private int port;

    private Service service;
    private Ehr ehr;

    @BeforeEach
    void connect() {
        service = new Service(port);
        ehr = new Ehr(service.prefetchTemplates(Service.PATIENT_VIEW));
    }

    static List<JsonNode> cases() throws IOException {
        return new ClassPathResource("cases/dosing.jsonl")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(Json::read)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("T4 T5 T8 T9 T12 T17 worked cases over HTTP")
    @MethodSource("cases")
    void offered(JsonNode worked) {
        JsonNode expected = worked.path("expected");
        Reply reply = service.patientView(ehr.request(DosingChart.of(worked)), "en");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(primary(reply)).isEqualTo(worked.path("inputs").path("grade").asInt());
        tocilizumab(reply, worked);
        flags(reply, expected.path("flags"));
        if (expected.has("steroid")) {
            assertThat(dose(reply, "T5", "methylprednisolone", "500")).isPresent();
            assertThat(detail(reply)).contains(ASCO);
        }
        if (expected.has("dexamethasone_mg")) {
            String amount = expected.path("dexamethasone_mg").asString();
            assertThat(dose(reply, "T8", "dexamethasone", amount)).isPresent();
            assertThat(detail(reply)).contains("9 µg/day", "28 µg/day").doesNotContain("9 mg/day");
        }
        if (expected.has("infusion")) {
            assertThat(detail(reply)).contains("interrupt blinatumomab", "up to 3 days, then taper over 4 days");
        }
        if (expected.has("next_dose")) {
            boolean hospital = expected.path("next_dose").asString().startsWith("hospitalise");
            assertThat(ids(reply)).contains("T9");
            assertThat(detail(reply))
                    .contains("Withhold elranatamab", hospital ? "in hospital for 48 h" : "daily monitoring for 48 h");
        }
        if (expected.has("add")) {
            assertThat(ids(reply)).contains("T12");
            assertThat(dose(reply, "T4", "tocilizumab", "560")).isPresent();
        }
    }

    private static int primary(Reply reply) {
        return reply.grades()
                .get(reply.assessment().path("primaryScale").asString())
                .floor();
    }

    private static void tocilizumab(Reply reply, JsonNode worked) {
        JsonNode expected = worked.path("expected");
        if (!expected.has("offer")) {
            return;
        }
        Optional<JsonNode> dose = dose(reply, "T4", "tocilizumab", null);
        String asOf = CaseChart.AS_OF.toString();
        if (expected.has("earliest_h")) {
            BigDecimal hour = expected.path("earliest_h").decimalValue();
            asOf = DosingChart.at(worked, hour).toString();
        } else if (!expected.path("offer").asBoolean()) {
            assertThat(dose).isEmpty();
            assertThat(ids(reply)).contains("T4");
            return;
        }
        assertThat(dose.orElseThrow().path("earliest").asString()).isEqualTo(asOf);
        if (expected.has("dose_mg")) {
            assertThat(dose.orElseThrow().path("amount").asString(null))
                    .isEqualTo(expected.path("dose_mg").asString(null));
        }
    }

    private static void flags(Reply reply, JsonNode flags) {
        for (JsonNode flag : flags) {
            if (flag.asString().equals("gi-perforation-caution")) {
                assertThat(ids(reply)).contains("T17");
                assertThat(detail(reply)).contains("Caution with tocilizumab");
            } else {
                assertThat(reply.assessment().path("flags").valueStream().map(JsonNode::asString))
                        .contains(flag.asString());
            }
        }
    }

    private static List<String> ids(Reply reply) {
        return reply.assessment()
                .path("advice")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    /** @param amount null for any, or none */
    private static Optional<JsonNode> dose(Reply reply, String id, String drug, String amount) {
        return reply.assessment()
                .path("advice")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(id))
                .map(item -> item.path("dose"))
                .filter(dose -> dose.path("drug").asString("").equals(drug))
                .filter(dose ->
                        amount == null || dose.path("amount").asString("").equals(amount))
                .findFirst();
    }

    private static String detail(Reply reply) {
        return reply.json().path("cards").path(0).path("detail").asString();
    }
}
