package org.crshooks.acceptance;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.crshooks.acceptance.Service.Reply;
import org.crshooks.cdshooks.fetch.Broken;
import org.crshooks.cdshooks.fetch.FaultServer;
import org.crshooks.security.ForgedTokens;
import org.crshooks.store.Postgres;
import org.crshooks.store.ServiceProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The service in production, in a process of its own with 256 MB, and all the servers that it may talk to. */
final class AttackedService implements AutoCloseable {

    static final String ACCESS_TOKEN = "canary-7391-access-token";
    static final String ORIGIN = "https://ehr.example.org";
    static final String FEVER = "fever";

    private static final String EMPTY = "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[]}";

    private final WireMockServer ehr;
    private final Map<Broken, FaultServer> broken = new EnumMap<>(Broken.class);
    private final ServiceProcess process;
    private final Service service;
    private final int port;
    private final JsonNode healthyAnswer;

    private AttackedService(Path directory) throws Exception {
        Tls tls = Tls.make(directory);
        ehr = new WireMockServer(options()
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(tls.keyStore().toString())
                .keystoreType("PKCS12")
                .keystorePassword(Tls.PASSWORD)
                .keyManagerPassword(Tls.PASSWORD));
        ehr.start();
        ehrAnswers(EMPTY);
        for (Broken kind : Broken.values()) {
            broken.put(kind, kind.start(tls.sockets()));
        }
        process = ServiceProcess.start(directory, machine(tls), settings());
        port = process.caller().port();
        service = new Service(port);
        healthyAnswer = healthyReply().json();
    }

    static AttackedService start(Path directory) throws Exception {
        return new AttackedService(directory);
    }

    private static List<String> machine(Tls tls) {
        List<String> machine = new ArrayList<>(tls.trusted());
        machine.add("-Xmx256m");
        return machine;
    }

    private List<String> settings() {
        List<String> servers = new ArrayList<>(List.of(ehrBase()));
        broken.keySet().forEach(kind -> servers.add(base(kind)));
        List<String> settings = new ArrayList<>(List.of(
                "--spring.profiles.active=production",
                "--server.address=127.0.0.1",
                "--crs.time-zone=UTC",
                // stories have a date
                "--crs.as-of-override=true",
                "--crs.fhir.deadline=500ms",
                "--crs.store.url=" + Postgres.newDatabase(),
                "--crs.security.cors-origins=" + ORIGIN,
                "--crs.security.client-authentication=jwt",
                "--crs.security.public-url=https://crs.example.org/hooks/",
                "--crs.security.clients[0].fhir-servers=" + String.join(",", servers)));
        ForgedTokens.client().forEach((name, value) -> settings.add("--" + name + "=" + value));
        return settings;
    }

    /** Of the one honest FHIR server. */
    String ehrBase() {
        return "https://127.0.0.1:" + ehrPort() + "/fhir";
    }

    int ehrPort() {
        return ehr.httpsPort();
    }

    String base(Broken kind) {
        return broken.get(kind).base("https");
    }

    /** Connections to broken servers that are still open. */
    int openConnections() {
        return broken.values().stream().mapToInt(FaultServer::connections).sum();
    }

    void ehrAnswers(String body) {
        ehr.resetAll();
        ehr.stubFor(any(anyUrl()).willReturn(okJson(body)));
    }

    /** Each of these pages leads to the next one of the list. */
    void ehrPages(List<String> addresses, UnaryOperator<String> page) {
        for (int i = 0; i < addresses.size() - 1; i++) {
            ehr.stubFor(any(urlEqualTo(addresses.get(i).substring(ehrBase().length() - "/fhir".length())))
                    .willReturn(okJson(page.apply(addresses.get(i + 1)))));
        }
    }

    /** What that server was asked since it was told what to answer. */
    Stream<Request> asked() {
        return ehr.getAllServeEvents().stream().map(ServeEvent::getRequest);
    }

    int port() {
        return port;
    }

    Service service() {
        return service;
    }

    Gauge gauge() {
        return new Gauge(process.pid());
    }

    String log() {
        return process.log();
    }

    Reply patientView(byte[] request, String token) {
        return service.ask(Service.PATIENT_VIEW, request, "en", token);
    }

    /** Fires patient-view as the honest client. */
    Reply patientView(byte[] request) {
        return patientView(request, ForgedTokens.honest().sign());
    }

    Reply patientView(JsonNode request) {
        return patientView(Json.MAPPER.writeValueAsBytes(request));
    }

    /** The story of a fever, which names a server and leaves some keys for the service to fetch. */
    static ObjectNode fetching(String fhirServer, String... keys) {
        ObjectNode request = Story.of(Service.PATIENT_VIEW, FEVER).request();
        request.put("fhirServer", fhirServer);
        request.set("fhirAuthorization", Json.object("access_token", ACCESS_TOKEN));
        ((ObjectNode) request.path("prefetch")).remove(List.of(keys));
        return request;
    }

    private Reply healthyReply() {
        Reply reply = patientView(Story.of(Service.PATIENT_VIEW, FEVER).request());
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }

    /** A rightly signed request gets its card as before, with the grades that the story says. */
    void assertHealthy() {
        Reply reply = healthyReply();
        assertThat(reply.json()).isEqualTo(healthyAnswer);
        assertThat(reply.assessment())
                .isEqualTo(Story.of(Service.PATIENT_VIEW, FEVER)
                        .response("en")
                        .path("extension")
                        .path("org.crshooks.assessment"));
    }

    @Override
    public void close() throws IOException {
        process.close();
        ehr.stop();
        for (FaultServer server : broken.values()) {
            server.close();
        }
    }
}
