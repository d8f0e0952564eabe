package org.crshooks.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The endpoint serves what is published. */
@SandboxTest
class PublishedResourcesTest {

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
}
