package org.crshooks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.config.Deployment.COMPOSE;
import static org.crshooks.config.Deployment.FOLDER;
import static org.crshooks.config.Deployment.KUBERNETES;
import static org.crshooks.config.Deployment.at;
import static org.crshooks.config.Deployment.document;
import static org.crshooks.config.Deployment.list;
import static org.crshooks.config.Deployment.map;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** H17: the files to deploy by mean what they say, and the service can start with them. */
class DeploymentTest {

    /** Settings of Spring Boot that they use, beside our own, which README lists. */
    private static final Set<String> OF_SPRING = Set.of(
            "spring.profiles.active",
            "spring.config.import",
            "spring.config.additional-location",
            "server.port",
            "management.server.port",
            "management.server.address");

    /** Hooks in flight, and what waits for the store; docs/operations.md. */
    private static final int SHUTDOWN_SECONDS = 59;

    @TempDir
    private Path work;

    static List<Path> yaml() {
        return Deployment.yaml();
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void isYaml(Path file) {
        assertThat(Deployment.documents(file)).isNotEmpty().doesNotContainNull();
    }

    private Path secrets(Map<String, String> secrets) throws Exception {
        Path folder = Files.createDirectories(work.resolve("secrets"));
        for (Map.Entry<String, String> secret : secrets.entrySet()) {
            Files.writeString(folder.resolve(secret.getKey()), secret.getValue());
        }
        Files.writeString(
                folder.resolve("ehr.jwks.json"),
                new JWKSet(new ECKeyGenerator(Curve.P_384).keyID("a").generate()).toString());
        return folder;
    }

    private Path goodSecrets() throws Exception {
        return secrets(Map.of("crs.store.password", "p", "crs.security.admin-token", "0123456789".repeat(4)));
    }

    private static List<String> faults(List<String> arguments) {
        return ConfigReport.of(arguments.toArray(String[]::new)).faults();
    }

    @Test
    @DisplayName("H17 the service can start with the settings of the compose file, secrets from files")
    void composeStarts() throws Exception {
        List<String> arguments = Deployment.composeArguments(goodSecrets(), work);
        ConfigReport report = ConfigReport.of(arguments.toArray(String[]::new));
        assertThat(report.faults()).isEmpty();
        assertThat(report.settings().sandbox()).isFalse();
        assertThat(report.settings().security().adminToken()).isNotNull();
        assertThat(report.given())
                .containsEntry("crs.store.password", "***")
                .containsEntry("crs.store.url", "jdbc:postgresql://db:5432/crs");
    }

    @Test
    @DisplayName("H17 the service can start with the settings of the manifests, but not with the words of the example")
    void kubernetesStarts() throws Exception {
        Map<String, Object> environment = Deployment.kubernetesEnvironment();
        String config = Deployment.kubernetesConfig();
        assertThat(faults(Deployment.arguments(environment, config, goodSecrets(), work)))
                .isEmpty();
        Map<String, Object> example = map(at(document(KUBERNETES.resolve("secret.example.yaml")), "stringData"));
        assertThat(example.keySet()).containsExactlyInAnyOrder("crs.store.password", "crs.security.admin-token");
        Map<String, String> words = new java.util.HashMap<>();
        example.forEach((name, value) -> words.put(name, value.toString()));
        assertThat(faults(Deployment.arguments(environment, config, secrets(words), work)))
                .singleElement()
                .satisfies(fault -> assertThat(fault).startsWith("crs.security.admin-token"));
    }

    @Test
    @DisplayName("each setting that the files name is one that the service knows")
    void known() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        Set<String> names = new TreeSet<>();
        flatten("", new org.yaml.snakeyaml.Yaml().load(Deployment.kubernetesConfig()), names);
        flatten("", document(FOLDER.resolve("config/application.yaml")), names);
        Stream.of(Deployment.composeEnvironment(), Deployment.kubernetesEnvironment())
                .flatMap(environment -> Deployment.arguments(environment, "", work, work).stream())
                .map(argument -> argument.substring(2, argument.indexOf('=')))
                .forEach(names::add);
        names.addAll(map(at(document(KUBERNETES.resolve("secret.example.yaml")), "stringData"))
                .keySet());
        assertThat(names)
                .hasSizeGreaterThan(15)
                .allSatisfy(name -> assertThat(OF_SPRING.contains(name) || readme.contains("`" + name + "`"))
                        .as(name)
                        .isTrue());
    }

