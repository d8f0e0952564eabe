package org.crshooks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crshooks.CrsHooksApplication;
import org.crshooks.cdshooks.Caller;
import org.crshooks.cdshooks.FakeParts;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.Therapy;
import org.crshooks.writeback.BackendSettings;
import org.crshooks.writeback.WriteBackMode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** H17: what the service demands before it starts. */
class StartUpTest {

    private static final String[] PRODUCTION = {
        "--spring.profiles.active=production",
        "--crs.time-zone=Asia/Shanghai",
        "--crs.security.cors-origins=https://ehr.example.org",
        "--crs.security.client-authentication=none"
    };

    @EnableConfigurationProperties
    @Import(SettingsConfiguration.class)
    static class SettingsOnly {}

    private static Settings settings(String... arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(SettingsOnly.class)
                .web(org.springframework.boot.WebApplicationType.NONE)
                .run(arguments)) {
            return context.getBean(Settings.class);
        }
    }

    private static List<String> refused(String... arguments) {
        Throwable failure = catchThrowableOfType(RuntimeException.class, () -> settings(arguments));
        while (failure != null && !(failure instanceof InvalidSettings)) {
            failure = failure.getCause();
        }
        assertThat(failure).as("starts with " + List.of(arguments)).isNotNull();
        return ((InvalidSettings) failure).reasons();
    }

    private static String[] production(String... more) {
        List<String> all = new ArrayList<>(List.of(PRODUCTION));
        all.addAll(List.of(more));
        if (all.stream().noneMatch(argument -> argument.startsWith("--crs.store.url"))) {
            all.add("--crs.store.url=jdbc:postgresql://db.example.org/crs");
        }
        return all.toArray(String[]::new);
    }

    @Test
    void sandboxIsTheDefault() {
        Settings settings = settings();
        assertThat(settings.sandbox()).isTrue();
        assertThat(settings.asOfOverride()).isTrue();
        assertThat(settings.timeZone().getId()).isEqualTo("Z");
        assertThat(settings.deadline()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.rateRow()).isEqualTo(Duration.ofHours(4));
        assertThat(settings.security().corsOrigins()).containsExactly("*");
        assertThat(settings.allowRemote()).isFalse();
        assertThat(settings.store().url()).startsWith("jdbc:h2:mem:");
        assertThat(settings.store().retention()).isEqualTo(Duration.ofDays(365));
    }

    @Test
    @DisplayName("production names every missing setting at once")
    void productionHalfConfigured() {
        assertThat(refused("--spring.profiles.active=production"))
                .anySatisfy(reason -> assertThat(reason).startsWith("crs.time-zone is missing"))
                .anySatisfy(reason -> assertThat(reason).startsWith("crs.security.cors-origins is missing"))
                .anySatisfy(reason -> assertThat(reason).startsWith("crs.security.client-authentication is missing"))
                .anySatisfy(reason -> assertThat(reason).startsWith("crs.store.url is missing"))
                .hasSize(4);
    }

    @Test
    @DisplayName("a profile of another name, or sandbox beside production, has to satisfy production")
    void notPlainlySandbox() {
        assertThat(refused("--spring.profiles.active=staging")).hasSize(4);
        assertThat(refused("--spring.profiles.active=sandbox,production"))
                .anySatisfy(reason -> assertThat(reason).startsWith("crs.time-zone"));
    }

    @Test
    void productionWhole() {
        Settings settings = settings(production(
                "--crs.scale.primary.bispecific=astct-2019",
                "--crs.trust-empty.MedicationAdministration=false",
                "--crs.trust-empty.labs=true",
                "--crs.trust-empty.blood-pressure=false",
                "--crs.fhir.allowed-servers=https://ehr.example.org/fhir,https://b.example.org/r4",
                "--crs.locale=zh-CN",
                "--crs.write-back=direct",
                "--crs.write-back.scales=all",
                "--crs.lookback.rate-row=6h"));
        assertThat(settings.sandbox()).isFalse();
        assertThat(settings.asOfOverride()).isFalse();
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(settings.locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(settings.scaleChoice().primaryFor(Therapy.BISPECIFIC)).isEqualTo("astct-2019");
        assertThat(settings.distrusted()).isEqualTo(Set.of(Channel.MEDICATION_ADMINISTRATION, Channel.BLOOD_PRESSURE));
        assertThat(settings.allowedServers()).hasSize(2);
        assertThat(settings.rateRow()).isEqualTo(Duration.ofHours(6));
    }

    @ParameterizedTest
    @CsvSource({
        "crs.locale, fr",
        "crs.reader, quick",
        "crs.time-zone, Mars/Olympus",
        "crs.time-zone, +08:00",
        "crs.scale.primary.car-t, astct",
        "crs.scale.primary.vaccine, astct-2019",
        "crs.trust-empty.pulse, false",
        "crs.fhir.allowed-servers, http://ehr.example.org/fhir",
        "crs.fhir.allowed-servers, https://user@ehr.example.org/fhir",
        "crs.fhir.server, ftp://ehr.example.org",
        "crs.fhir.deadline, 0s",
        "crs.fhir.deadline, 5m",
        "crs.lookback.rate-row, 0h",
        "crs.lookback.fever, 24h",
        "crs.hooks.location, /does/not/exist",
        "crs.terminology.location, /does/not/exist",
        "crs.security.cors-origins, *",
        "crs.security.cors-origins, ehr.example.org",
        "crs.security.client-authentication, basic",
        "crs.security.cors-origins, http://ehr.example.org",
        "crs.security.cors-origins, https://ehr.example.org/",
        "crs.security.public-url, http://crs.example.org",
        "crs.security.public-url, https://user@crs.example.org",
        "crs.security.discovery, protected",
        "crs.security.discovery, hidden",
        "crs.security.admin-token, short",
        "crs.security.admin-token, 'a token of more than 32 characters with blanks'",
        "crs.security.admin-token-file, /does/not/exist",
        "crs.security.max-concurrent, 0",
        "crs.timeline.client-id, 'two words'",
        "crs.timeline.url, https://crs.example.org/timeline",
        "crs.timeline.authorization-origins, login.example.org",
        "crs.timeline.authorization-origins, http://login.example.org",
        "crs.timeline.authorization-origins, https://login.example.org/",
        "crs.timeline.embedded-by, *",
        "crs.timeline.embedded-by, http://ehr.example.org",
        "crs.timeline.deadline, 0s",
        "crs.timeline.deadline, 61s",
        "crs.store.url, jdbc:mysql://db.example.org/crs",
        "crs.store.url, jdbc:h2:tcp://db.example.org/crs",
        "crs.store.url, jdbc:h2:mem:crs",
        "crs.store.retention, 0d",
        "crs.store.retention, 23h",
        "crs.store.retention, 40000d",
        "crs.write-back, always",
        "crs.write-back.scales, some"
    })
    void refusesAWrongSettingByName(String name, String value) {
        assertThat(refused(production("--" + name + "=" + value)))
                .singleElement()
                .satisfies(reason -> assertThat(reason).startsWith(name));
    }

    @Test
    @DisplayName(
            "the address of the trajectory is a page that an EHR can launch: https, at /timeline, with a client id")
    void trajectory() {
        String id = "--crs.timeline.client-id=trajectory";
        TimelineSettings whole = settings(production(
                        id,
                        "--crs.timeline.url=https://crs.example.org/grading/timeline",
                        "--crs.timeline.authorization-origins=https://login.example.org:8443",
                        "--crs.timeline.deadline=60s"))
                .timeline();
        assertThat(whole.url()).isEqualTo("https://crs.example.org/grading/timeline");
        assertThat(whole.authorizationOrigins()).containsExactly("https://login.example.org:8443");
        for (String wrong : List.of(
                "http://crs.example.org/timeline",
                "https://crs.example.org/",
                "https://crs.example.org/timeline/",
                "https://crs.example.org/timeline?patient=1",
                "https://user@crs.example.org/timeline")) {
            assertThat(refused(production(id, "--crs.timeline.url=" + wrong)))
                    .as(wrong)
                    .singleElement()
                    .satisfies(reason -> assertThat(reason).startsWith("crs.timeline.url must"));
        }
        assertThat(settings("--crs.timeline.url=http://localhost:8080/timeline")
                        .timeline()
                        .clientId())
                .isNull();
    }

    @Test
    @DisplayName("H17 the sandbox writes grades itself, with the token it is given; elsewhere they are suggested")
    void writeBackByDefault() {
        WriteBackSettings sandbox = settings().writeBack();
        assertThat(sandbox.mode()).isEqualTo(WriteBackMode.DIRECT);
        assertThat(sandbox.userToken()).isTrue();
        WriteBackSettings elsewhere = settings(production()).writeBack();
        assertThat(elsewhere.mode()).isEqualTo(WriteBackMode.SUGGESTION);
        assertThat(elsewhere.userToken()).isFalse();
        assertThat(elsewhere.allScales()).isFalse();
        assertThat(elsewhere.backend()).isNull();
    }

    @Test
    @DisplayName("H17 credentials of the service need all their parts, a key, https, and one server they are for")
    void backendCredentials(@TempDir Path folder) throws Exception {
        String prefix = "--crs.write-back.backend.";
        Path key = Files.writeString(
                folder.resolve("key.json"),
                new ECKeyGenerator(Curve.P_384).keyID("2026-1").generate().toJSONString());
        List<String> sound = List.of(
                prefix + "client-id=crs-hooks",
                prefix + "key-file=" + key,
                prefix + "token-url=https://ehr.example.org/oauth2/token");
        String one = "--crs.fhir.allowed-servers=https://ehr.example.org/fhir";
        String two = one + ",https://b.example.org/fhir";

        BackendSettings backend = settings(with(sound, one)).writeBack().backend();
        assertThat(backend.key().id()).isEqualTo("2026-1");
        assertThat(backend.covers().test("https://ehr.example.org/fhir")).isTrue();
        assertThat(backend.covers().test("https://b.example.org/fhir")).isFalse();
        assertThat(settings(with(sound, two, "--crs.fhir.server=https://b.example.org/fhir"))
                        .writeBack()
                        .backend()
                        .covers()
                        .test("https://ehr.example.org/fhir"))
                .isFalse();

        assertThat(refused(with(sound.subList(0, 1), one))).hasSize(2).allMatch(r -> r.contains(" is missing"));
        assertThat(refused(with(sound, two)))
                .singleElement()
                .satisfies(reason -> assertThat(reason).startsWith("crs.fhir.server is missing"));
        assertThat(refused(with(sound, one, prefix + "token-url=http://ehr.example.org/token")))
                .singleElement()
                .satisfies(reason -> assertThat(reason).contains("https"));
        assertThat(refused(with(sound, one, prefix + "token-url=ehr"))).hasSize(1);
        assertThat(refused(with(sound, one, prefix + "key-file=" + folder.resolve("none"))))
                .containsExactly("crs.write-back.backend.key-file cannot be read");
        Files.writeString(key, "{}");
        assertThat(refused(with(sound, one)))
                .singleElement()
                .satisfies(reason -> assertThat(reason).startsWith("crs.write-back.backend.key-file must hold"));
    }

    /** Later settings win over earlier ones of the same name. */
    private static String[] with(List<String> settings, String... more) {
        Map<String, String> byName = new LinkedHashMap<>();
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of(more));
        all.forEach(setting -> byName.put(setting.split("=")[0], setting));
        return production(byName.values().toArray(String[]::new));
    }

    @Test
    @DisplayName("notifications need a secret worth the name, a server to grade on, and leave to write")
    void subscription() {
        String secret = "--crs.subscription.secret=0123456789-0123456789-0123456789";
        assertThat(settings().subscription().secret()).isNull();
        assertThat(refused(production(secret)))
                .anySatisfy(reason -> assertThat(reason).contains("needs crs.fhir.server"))
                .anySatisfy(reason -> assertThat(reason).contains("needs crs.write-back=direct"))
                .hasSize(2);
        String[] whole = {"--crs.fhir.server=https://ehr.example.org/fhir", "--crs.write-back=direct"};
        assertThat(settings(production(secret, whole[0], whole[1]))
                        .subscription()
                        .secret())
                .isNotNull();
        assertThat(refused(production("--crs.subscription.secret=short", whole[0], whole[1])))
                .singleElement()
                .satisfies(reason -> assertThat(reason).startsWith("crs.subscription.secret must be 32 or more"));
        assertThat(refused(production(secret, "--crs.subscription.secret-file=pom.xml", whole[0], whole[1])))
                .singleElement()
                .satisfies(reason -> assertThat(reason).contains("both set"));
        assertThat(refused(production("--crs.subscription.secret-file=/does/not/exist")))
                .singleElement()
                .satisfies(reason -> assertThat(reason).startsWith("crs.subscription.secret-file cannot be read"));
        assertThat(refused(production("--crs.subscription.debounce=2h")))
                .singleElement()
                .satisfies(reason -> assertThat(reason).startsWith("crs.subscription.debounce"));
    }

    @Test
    @DisplayName(
            "H17 health and metrics stay on this machine and on a port of their own, unless told otherwise plainly")
    void management() {
        String port = "--management.server.port=8081";
        String open = "--management.server.address=0.0.0.0";
        assertThat(settings().management().isOn()).isFalse();
        assertThat(settings(production(port)).management().isLoopback()).isTrue();
        assertThat(settings(production(port, "--management.server.address=::1"))
                        .management()
                        .isLoopback())
                .isTrue();
        for (String address :
                List.of(open, "--management.server.address=", "--management.server.address=no.such.invalid")) {
            assertThat(refused(production(port, address)))
                    .singleElement()
                    .satisfies(reason -> assertThat(reason).startsWith("management.server.address must be"));
        }
        assertThat(settings(production(port, open, "--crs.management.allow-remote=true"))
                        .management()
                        .isLoopback())
                .isFalse();
        assertThat(settings(production(open)).management().isOn()).isFalse();
        assertThat(refused(production(port, "--server.port=8081")))
                .singleElement()
                .satisfies(reason -> assertThat(reason).startsWith("management.server.port must not be that of"));
        assertThat(refused(production("--management.server.port=x")))
                .singleElement()
                .satisfies(reason -> assertThat(reason).startsWith("management.server.port must be 0"));
        assertThat(refused(port, open)).hasSize(1);
    }

    @Test
    @DisplayName("the sandbox serves its own machine alone, and not at all where told otherwise without leave")
    void sandboxBinds() {
        try (ConfigurableApplicationContext context = application("--server.port=0")) {
            KnownServers servers = context.getBean(KnownServers.class);
            for (String host : new String[] {"localhost", "127.0.0.1", "[::1]"}) {
                assertThat(servers.allowed().find("http://" + host + ":" + servers.port() + "/fhir"))
                        .isPresent();
            }
            assertThat(servers.allowed().find("http://localhost:" + (servers.port() + 1) + "/fhir"))
                    .isEmpty();
            assertThat(context.getBean(org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory.class)
                            .getAddress())
                    .isEqualTo(InetAddress.getLoopbackAddress());
        }
        Throwable failure = catchThrowableOfType(
                RuntimeException.class, () -> application("--server.port=0", "--server.address=0.0.0.0"));
        assertThat(failure).rootCause().isInstanceOf(InvalidSettings.class).hasMessageContaining("server.address");
    }

    @Test
    @DisplayName("production: no sandbox address is allowed, as-of is ignored, and origins are the listed ones")
    void productionRuns(@TempDir Path directory) {
        String[] arguments = production(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--crs.silent=true",
                "--crs.store.url=jdbc:h2:file:" + directory.resolve("store"));
        try (ConfigurableApplicationContext context = application(arguments)) {
            KnownServers servers = context.getBean(KnownServers.class);
            assertThat(servers.allowed().find("http://localhost:" + servers.port() + "/fhir"))
                    .isEmpty();
            Caller caller = new Caller(servers.port());
            Caller.Reply reply = caller.fire(Caller.treated("")
                    .replaceFirst("\\{", "{\"extension\":{\"org.crshooks.as-of\":\"1999-01-05T08:00:00Z\"},"));
            assertThat(reply.status()).isEqualTo(200);
            assertThat(caller.get("/admin/feedback.csv").status())
                    .as("nobody checks who asks")
                    .isEqualTo(404);
            assertThat(reply.http().body())
                    .contains("\"cards\":[]", "\"asOf\":")
                    .doesNotContain("1999");
            assertThat(caller.get("/cds-services", "Origin", "https://ehr.example.org")
                            .header("Access-Control-Allow-Origin"))
                    .isEqualTo("https://ehr.example.org");
            assertThat(caller.get("/cds-services", "Origin", "https://ehr.example.org.evil.com")
                            .header("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    private static ConfigurableApplicationContext application(String... arguments) {
        return new SpringApplicationBuilder(CrsHooksApplication.class, FakeParts.class).run(arguments);
    }
}
