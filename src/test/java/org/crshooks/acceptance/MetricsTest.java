package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.acceptance.Json.object;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crshooks.cdshooks.Caller;
import org.crshooks.cdshooks.fetch.Ending;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.fact.Input;
import org.crshooks.grading.scale.Scales;
import org.crshooks.operation.GradeFault;
import org.crshooks.security.Reason;
import org.crshooks.writeback.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** What is counted, and that no caller can add to the labels. */
@RunningService
class MetricsTest {

    private static final String CANARY = "canary-5520";
    private static final String FEEDBACK = "{\"feedback\":[{\"card\":\"9a5f2dca-e095-4c9e-b748-d6b21f6a8dac\","
            + "\"outcome\":\"overridden\",\"outcomeTimestamp\":\"2026-01-05T08:00:00Z\",\"overrideReason\":"
            + "{\"reason\":{\"code\":\"%s\",\"system\":\"https://crshooks.org/fhir/CodeSystem/override-reason\"}}}]}";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    private MetricsPage page() {
        return MetricsPage.of(managementPort);
    }

    private static Story story(String name) {
        return Story.all().stream()
                .filter(story -> story.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("a hook is counted with its outcome, its time and the grades of all seven scales")
    void hook() {
        Map<String, String> answered = Map.of("kind", "hook", "service", Service.PATIENT_VIEW, "outcome", "answered");
        Map<String, String> grade = Map.of("scale", "astct-2019", "floor", "3", "ceiling", "3");
        MetricsPage before = page();
        new Service(port).ask(story("norepinephrine-vasopressin"), "en");
        MetricsPage after = page();
        assertThat(grown(before, after, "crs_evaluations_seconds_count", answered))
                .isEqualTo(1);
        assertThat(grown(before, after, "crs_evaluations_seconds_sum", answered))
                .isPositive();
        assertThat(grown(before, after, "crs_grades_total", grade)).isEqualTo(1);
        assertThat(grown(before, after, "crs_grades_total", Map.of()))
                .isEqualTo(Scales.all().size());
        assertThat(after.sum("crs_store_up", Map.of())).isEqualTo(1);
    }

    @Test
    @DisplayName("feedback, refusals, unread questions and gradings written back are counted by kind")
    void rest() {
        MetricsPage before = page();
        Caller caller = new Caller(port);
        assertThat(caller.post(Caller.SERVICE + "/feedback", FEEDBACK.formatted("not-now"))
                        .status())
                .isEqualTo(200);
        assertThat(caller.fire("{").status()).isEqualTo(400);
        ObjectNode unread = story("norepinephrine-vasopressin").request();
        ((ObjectNode) unread.path("prefetch")).set("temperature", object("resourceType", "OperationOutcome"));
        new Service(port).patientView(unread, "en");
        ObjectNode fetched =
                object("hook", "patient-view", "hookInstance", "i", "fhirServer", "http://127.0.0.1:" + port + "/fhir");
        fetched.set("context", object("userId", "Practitioner/1", "patientId", "demo-grade-1-fever"));
        assertThat(new Service(port).patientView(fetched, "en").status()).isEqualTo(200);
        MetricsPage after = page();
        assertThat(grown(before, after, "crs_feedback_total", Map.of("outcome", "overridden", "reason", "not-now")))
                .isEqualTo(1);
        assertThat(grown(before, after, "crs_refusals_total", Map.of("problem", "malformed-json")))
                .isEqualTo(1);
        assertThat(grown(before, after, "crs_prefetch_failures_total", Map.of("key", "temperature")))
                .isEqualTo(1);
        assertThat(grown(before, after, "crs_missing_inputs_total", Map.of("input", "temperature")))
                .isEqualTo(1);
        assertThat(grown(before, after, "crs_fetches_total", Map.of("ending", "answered")))
                .isPositive();
        assertThat(grown(before, after, "crs_write_backs_total", Map.of())).isEqualTo(1);
    }

    private static double grown(MetricsPage before, MetricsPage after, String name, Map<String, String> labels) {
        return after.sum(name, labels) - before.sum(name, labels);
    }

    @Test
    @DisplayName("H3 no caller adds a value to a label: all come from closed lists, and none is a patient's")
    void closedLabels() {
        hook();
        rest();
        Caller caller = new Caller(port);
        String body = story("norepinephrine-vasopressin").request().toString();
        byte[] hostile = body.replace("temperature", CANARY).getBytes(StandardCharsets.UTF_8);
        caller.post("/cds-services/" + CANARY, body);
        caller.post("/" + CANARY, body);
        caller.fire(
                body, "Accept-Language", CANARY, "User-Agent", CANARY, "X-Request-Id", CANARY, "traceparent", CANARY);
        caller.fire(body, "Content-Type", CANARY + "/" + CANARY);
        caller.fire(body.replace("\"hook\":\"patient-view\"", "\"hook\":\"" + CANARY + "\""));
        caller.post(Caller.SERVICE + "/feedback", FEEDBACK.formatted(CANARY));
        caller.post("/cds-services/" + CANARY + "/feedback", FEEDBACK.formatted(CANARY));
        caller.get("/fhir/Patient/" + CANARY + "/$crs-grade", "Authorization", "Bearer " + CANARY);
        caller.get("/fhir/" + CANARY + "?" + CANARY + "=" + CANARY);
        caller.post("/timeline/data", "{\"patient\":\"" + CANARY + "\"}");
        caller.send(
                CANARY.toUpperCase(Locale.ROOT), "/cds-services", java.net.http.HttpRequest.BodyPublishers.noBody());
        new Service(port).ask(Service.PATIENT_VIEW, hostile, "en");

        Map<String, Set<String>> allowed = allowed();
        MetricsPage page = page();
        assertThat(page.text()).doesNotContain(CANARY).doesNotContainIgnoringCase("patient/");
        assertThat(page.samples())
                .allSatisfy(sample -> assertThat(sample.name()).matches("(crs|jvm|process|system)_.*|disk_.*"))
                .filteredOn(sample -> sample.name().startsWith("crs_"))
                .isNotEmpty()
                .allSatisfy(sample -> sample.labels()
                        .forEach((label, value) -> assertThat(allowed.get(label))
                                .as(sample.toString())
                                .contains(value)));
    }

    private static Map<String, Set<String>> allowed() {
        Set<String> grades =
                IntStream.rangeClosed(0, 5).mapToObj(Integer::toString).collect(Collectors.toSet());
        List<Story> stories = Story.all();
        return Map.ofEntries(
                Map.entry("kind", Set.of("hook", "operation", "trajectory", "notification")),
                Map.entry(
                        "service",
                        all(Stream.of(
                                "crs-patient-view",
                                "crs-order-select",
                                "crs-order-sign",
                                "crs-encounter-discharge",
                                "crs-grade",
                                "timeline",
                                "fhir-notify"))),
                Map.entry(
                        "outcome",
                        all(Stream.of(
                                        Stream.of("answered", "fault", "accepted", "overridden"),
                                        codes(Problem.values()),
                                        codes(GradeFault.values()))
                                .flatMap(each -> each))),
                Map.entry(
                        "le",
                        all(Stream.of("0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1.0", "2.5", "10.0", "+Inf"))),
                Map.entry("scale", all(Scales.all().stream().map(scale -> scale.id()))),
                Map.entry("floor", grades),
                Map.entry("ceiling", grades),
                Map.entry("input", all(Arrays.stream(Input.values()).map(Input::code))),
                Map.entry("key", all(Questions.keys())),
                Map.entry("ending", all(codes(Ending.values()))),
                Map.entry("result", all(Stream.concat(Stream.of("taken", "full"), codes(Outcome.Result.values())))),
                Map.entry(
                        "reason",
                        all(Stream.of(
                                        Stream.of(
                                                "none",
                                                "other",
                                                "other-cause",
                                                "already-treated",
                                                "data-wrong",
                                                "not-now",
                                                "disagree-with-grade"),
                                        codes(Reason.values()),
                                        codes(org.crshooks.writeback.Reason.values()))
                                .flatMap(each -> each))),
                Map.entry("problem", all(codes(Problem.values()))));
    }

    private static Set<String> all(Stream<String> values) {
        return values.collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> codes(Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The keys of all questions of the built-in services. */
    private static final class Questions {

        static Stream<String> keys() {
            try (Stream<java.nio.file.Path> files = java.nio.file.Files.walk(java.nio.file.Path.of("hooks"))) {
                return files.filter(file -> file.endsWith("service.json")).toList().stream()
                        .flatMap(file -> Json.read(read(file)).path("prefetch").propertyNames().stream());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private static String read(java.nio.file.Path file) {
            try {
                return java.nio.file.Files.readString(file);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