    /** Names of all values; those of a client's entry are checked where it is read. */
    private static void flatten(String prefix, Object node, Set<String> names) {
        if (prefix.equals("crs.security.clients")) {
            names.add("crs.security.clients[n].*");
        } else if (node instanceof Map<?, ?> members) {
            members.forEach((name, value) -> flatten(prefix.isEmpty() ? "" + name : prefix + "." + name, value, names));
        } else {
            names.add(prefix);
        }
    }

    @Test
    @DisplayName(
            "H17 containers: nothing writable, no privileges, a bound of memory, a health check, no secret in the file")
    void compose() {
        Map<String, Object> services = map(at(document(COMPOSE), "services"));
        assertThat(services.get("crs-1")).isEqualTo(services.get("crs-2"));
        Map<String, Object> declared = map(at(document(COMPOSE), "secrets"));
        List<String> used = new ArrayList<>();
        services.forEach((name, service) -> {
            assertThat(at(service, "read_only")).as(name).isEqualTo(true);
            assertThat(list(at(service, "cap_drop"))).as(name).containsExactly("ALL");
            assertThat(list(at(service, "security_opt"))).as(name).contains("no-new-privileges:true");
            assertThat(at(service, "mem_limit")).as(name).isNotNull();
            assertThat(at(service, "image").toString()).as(name).matches("[a-z/-]+:v?\\d.*");
            // the image of HAPI has no shell and no program to ask with
            assertThat(map(service).containsKey("healthcheck")).as(name).isEqualTo(!name.equals("fhir"));
            Object secrets = at(service, "secrets");
            if (secrets != null) {
                list(secrets)
                        .forEach(secret -> used.add(
                                secret instanceof String
                                        ? secret.toString()
                                        : at(secret, "source").toString()));
            }
            Object environment = at(service, "environment");
            if (environment != null) {
                assertThat(map(environment).keySet())
                        .as(name)
                        .noneMatch(variable -> variable.toLowerCase().matches(".*(password|token|secret)"));
            }
        });
        assertThat(used).containsAll(declared.keySet());
        assertThat(declared.keySet()).containsAll(used);
    }

    @Test
    @DisplayName("H17 the balancer leads to the instances, lets a body of 8 MiB through, and hides the reports")
    void nginx() {
        String nginx = Deployment.read(FOLDER.resolve("nginx.conf"));
        assertThat(nginx)
                .contains("server crs-1:8080 ", "server crs-2:8080 ", "client_max_body_size 8m;", "location /admin {")
                .contains("proxy_next_upstream error http_503 non_idempotent;")
                // the query of a search names a patient
                .contains("$uri")
                .doesNotContain("$request ", "$request_uri", "$args");
        assertThat(nginx.split("location /fhir \\{"))
                .hasSize(3)
                .filteredOn(part -> !part.startsWith("#"))
                .allSatisfy(part -> assertThat(part.stripLeading())
                        .startsWith("access_log off;\n            error_log /dev/stderr crit;"));
        assertThat(nginx.chars().filter(c -> c == '{').count())
                .isEqualTo(nginx.chars().filter(c -> c == '}').count());
    }

