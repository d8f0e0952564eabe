package org.crshooks.cdshooks.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crshooks.terminology.Terminology;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The CDS services on offer, in the order of their ids: those of the jar, replaced or joined by those of the site. */
public final class ServiceDefinitions {

    private static final String BUILT_IN = "classpath*:hooks/*/service.json";

    private final SortedMap<String, ServiceDefinition> byId;

    private ServiceDefinitions(SortedMap<String, ServiceDefinition> byId) {
        this.byId = byId;
    }

    /**
     * Reads every {@code <service-id>/service.json}.
     *
     * @param site directory whose services replace the built-in ones of the same id; null for none
     * @throws IllegalStateException where a file cannot be read or is wrong
     */
    public static ServiceDefinitions load(Path site, Terminology terminology) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(BUILT_IN)) {
                String[] path = resource.getURL().getPath().split("/");
                files.put(path[path.length - 2], resource.getContentAsByteArray());
            }
            if (site != null) {
                readSite(site, files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("crs.hooks.location cannot be read", e);
        }
        ServiceDefinitionReader reader = new ServiceDefinitionReader(terminology);
        SortedMap<String, ServiceDefinition> found = new TreeMap<>();
        files.keySet().forEach(id -> found.put(id, reader.read(id, files)));
        return new ServiceDefinitions(found);
    }

    private static void readSite(Path site, Map<String, byte[]> files) throws IOException {
        boolean any = false;
        try (Stream<Path> directories = Files.list(site)) {
            for (Path directory : directories.sorted().toList()) {
                Path file = directory.resolve("service.json");
                if (Files.isRegularFile(file)) {
                    files.put(directory.getFileName().toString(), Files.readAllBytes(file));
                    any = true;
                }
            }
        }
        if (!any) {
            throw new IllegalStateException("crs.hooks.location holds no <service-id>/service.json");
        }
    }

    public Collection<ServiceDefinition> all() {
        return byId.values();
    }

    public Optional<ServiceDefinition> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
