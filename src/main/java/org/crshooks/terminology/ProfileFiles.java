package org.crshooks.terminology;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds and parses terminology files on the class path (a fat jar included) and in a site's directory. */
final class ProfileFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A parsed file with the name that messages use. */
    record ProfileFile(String name, JsonNode resource) {}

    private ProfileFiles() {}

    /** The published files of one resource type, sorted by name. */
    static List<ProfileFile> published(String resourceType) {
        String pattern = "classpath:fhir-profiles/" + resourceType + "-*.json";
        try {
            List<ProfileFile> files = new ArrayList<>();
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                files.add(parse(String.valueOf(resource.getFilename()), resource::getInputStream));
            }
            if (files.isEmpty()) {
                throw new TerminologyException("fhir-profiles", null, "holds no " + resourceType);
            }
            files.sort(Comparator.comparing(ProfileFile::name));
            return files;
        } catch (IOException e) {
            throw new TerminologyException("fhir-profiles", "cannot be read", e);
        }
    }

    /** The ConceptMaps of a site: one file, or every {@code .json} file of a directory. */
    static List<ProfileFile> site(Path location) {
        if (!Files.exists(location)) {
            throw new TerminologyException(location.toString(), null, "does not exist");
        }
        try (Stream<Path> paths = Files.isDirectory(location) ? Files.list(location) : Stream.of(location)) {
            return paths.filter(
                            path -> !Files.isDirectory(path) && path.toString().endsWith(".json"))
                    .sorted()
                    .map(path -> parse(path.getFileName().toString(), () -> Files.newInputStream(path)))
                    .toList();
        } catch (IOException e) {
            throw new TerminologyException(location.toString(), "cannot be read", e);
        }
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private static ProfileFile parse(String name, Opening opening) {
        try (InputStream in = opening.open()) {
            return new ProfileFile(name, JSON.readTree(in));
        } catch (IOException e) {
            throw new TerminologyException(name, "is not readable JSON", e);
        }
    }
}
