package org.crshooks.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One request under {@code hooks/<service>/cases} and its answers in both languages. */
record Story(Path folder) {

    static final List<String> LANGUAGES = List.of("en", "zh");
    private static final Path HOOKS = Path.of("hooks");

    /** The stories of every service. */
    static List<Story> all() {
        return folders(HOOKS).stream()
                .flatMap(service -> of(service.getFileName().toString()).stream())
                .toList();
    }

    static List<Story> of(String service) {
        return folders(cases(service)).stream().map(Story::new).toList();
    }

    static Story of(String service, String name) {
        return new Story(cases(service).resolve(name));
    }

    static Path cases(String service) {
        return HOOKS.resolve(service).resolve("cases");
    }

    private static List<Path> folders(Path parent) {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the service that is asked. */
    String service() {
        return folder.getParent().getParent().getFileName().toString();
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
        return service() + " " + name();
    }
}
