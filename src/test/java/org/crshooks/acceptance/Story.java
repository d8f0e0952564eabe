package org.crshooks.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One request under {@code hooks/crs-patient-view/cases} and its answers in both languages. */
record Story(Path folder) {

    static final Path FOLDER = Path.of("hooks", Service.PATIENT_VIEW, "cases");
    static final List<String> LANGUAGES = List.of("en", "zh");

    static List<Story> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory).sorted().map(Story::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Story of(String name) {
        return new Story(FOLDER.resolve(name));
    }

    String name() {
        return folder.getFileName().toString();
    }

    ObjectNode request() {
        return (ObjectNode) Json.read(text(folder.resolve("request.json")));
    }

    JsonNode response(String language) {
        return Json.read(text(response(folder, language)));
    }

    void record(String language, JsonNode response) {
        try {
            Files.writeString(response(folder, language), Json.pretty(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path response(Path folder, String language) {
        return folder.resolve("response." + language + ".json");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
