package org.crshooks.endpoint;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.FhirTerser;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Takes the values of a search parameter out of a resource. Thread-safe. */
final class ValueReader {

    private static final DateRange EVER = new DateRange(java.time.Instant.MIN, java.time.Instant.MAX);

    private final FhirTerser terser;

    ValueReader(FhirContext context) {
        this.terser = context.newTerser();
    }

    Stream<Token> tokens(Resource resource, SearchParameter parameter) {
        return values(resource, parameter).flatMap(value -> tokens(resource, value));
    }

    private static Stream<Token> tokens(Resource resource, IBase value) {
        return value instanceof Reference reference ? contained(resource, reference) : Token.of(value);
    }

    /** The codes of a contained Medication, which some servers send in place of a code. */
    private static Stream<Token> contained(Resource resource, Reference reference) {
        String local = reference.getReference();
        if (local == null || !local.startsWith("#") || !(resource instanceof DomainResource domain)) {
            return Stream.empty();
        }
        return domain.getContained().stream()
                .filter(c ->
                        local.substring(1).equals(c.getIdElement().getIdPart().replace("#", "")))
                .filter(Medication.class::isInstance)
                .flatMap(c -> Token.of(((Medication) c).getCode()));
    }

    Stream<DateRange> dates(Resource resource, SearchParameter parameter) {
        return values(resource, parameter).flatMap(ValueReader::range);
    }

    private static Stream<DateRange> range(IBase value) {
        if (value instanceof BaseDateTimeType date && date.hasValue()) {
            return Stream.of(DateRange.parse(date.getValueAsString()));
        }
        if (value instanceof Period period && (period.hasStart() || period.hasEnd())) {
            DateRange start =
                    period.hasStart() ? DateRange.parse(period.getStartElement().getValueAsString()) : EVER;
            return Stream.of(
                    period.hasEnd()
                            ? start.until(DateRange.parse(period.getEndElement().getValueAsString()))
                            : start.until(EVER));
        }
        return Stream.empty();
    }

    Stream<String> references(Resource resource, SearchParameter parameter) {
        return values(resource, parameter)
                .filter(Reference.class::isInstance)
                .map(value -> ((Reference) value).getReference())
                .filter(text -> text != null && !text.startsWith("#"));
    }

    Stream<String> strings(Resource resource, SearchParameter parameter) {
        return values(resource, parameter).flatMap(ValueReader::text).filter(text -> text != null);
    }

    private static Stream<String> text(IBase value) {
        if (value instanceof HumanName name) {
            return Stream.concat(
                    Stream.of(name.getFamily(), name.getText()),
                    Stream.concat(name.getGiven().stream(), name.getPrefix().stream())
                            .map(PrimitiveType::getValueAsString));
        }
        return value instanceof PrimitiveType<?> word ? Stream.of(word.getValueAsString()) : Stream.empty();
    }

    private Stream<IBase> values(Resource resource, SearchParameter parameter) {
        return parameter.paths().stream().flatMap(path -> at(resource, path).stream());
    }

    private List<IBase> at(Resource resource, String path) {
        return terser.getValues(resource, resource.fhirType() + "." + path);
    }
}
