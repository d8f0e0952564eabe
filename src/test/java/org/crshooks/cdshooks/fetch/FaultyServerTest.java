package org.crshooks.cdshooks.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.crshooks.cdshooks.Caller;
import org.crshooks.cdshooks.FakeTerminology;
import org.crshooks.cdshooks.definition.ServiceDefinition;
import org.crshooks.cdshooks.definition.ServiceDefinitions;
import org.crshooks.cdshooks.request.HookRequestReader;
import org.crshooks.fhir.Answer;
import org.crshooks.fhir.BundlePages;
import org.crshooks.outbound.AllowedServers;
import org.crshooks.outbound.Outbound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that break HTTP itself: no answer counts, and nothing is left behind. */
class FaultyServerTest {

    private static final Duration DEADLINE = Duration.ofMillis(300);
    private static final Duration SLACK = Duration.ofMillis(400);
    private static final byte[] BUNDLE = "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[]}".getBytes();
    private static final int REPEATS = 300;

    /** The ways in which a server can be broken. */
    enum Kind {
        REFUSED("http", null),
        BLACK_HOLE("http", connection -> Thread.sleep(60_000)),
        RESET("http", connection -> connection.setSoLinger(true, 0)),
        CLOSED("http", Socket::close),
        NO_TLS("https", connection -> FaultServer.answer(connection, "Content-Length: " + BUNDLE.length, BUNDLE)),
        HTML("http", connection -> {
            byte[] page = "<html>maintenance</html>".getBytes(StandardCharsets.US_ASCII);
            FaultServer.answer(connection, "Content-Type: text/html\r\nContent-Length: " + page.length, page);
        }),
        GZIP_BOMB("http", connection -> {
            byte[] bomb = zipped();
            FaultServer.answer(connection, "Content-Encoding: gzip\r\nContent-Length: " + bomb.length, bomb);
        }),
        LESS_THAN_SAID("http", connection -> {
            FaultServer.answer(connection, "Content-Length: 100000", BUNDLE);
        }),
        CUT("http", connection -> FaultServer.answer(connection, "Content-Length: 20", BUNDLE)),
        ENDLESS("http", connection -> {
            FaultServer.answer(connection, "Transfer-Encoding: chunked", new byte[0]);
            while (true) {
                connection.getOutputStream().write("1\r\n \r\n".getBytes(StandardCharsets.US_ASCII));
                connection.getOutputStream().flush();
                Thread.sleep(100);
            }
        }),
        ENDLESS_HEADERS("http", connection -> {
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                connection.getOutputStream().write("X-More: and more\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        }),
        NOT_HTTP("http", connection -> connection.getOutputStream().write("SSH-2.0-OpenSSH\r\n".getBytes()));

        private final String scheme;
        private final FaultServer.Fault fault;

        Kind(String scheme, FaultServer.Fault fault) {
            this.scheme = scheme;
            this.fault = fault;
        }

        FaultServer start() throws IOException {
            FaultServer server = new FaultServer(fault == null ? connection -> {} : fault);
            if (fault == null) {
                server.close();
            }
            return server;
        }

        private static byte[] zipped() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                byte[] spaces = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 64; i++) {
                    zip.write(spaces);
                }
            }
            return bytes.toByteArray();
        }
    }

    @TempDir
    private Path site;

    private ServiceDefinition service;
    private final Outbound outbound = new Outbound(DEADLINE);

    @BeforeEach
    void define() throws IOException {
        Path directory = Files.createDirectory(site.resolve("crs-patient-view"));
        Files.writeString(directory.resolve("service.json"), """
                {"id":"crs-patient-view","hook":"patient-view","title":"t","description":"d","prefetch":{
                 "patient":"Patient/{{context.patientId}}",
                 "temperature":"Observation?patient=Patient/{{context.patientId}}&code=http://loinc.org|8310-5"}}
                """);
        service = ServiceDefinitions.load(site, new FakeTerminology())
                .find("crs-patient-view")
                .orElseThrow();
    }

    private List<Answer> ask(String base) {
        AllowedServers allowed = new AllowedServers(List.of(base));
        PrefetchCompletion completion =
                new PrefetchCompletion(BundlePages::read, outbound, DEADLINE, Set.of(), FetchListener.NONE);
        byte[] body = Caller.request(",\"fhirServer\":\"" + base + "\"").getBytes(StandardCharsets.UTF_8);
        return completion.answers(
                service, new HookRequestReader(true).read(body, "patient-view"), allowed, completion.start());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("H7 a server that breaks HTTP answers nothing, and is left at the deadline")
    void noAnswer(Kind kind) throws IOException {
        try (FaultServer server = kind.start()) {
            ask(server.base(kind.scheme));
            Instant begin = Instant.now();
            List<Answer> answers = ask(server.base(kind.scheme));
            assertThat(Duration.between(begin, Instant.now())).isLessThan(DEADLINE.plus(SLACK));
            assertThat(answers).allSatisfy(answer -> assertThat(answer.pages()).noneMatch(page -> page.usable()));
        }
    }

    @Test
    @DisplayName("H7 after hundreds of failures no thread and no connection is left over")
    void nothingLeft() throws IOException, InterruptedException {
        try (FaultServer server = Kind.RESET.start();
                FaultServer slow = new FaultServer(
                        connection -> connection.getInputStream().read(new byte[1]))) {
            ask(server.base("http"));
            int threads = ManagementFactory.getThreadMXBean().getThreadCount();
            for (int i = 0; i < REPEATS; i++) {
                ask(server.base("http"));
            }
            ask(slow.base("http"));
            Instant latest = Instant.now().plusSeconds(10);
            while (busy(threads, server, slow) && Instant.now().isBefore(latest)) {
                Thread.sleep(50);
            }
            assertThat(server.connections() + slow.connections()).isZero();
            assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threads + 16);
        }
    }

    private static boolean busy(int threads, FaultServer... servers) {
        int open = 0;
        for (FaultServer server : servers) {
            open += server.connections();
        }
        return open > 0 || ManagementFactory.getThreadMXBean().getThreadCount() >= threads + 16;
    }
}
