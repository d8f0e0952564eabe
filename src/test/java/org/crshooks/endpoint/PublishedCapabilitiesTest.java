package org.crshooks.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The published CapabilityStatements and the running endpoint agree, and the endpoint serves what is published. */
@SandboxTest
class PublishedCapabilitiesTest {

    private static final Path FOLDER = Path.of("fhir-profiles");
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    private Caller caller;

    @BeforeEach
    void connect() {
        caller = new Caller(port);
    }

    @Test
    @DisplayName("both statements together say the same as /metadata")
    void metadata() throws IOException {
        JsonNode served = caller.get("/metadata").body();
        Set<String> published = new TreeSet<>(abilities(published("crs-hooks")));
        published.addAll(abilities(published("crs-hooks-sandbox")));

        assertThat(abilities(served)).isEqualTo(published);
        assertThat(served.path("instantiates"))
                .singleElement()
                .isEqualTo(published("crs-hooks-sandbox").path("url"));
    }

    @Test
    @DisplayName("an operation that is served is a published one")
    void operations() throws IOException {
        assertThat(operations(published("crs-hooks")))
                .isNotEmpty()
                .containsAll(operations(caller.get("/metadata").body()));
    }

    @Test
    @DisplayName("every conformance resource is read by its id and found by its address")
    void artefacts() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(FOLDER)) {
            files = all.filter(file -> file.getFileName().toString().matches("[A-Z][A-Za-z]+-.+\\.json"))
                    .toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            JsonNode resource = JSON.readTree(file.toFile());
            String type = resource.path("resourceType").asText();
            String id = resource.path("id").asText();
            JsonNode read = caller.get("/" + type + "/" + id).body();
            assertThat(read.path("name")).as(file.toString()).isEqualTo(resource.path("name"));
            if (resource.has("url")) {
                String url = Caller.encoded(resource.path("url").asText());
                assertThat(caller.get("/" + type + "?url=" + url).ids()).containsExactly(id);
            }
        }
    }

    private static JsonNode published(String id) throws IOException {
        return JSON.readTree(
                FOLDER.resolve("CapabilityStatement-" + id + ".json").toFile());
    }

    private static List<JsonNode> operations(JsonNode statement) {
        return statement.at("/rest/0").findParents("definition");
    }

    /** What can be done, as lines: type, interaction, search parameter with its type, include. */
    private static Set<String> abilities(JsonNode statement) {
        Set<String> lines = new TreeSet<>();
        JsonNode rest = statement.at("/rest/0");
        rest.path("interaction").forEach(i -> lines.add(i.path("code").asText()));
        for (JsonNode resource : rest.path("resource")) {
            String type = resource.path("type").asText();
            resource.path("interaction")
                    .forEach(i -> lines.add(type + " " + i.path("code").asText()));
            resource.path("searchParam")
                    .forEach(p -> lines.add(type + "?" + p.path("name").asText() + " "
                            + p.path("type").asText()));
            resource.path("searchInclude").forEach(include -> lines.add(type + " include " + include.asText()));
            for (String ability : List.of("updateCreate", "conditionalCreate")) {
                if (resource.path(ability).asBoolean()) {
                    lines.add(type + " " + ability);
                }
            }
        }
        return lines;
    }
}
