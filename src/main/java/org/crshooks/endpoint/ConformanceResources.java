package org.crshooks.endpoint;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Puts the conformance resources of the jar's {@code fhir-profiles} into the store, under their own ids. */
final class ConformanceResources {

    static final String FILES = "classpath*:/fhir-profiles/*-*.json";

    private ConformanceResources() {}

    static void load(FhirContext context, ResourceStore store, String pattern) throws IOException {
        org.springframework.core.io.Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);
        Stream.of(files)
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .parallel()
                .map(file -> read(context, file))
                .filter(resource -> SearchParameters.conformanceTypes().contains(resource.fhirType()))
                .filter(Resource::hasId)
                .forEachOrdered(store::take);
    }

    private static Resource read(FhirContext context, org.springframework.core.io.Resource file) {
        try (InputStream in = file.getInputStream()) {
            return (Resource) context.newJsonParser().parseResource(in);
        } catch (IOException | DataFormatException unreadable) {
            throw new IllegalStateException(
                    "Not a FHIR resource: fhir-profiles file " + file.getFilename(), unreadable);
        }
    }
}
