package org.crshooks.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/** Parses one resource on its own, so that what is wrong with it harms no other. Thread-safe: a parser per call. */
public final class ResourceParser {

    private final FhirContext context;

    public ResourceParser(FhirContext context) {
        this.context = context;
    }

    /** Empty where the resource cannot be read, or where something was dropped that could change its meaning. */
    public Optional<Resource> parse(ResourceSlice slice) {
        if (!slice.readable()) {
            return Optional.empty();
        }
        try {
            DroppedElements dropped = new DroppedElements();
            IParser parser = context.newJsonParser();
            parser.setParserErrorHandler(dropped);
            return parser.parseResource(slice.json()) instanceof Resource resource
                            && !dropped.changesMeaning()
                            && resource.fhirType().equals(slice.type())
                            && !resource.hasImplicitRules()
                    ? Optional.of(resource)
                    : Optional.empty();
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
