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
        ServiceDefinitionReader reader = new ServiceDefinitionReader(terminology);
        SortedMap<String, ServiceDefinition> found = new TreeMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(BUILT_IN)) {
                String[] path = resource.getURL().getPath().split("/");
                put(found, reader.read(path[path.length - 2], resource.getContentAsByteArray()));
            }
            if (site != null) {
                readSite(site, reader, found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("crs.hooks.location cannot be read", e);
        }
        return new ServiceDefinitions(found);
    }

    private static void readSite(Path site, ServiceDefinitionReader reader, Map<String, ServiceDefinition> found)
            throws IOException {
        boolean any = false;
        try (Stream<Path> directories = Files.list(site)) {
            for (Path directory : directories.sorted().toList()) {
                Path file = directory.resolve("service.json");
                if (Files.isRegularFile(file)) {
                    put(found, reader.read(directory.getFileName().toString(), Files.readAllBytes(file)));
                    any = true;
                }
            }
        }
        if (!any) {
            throw new IllegalStateException("crs.hooks.location holds no <service-id>/service.json");
        }
    }

    private static void put(Map<String, ServiceDefinition> found, ServiceDefinition definition) {
        found.put(definition.id(), definition);
    }

    public Collection<ServiceDefinition> all() {
        return byId.values();
    }

    public Optional<ServiceDefinition> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