    @Test
    @DisplayName("what is secret is not in the repository")
    void ignored() {
        assertThat(Deployment.read(Path.of(".gitignore"))).contains("deploy/secrets/", "deploy/tls/", "deploy/client/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"database.sh", "prepare.sh"})
    void scripts(String name) throws Exception {
        Path script = FOLDER.resolve(name);
        String shell = Files.readAllLines(script).get(0).contains("bash") ? "bash" : "sh";
        assertThat(new ProcessBuilder(shell, "-n", script.toString()).start().waitFor())
                .isZero();
        assertThat(Files.isExecutable(script)).isTrue();
    }

    private static Object pod() {
        return at(document(KUBERNETES.resolve("deployment.yaml")), "spec", "template", "spec");
    }

    @Test
    @DisplayName("H17 manifests: two instances, no privileges, bounds, and time to end")
    void deployment() {
        Object deployment = document(KUBERNETES.resolve("deployment.yaml"));
        int replicas = (int) at(deployment, "spec", "replicas");
        assertThat(replicas).isGreaterThan(1);
        assertThat((int) at(document(KUBERNETES.resolve("disruption.yaml")), "spec", "minAvailable"))
                .isPositive()
                .isLessThan(replicas);
        assertThat(map(at(pod(), "securityContext"))).containsEntry("runAsNonRoot", true);
        assertThat(Deployment.read(Path.of("src/main/docker/Dockerfile")))
                .contains("USER " + at(pod(), "securityContext", "runAsUser") + "\n");
        Object container = at(pod(), "containers", 0);
        assertThat(map(at(container, "securityContext")))
                .containsEntry("readOnlyRootFilesystem", true)
                .containsEntry("allowPrivilegeEscalation", false)
                .containsEntry("capabilities", Map.of("drop", List.of("ALL")));
        assertThat(at(container, "resources", "limits", "memory")).isNotNull();
        assertThat(map(at(container, "resources", "requests"))).containsKeys("cpu", "memory");
        int pause = Integer.parseInt(
                at(container, "lifecycle", "preStop", "exec", "command", 1).toString());
        assertThat((int) at(pod(), "terminationGracePeriodSeconds")).isGreaterThan(pause + SHUTDOWN_SECONDS);
    }

    @Test
    @DisplayName("the image makes its archive of classes with the options that it starts with, and Java takes them")
    void options() throws Exception {
        assertThat(Deployment.read(Path.of("src/main/docker/Dockerfile")))
                .contains("COPY src/main/docker/java.options ./")
                .contains("java @java.options -XX:ArchiveClassesAtExit=crs-hooks.jsa ")
                .contains("\"java\", \"@java.options\", \"-XX:SharedArchiveFile=crs-hooks.jsa\"");
        Process java = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "@src/main/docker/java.options",
                        "-version")
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes());
        assertThat(java.waitFor()).as(said).isZero();
    }

    @Test
    @DisplayName("manifests fit together: labels, names, ports, mounts")
    void fit() {
        Object deployment = document(KUBERNETES.resolve("deployment.yaml"));
        Object labels = at(deployment, "spec", "template", "metadata", "labels");
        Object container = at(pod(), "containers", 0);
        Object config = new org.yaml.snakeyaml.Yaml().load(Deployment.kubernetesConfig());
        assertThat(Stream.of(
                        at(deployment, "spec", "selector", "matchLabels"),
                        at(document(KUBERNETES.resolve("service.yaml")), "spec", "selector"),
                        at(document(KUBERNETES.resolve("disruption.yaml")), "spec", "selector", "matchLabels"),
                        at(document(KUBERNETES.resolve("network.yaml")), "spec", "podSelector", "matchLabels")))
                .containsOnly(labels);
        Object port = at(config, "server", "port");
        assertThat(at(container, "ports", 0, "containerPort")).isEqualTo(port);
        assertThat(at(document(KUBERNETES.resolve("network.yaml")), "spec", "ingress", 0, "ports", 0, "port"))
                .isEqualTo(port);
        assertThat(at(document(KUBERNETES.resolve("service.yaml")), "spec", "ports", 0, "targetPort"))
                .isEqualTo(at(container, "ports", 0, "name"));
        for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            assertThat(list(at(container, probe, "exec", "command")).get(3).toString())
                    .startsWith("http://127.0.0.1:" + at(config, "management", "server", "port") + "/actuator/health/");
        }
        assertThat(list(at(container, "volumeMounts")).stream().map(mount -> at(mount, "name")))
                .containsExactlyElementsOf(list(at(pod(), "volumes")).stream()
                        .map(volume -> at(volume, "name"))
                        .toList());
        assertThat(at(pod(), "volumes", 0, "configMap", "name"))
                .isEqualTo(at(document(KUBERNETES.resolve("config.yaml")), "metadata", "name"));
        assertThat(at(pod(), "volumes", 1, "secret", "secretName"))
                .isEqualTo(at(document(KUBERNETES.resolve("secret.example.yaml")), "metadata", "name"));
    }
}
