package org.crshooks.observation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.crshooks.fact.Source;
import org.crshooks.grading.Range;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;

/**
 * A grade of ours as it stands in a record.
 *
 * @param scale id of the scale
 * @param identifier value of our identifier
 * @param at the moment the grade holds for
 */
public record WrittenGrade(String scale, Range range, String identifier, Instant at, Observation observation) {

    /** Empty for what is no grade Observation of ours, or states no grade that can be read. */
    public static Optional<WrittenGrade> of(Observation observation) {
        Optional<String> identifier = observation.getIdentifier().stream()
                .filter(i -> GradeCodes.IDENTIFIER.equals(i.getSystem()) && i.hasValue())
                .map(Identifier::getValue)
                .findFirst();
        Optional<String> scale = code(observation.getMethod(), GradeCodes.SCALE);
        Optional<Instant> at = moment(observation);
        Optional<Range> range = range(observation);
        boolean ours = code(observation.getCode(), GradeCodes.OBSERVATION)
                .filter(GradeCodes.CRS_GRADE::equals)
                .isPresent();
        return ours && identifier.isPresent() && scale.isPresent() && at.isPresent() && range.isPresent()
                ? Optional.of(new WrittenGrade(scale.get(), range.get(), identifier.get(), at.get(), observation))
                : Optional.empty();
    }

    /**
     * What it was derived from, as relative references.
     *
     * @param base base URL of the server it was read from
     */
    public List<Source> basis(String base) {
        return Stream.concat(observation.getDerivedFrom().stream(), observation.getPartOf().stream())
                .map(Reference::getReference)
                .filter(Objects::nonNull)
                .map(reference -> reference.startsWith(base + "/") ? reference.substring(base.length() + 1) : reference)
                .map(reference -> reference.split("/_history/")[0])
                .map(Source::new)
                .toList();
    }

    private static Optional<Range> range(Observation observation) {
        if (observation.getValue() instanceof CodeableConcept value) {
            return grade(value).map(grade -> new Range(grade, grade));
        }
        Optional<Integer> floor = bound(observation, GradeCodes.FLOOR);
        Optional<Integer> ceiling = bound(observation, GradeCodes.CEILING);
        return floor.flatMap(from -> ceiling.map(to -> new Range(from, to)));
    }

    private static Optional<Integer> bound(Observation observation, String code) {
        return observation.getComponent().stream()
                .filter(component -> code(component.getCode(), GradeCodes.OBSERVATION)
                        .filter(code::equals)
                        .isPresent())
                .filter(component -> component.getValue() instanceof CodeableConcept)
                .findFirst()
                .flatMap(component -> grade(component.getValueCodeableConcept()));
    }

    private static Optional<Integer> grade(CodeableConcept concept) {
        return code(concept, GradeCodes.GRADE)
                .filter(code -> code.matches("[0-5]"))
                .map(Integer::valueOf);
    }

    private static Optional<String> code(CodeableConcept concept, String system) {
        return concept.getCoding().stream()
                .filter(coding -> system.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .findFirst();
    }

    private static Optional<Instant> moment(Observation observation) {
        boolean dated =
                observation.getEffective() instanceof DateTimeType || observation.getEffective() instanceof InstantType;
        return dated && observation.getEffective() instanceof BaseDateTimeType time && time.getValue() != null
                ? Optional.of(time.getValue().toInstant())
                : Optional.empty();
    }

    /** Says nothing of the patient. */
    @Override
    public String toString() {
        return "WrittenGrade[***]";
    }
}
