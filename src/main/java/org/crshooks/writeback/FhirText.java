package org.crshooks.writeback;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.crshooks.assessment.Assessment;
import org.crshooks.fhir.BundlePage;
import org.crshooks.fhir.BundlePage.Kind;
import org.crshooks.fhir.BundlePages;
import org.crshooks.fhir.ResourceParser;
import org.crshooks.observation.GradeContext;
import org.crshooks.observation.GradeObservation;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/** Resources to bytes and back; what a server sends is checked before it is parsed. Thread-safe. */
final class FhirText {

    private final FhirContext context;
    private final ResourceParser parser;

    FhirText(FhirContext context) {
        this.context = context;
        this.parser = new ResourceParser(context);
    }

    /** The Observation of a grade, as {@link GradeObservation} has it. */
    Observation grade(Assessment assessment, String scale, GradeContext where) {
        return GradeObservation.of(context, assessment, scale, where);
    }

    byte[] encode(Resource resource) {
        return context.newJsonParser().encodeResourceToString(resource).getBytes(StandardCharsets.UTF_8);
    }

    /** The search result; empty where the answer is none. */
    Optional<BundlePage> bundle(Response response) {
        if (!response.isOk()) {
            return Optional.empty();
        }
        byte[] body = response.reply().body();
        BundlePage page = BundlePages.read(body, 0, body.length);
        return page.kind() == Kind.BUNDLE ? Optional.of(page) : Optional.empty();
    }

    /** The resources of the type that can be read. */
    <T extends Resource> List<T> resources(BundlePage page, Class<T> type) {
        return page.resources().stream()
                .map(parser::parse)
                .flatMap(Optional::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
