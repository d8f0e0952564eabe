package org.crshooks.cdshooks.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
    private static final int REPEATS = 300;

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
    @EnumSource(Broken.class)
    @DisplayName("H7 a server that breaks HTTP answers nothing, and is left at the deadline")
    void noAnswer(Broken kind) throws IOException {
        try (FaultServer server = kind.start()) {
            ask(server.base(kind.scheme()));
            Instant begin = Instant.now();
            List<Answer> answers = ask(server.base(kind.scheme()));
            assertThat(Duration.between(begin, Instant.now())).isLessThan(DEADLINE.plus(SLACK));
            assertThat(answers).allSatisfy(answer -> assertThat(answer.pages()).noneMatch(page -> page.usable()));
        }
    }

    @Test
    @DisplayName("H7 after hundreds of failures no thread and no connection is left over")
    void nothingLeft() throws IOException, InterruptedException {
        try (FaultServer server = Broken.RESET.start();
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
