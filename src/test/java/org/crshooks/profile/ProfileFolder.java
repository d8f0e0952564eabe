package org.crshooks.profile;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/** The folder {@code fhir-profiles} as it lies in the repository. */
final class ProfileFolder {

    static final Path FOLDER = Path.of("fhir-profiles");
    static final Path EXAMPLES = FOLDER.resolve("examples");
    static final Path COUNTER_EXAMPLES = FOLDER.resolve("counter-examples");

    private static final String RESOURCE = "[A-Z][A-Za-z]+-.+\\.json";

    private ProfileFolder() {}

    /** The conformance resources. */
    static List<Path> artefacts() {
        return resources(FOLDER);
    }

    /** The resources of a folder, sorted by name. */
    static List<Path> resources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(RESOURCE))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Strictly: an element or value that FHIR R4 does not know fails. */
    static Resource parse(Path file) {
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        return (Resource) parser.parseResource(text(file));
    }
}
