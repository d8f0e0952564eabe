package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.crshooks.acceptance.Service.Range;
import org.crshooks.acceptance.Service.Reply;
import org.crshooks.cdshooks.Caller;
import org.crshooks.cdshooks.card.HostileText;
import org.crshooks.cdshooks.card.Rendered;
import org.crshooks.cdshooks.fetch.Broken;
import org.crshooks.outbound.Outbound;
import org.crshooks.security.ForgedTokens;
import org.crshooks.security.HostileAddresses;
import org.crshooks.security.Listener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All attacks that have a list, one after another, on one and the same process in production. After each of them a signed
 * request keeps its answer. Linux alone, since it reads what the process takes from the kernel.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class AttackLongRun {

    private static final Logger LOG = LoggerFactory.getLogger(AttackLongRun.class);
    private static final Set<Integer> ANSWERS = Set.of(200, 400, 412, 413);
    private static final Duration BOMB_CPU = Duration.ofMillis(250);
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long BOMB_HEAP = 32 * MEBIBYTE;
    /** Of each kind of broken server; {@code -Dcrs.repeats=1000} for a longer run. */
    private static final int REPEATS = Integer.getInteger("crs.repeats", 100);

    private static final String NOTHING_FOUND = "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[]}";
    private static final int AT_ONCE = 8;
    private static final int MUTATIONS = 2_000;
    private static final long SEED = 20_260_107;
    private static final Map<String, byte[]> BOMBS = Bombs.all();

    @TempDir
    private static Path directory;

    private static AttackedService attacked;
    private static Listener listener;

    @BeforeAll
    static void start() throws Exception {
        listener = new Listener();
        attacked = AttackedService.start(directory);
        // the first handshake takes longer than the deadline, and its question would come during the first attack
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            attacked.patientView(fetching(attacked.ehrBase()));
            return attacked.asked().count() >= 2;
        });
        attacked.ehrAnswers(NOTHING_FOUND);
    }

    @AfterAll
    static void stop() throws Exception {
        attacked.close();
        listener.close();
    }

    @AfterEach
    void stillHealthy() {
        attacked.assertHealthy();
        assertThat(listener.connections()).isZero();
        assertThat(attacked.log())
                .doesNotContain("\tat ", AttackedService.ACCESS_TOKEN, "nina-adler", "OutOfMemoryError");
        attacked.ehrAnswers(NOTHING_FOUND);
    }

    private static byte[] fever() {
        return Json.MAPPER.writeValueAsBytes(
                Story.of(Service.PATIENT_VIEW, AttackedService.FEVER).request());
    }

    @Test
    @DisplayName("H2 forged tokens: the same 401 for each, and nothing is fetched for them")
    void h02Tokens() throws Exception {
        Set<Reply> replies = new HashSet<>();
        ForgedTokens.all().forEach(forged -> replies.add(attacked.patientView(fever(), (String) forged.get()[2])));
        replies.add(attacked.service().ask(Service.PATIENT_VIEW, fever(), "en"));
        assertThat(replies)
                .singleElement()
                .satisfies(reply -> assertThat(reply.status()).isEqualTo(401));
        String used = ForgedTokens.honest().sign();
        assertThat(attacked.patientView(fever(), used).status()).isEqualTo(200);
        assertThat(attacked.patientView(fever(), used).status()).isEqualTo(401);
        assertThat(ForgedTokens.fetchedElsewhere()).isEmpty();
    }

    /** As listed, and the same with TLS, which is what the allowed server speaks. */
    static Stream<String> addresses() {
        return HostileAddresses.all(attacked.ehrPort(), listener.port()).stream()
                .flatMap(address -> Stream.of(address, address.replaceFirst("^http:", "https:")))
                .filter(address -> !address.equals(attacked.ehrBase()))
                .distinct();
    }

    private static ObjectNode fetching(String server) {
        return AttackedService.fetching(server, "temperature", "oxygenation");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    @DisplayName("H1 an address that is not allowed, as fhirServer or next page, is not contacted")
    void h01Addresses(String address) {
        assertThat(attacked.patientView(fetching(address)).status()).isIn(ANSWERS);
        assertThat(attacked.asked()).isEmpty();
        attacked.ehrAnswers(Json.object(
                        "resourceType",
                        "Bundle",
                        "type",
                        "searchset",
                        "link",
                        Json.array(Json.object("relation", "next", "url", address)))
                .toString());
        assertThat(attacked.patientView(fetching(attacked.ehrBase())).status()).isIn(ANSWERS);
        List<Request> asked = attacked.asked().toList();
        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(request ->
                        assertThat(request.getUrl()).startsWith("/fhir/").doesNotContain("..", "%2e", "%2E", "admin"));
    }

    @Test
    @DisplayName("H4 another patient, or a token for another, is a 412")
    void h04Patient() {
        ObjectNode other = Story.of(Service.PATIENT_VIEW, AttackedService.FEVER).request();
        ((ObjectNode) other.path("prefetch").path("patient")).put("id", "somebody-else");
        assertThat(attacked.patientView(other).status()).isEqualTo(412);
        ObjectNode token = fetching(attacked.ehrBase());
        ((ObjectNode) token.path("fhirAuthorization")).put("patient", "somebody-else");
        assertThat(attacked.patientView(token).status()).isEqualTo(412);
        assertThat(attacked.asked()).isEmpty();
    }

    static List<Intruder> intruders() {
        return Intruder.all();
    }

    @ParameterizedTest
    @MethodSource("intruders")
    @DisplayName("H4 H9 H10 entries of grade 4 that must not count change no grade")
    void h04Intruders(Intruder intruder) {
        Ehr ehr = new Ehr(attacked.service().prefetchTemplates(Service.PATIENT_VIEW));
        Chart chart = Feverish.chart("p1", CaseChart.AS_OF);
        Map<String, Range> before = attacked.patientView(ehr.request(chart)).grades();
        assertThat(before.get("astct-2019")).isEqualTo(new Range(1, 1));
        assertThat(intruder.enter(chart)).isNotEmpty();
        assertThat(attacked.patientView(ehr.request(chart)).grades()).isEqualTo(before);
    }

    static Stream<String> texts() {
        return HostileText.all();
    }

    @ParameterizedTest
    @MethodSource("texts")
    @DisplayName("H5 text of a chart adds no element to a card")
    void h05Texts(String text) {
        List<String> usual = elements("text");
        assertThat(elements(text)).isEqualTo(usual);
    }

    private static List<String> elements(String text) {
        ObjectNode request =
                Story.of(Service.PATIENT_VIEW, AttackedService.FEVER).request();
        for (String member : List.of("display", "unit", "text")) {
            request.path("prefetch").findParents(member).forEach(parent -> ((ObjectNode) parent).put(member, text));
        }
        Reply reply = attacked.patientView(request);
        assertThat(reply.status()).isEqualTo(200);
        List<String> elements = new ArrayList<>();
        for (JsonNode card : reply.json().path("cards")) {
            elements.addAll(Rendered.elements(card.path("detail").asString()));
        }
        assertThat(elements).isNotEmpty();
        return elements;
    }

    static Stream<String> bombs() {
        return BOMBS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("bombs")
    @DisplayName("H6 a bomb, sent or fetched, costs less than 250 ms of CPU and 32 MiB of heap")
    void h06Bombs(String name) {
        byte[] bomb = BOMBS.get(name);
        assertCheap(name + ", sent", BOMB_HEAP, () -> attacked.patientView(bomb));
        if (bomb.length <= Outbound.LONGEST_ANSWER) {
            attacked.ehrAnswers(new String(bomb, StandardCharsets.UTF_8));
            byte[] request = Json.MAPPER.writeValueAsBytes(AttackedService.fetching(attacked.ehrBase(), "temperature"));
            // TLS fills and leaves buffers of its own, about four times as long as what comes through it
            long transport = 4L * bomb.length;
            assertCheap(name + ", fetched", BOMB_HEAP + transport, () -> attacked.patientView(request));
        }
    }

    /** The cheapest of some: what else the machine does then, compiling and collecting among it, is not the bomb's. */
    private static void assertCheap(String what, long mostHeap, Supplier<Reply> shot) {
        Gauge gauge = attacked.gauge();
        Duration cpu = Duration.ofDays(1);
        long heap = Long.MAX_VALUE;
        for (int i = 0; i < 5 && (cpu.compareTo(BOMB_CPU) >= 0 || heap >= mostHeap); i++) {
            gauge.collect();
            long heapBefore = gauge.heap();
            Duration before = gauge.cpu();
            Reply reply = shot.get();
            cpu = min(cpu, gauge.cpu().minus(before));
            heap = Math.min(heap, gauge.heap() - heapBefore);
            assertThat(reply.status()).isIn(ANSWERS);
        }
        LOG.info("{}: {} ms, {} KiB", what, cpu.toMillis(), heap / 1024);
        assertThat(cpu).as(what).isLessThan(BOMB_CPU);
        assertThat(heap).as(what).isLessThan(mostHeap);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @ParameterizedTest
    @EnumSource(Broken.class)
    @DisplayName(
            "H7 a hundred times each of twelve broken servers: an answer each time, then threads, sockets and heap as before")
    void h07Broken(Broken kind) throws Exception {
        byte[] request = Json.MAPPER.writeValueAsBytes(fetching(attacked.base(kind)));
        Callable<Reply> one = () -> attacked.patientView(request);
        fire(2 * AT_ONCE, one);
        Gauge.Level before = settled();
        fire(REPEATS, one);
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    Gauge.Level after = attacked.gauge().level();
                    assertThat(attacked.openConnections()).isZero();
                    assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 4);
                    assertThat(after.descriptors()).isLessThanOrEqualTo(before.descriptors() + 4);
                    assertThat(after.heap()).isLessThan(before.heap() + 8 * MEBIBYTE);
                });
    }

    /** What is taken once all that was warmed up stands, and nothing is under way. */
    private static Gauge.Level settled() {
        await().atMost(Duration.ofMinutes(1)).until(() -> attacked.openConnections() == 0);
        return attacked.gauge().level();
    }

    private static void fire(int times, Callable<Reply> one) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<Reply> reply : pool.invokeAll(java.util.Collections.nCopies(times, one))) {
                assertThat(reply.get().status()).isEqualTo(200);
                assertThat(reply.get()
                                .assessment()
                                .path("grades")
                                .get(0)
                                .path("determined")
                                .asBoolean())
                        .isFalse();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    static Stream<List<String>> circles() {
        String base = attacked.ehrBase() + "/Observation?page=";
        return Stream.of(
                List.of(base + "1"),
                List.of(base + "1", base + "2", base + "1"),
                LongStream.range(0, 10_000).mapToObj(n -> base + n).toList());
    }

    @ParameterizedTest
    @MethodSource("circles")
    @DisplayName("H8 pages in a circle or without end are left, and the grade is not determined by them")
    void h08Pages(List<String> next) {
        attacked.ehrAnswers(page(next.get(0)));
        attacked.ehrPages(next, AttackLongRun::page);
        Reply reply = attacked.patientView(fetching(attacked.ehrBase()));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.assessment().path("grades").get(0).path("determined").asBoolean())
                .isFalse();
        assertThat(attacked.asked().count()).isLessThan(200);
    }

    private static String page(String next) {
        return Json.object(
                        "resourceType",
                        "Bundle",
                        "type",
                        "searchset",
                        "link",
                        Json.array(Json.object("relation", "next", "url", next)),
                        "entry",
                        Json.array())
                .toString();
    }

    static Stream<String> origins() {
        return Stream.of(
                "https://ehr.example.org.evil.com",
                "https://evil.com",
                "http://ehr.example.org",
                "https://ehr.example.org:8443",
                "https://EHR.example.org",
                "https://ehr.example.org/",
                "null",
                "*");
    }

    @ParameterizedTest
    @MethodSource("origins")
    @DisplayName("H16 pages of other origins are not let in, on answers and refusals alike")
    void h16Origins(String origin) {
        Caller caller = new Caller(attacked.port());
        for (Caller.Reply reply : List.of(
                caller.get("/cds-services", "Origin", origin),
                caller.fire(new String(fever(), StandardCharsets.UTF_8), "Origin", origin),
                caller.get("/nothing", "Origin", origin))) {
            assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        assertThat(caller.get("/cds-services", "Origin", AttackedService.ORIGIN).header("Access-Control-Allow-Origin"))
                .isEqualTo(AttackedService.ORIGIN);
    }

    @Test
    @DisplayName("H6 H17 2 000 spoilt requests with good tokens")
    void h17Spoilt() {
        List<Story> stories = Story.of(Service.PATIENT_VIEW);
        List<String> faults = LongStream.range(0, MUTATIONS)
                .mapToObj(n -> {
                    Mutation mutation =
                            Mutation.of(stories.get((int) (n % stories.size())).request(), SEED + n);
                    try {
                        RobustnessTest.check(attacked.patientView(mutation.body()));
                        return "";
                    } catch (RuntimeException | AssertionError e) {
                        return n + " " + mutation.done() + ": " + e.getMessage();
                    }
                })
                .filter(fault -> !fault.isEmpty())
                .toList();
        assertThat(faults).isEmpty();
    }

    static List<String> raw() {
        return RawRequests.all();
    }

    @ParameterizedTest
    @MethodSource("raw")
    @DisplayName("H16 H17 what is no HTTP is refused or dropped, and told nothing of the inside")
    void h17Raw(String request) {
        String answer = RawRequests.answer(attacked.port(), request);
        assertThat(answer).doesNotContain("\tat ", "java.", "tomcat", "Tomcat", "<html", "\"cards\"", "canary");
        assertThat(answer).matches("(?s)|HTTP/1\\.1 (200|204|400|401|404|405|406|411|413|414|415|417|431|501|505).*");
    }

    @Test
    @DisplayName("H17 nothing of the inside is served")
    void h17Addresses() {
        for (String path : List.of(
                "/admin/feedback.csv",
                "/admin/audit.ndjson",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/h2-console",
                "/error",
                "/fhir/Patient",
                "/fhir/Patient/p1/$crs-grade",
                "/fhir-notify",
                "/application.properties",
                "/WEB-INF/web.xml",
                "/messages.properties")) {
            Reply reply = attacked.service().get(path);
            assertThat(reply.status()).as(path).isIn(400, 401, 404, 405);
            assertThat(reply.body()).as(path).contains("OperationOutcome").doesNotContain("\tat ", "java.");
        }
    }
}
