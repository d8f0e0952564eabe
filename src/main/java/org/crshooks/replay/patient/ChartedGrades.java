package org.crshooks.replay.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.fhir.Codes;
import org.crshooks.fhir.EventGrade;
import org.crshooks.fhir.ResourceParser;
import org.crshooks.fhir.ResourceSlice;
import org.crshooks.grading.scale.Scales;
import org.crshooks.observation.GradeCodes;
import org.crshooks.replay.result.ChartedGrade;
import org.crshooks.terminology.Terminology;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/**
 * Finds the grades that a chart states itself: grade Observations with our codes, diagnoses of ICD-10-CM D89.83x and
 * graded adverse events. They are compared with, never graded by; that a diagnosis of CRS also meets the gate is rule F6.
 */
final class ChartedGrades {

    private static final Pattern ICD_10_CM = Pattern.compile("D89\\.83([1-5])");
    private static final Set<String> NOT_HELD = Set.of("refuted", "entered-in-error", "unconfirmed", "differential");
    private static final Set<ObservationStatus> STATED = Set.of(
            ObservationStatus.FINAL,
            ObservationStatus.AMENDED,
            ObservationStatus.CORRECTED,
            ObservationStatus.PRELIMINARY);
    private static final String ADVERSE_EVENT_SCALE = "ctcae-v5";

    private final ResourceParser parser;
    private final Terminology terminology;

    ChartedGrades(ResourceParser parser, Terminology terminology) {
        this.parser = parser;
        this.terminology = terminology;
    }

    /**
     * @param resources of one patient, each once
     * @param primaryScale the scale that a diagnosis, which names none, is compared with
     */
    List<ChartedGrade> in(List<ResourceSlice> resources, String patient, String primaryScale) {
        List<ChartedGrade> grades = new ArrayList<>();
        for (ResourceSlice slice : resources) {
            if (mayStateOne(slice)) {
                parser.parse(slice)
                        .flatMap(resource -> grade(resource, slice, patient, primaryScale))
                        .ifPresent(grades::add);
            }
        }
        grades.sort(Comparator.comparing(ChartedGrade::at, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(ChartedGrade::source)
                .thenComparing(ChartedGrade::scale));
        return grades;
    }

    private static boolean mayStateOne(ResourceSlice slice) {
        return slice.readable()
                && switch (slice.type()) {
                    case "Observation" -> slice.json().contains(GradeCodes.GRADE);
                    case "Condition" -> slice.json().contains("D89.83");
                    case "AdverseEvent" -> true;
                    default -> false;
                };
    }

    private Optional<ChartedGrade> grade(Resource resource, ResourceSlice slice, String patient, String primaryScale) {
        String source = slice.type() + "/" + (slice.id() == null ? "?" : slice.id());
        if (resource instanceof Observation observation) {
            return observed(observation, patient, source);
        }
        if (resource instanceof Condition condition) {
            return diagnosed(condition, patient, primaryScale, source);
        }
        return resource instanceof AdverseEvent event ? reported(event, patient, source) : Optional.empty();
    }

    /** One that this software wrote and nobody confirmed is its own opinion, not somebody else's. */
    private static Optional<ChartedGrade> observed(Observation observation, String patient, String source) {
        boolean own = observation.getStatus() == ObservationStatus.PRELIMINARY
                && observation.getIdentifier().stream().anyMatch(i -> GradeCodes.IDENTIFIER.equals(i.getSystem()));
        boolean ofCrs = code(observation.getCode(), GradeCodes.OBSERVATION)
                .filter(GradeCodes.CRS_GRADE::equals)
                .isPresent();
        Optional<String> scale = code(observation.getMethod(), GradeCodes.SCALE).filter(ChartedGrades::isScale);
        if (own || !ofCrs || scale.isEmpty() || !STATED.contains(observation.getStatus())) {
            return Optional.empty();
        }
        return observation.getValue() instanceof CodeableConcept value
                ? code(value, GradeCodes.GRADE)
                        .filter(grade -> grade.matches("[0-5]"))
                        .map(grade -> new ChartedGrade(
                                patient,
                                scale.get(),
                                Integer.parseInt(grade),
                                time(observation.getEffective()),
                                source))
                : Optional.empty();
    }

    private static Optional<ChartedGrade> diagnosed(
            Condition condition, String patient, String primaryScale, String source) {
        String verification =
                condition.getVerificationStatus().getCodingFirstRep().getCode();
        if (primaryScale == null || verification != null && NOT_HELD.contains(verification)) {
            return Optional.empty();
        }
        Instant recorded = time(condition.getRecordedDateElement());
        Instant at = recorded == null ? time(condition.getOnset()) : recorded;
        return condition.getCode().getCoding().stream()
                .map(coding -> ICD_10_CM.matcher(String.valueOf(coding.getCode())))
                .filter(Matcher::matches)
                .findFirst()
                .map(match -> new ChartedGrade(patient, primaryScale, Integer.parseInt(match.group(1)), at, source));
    }

    private Optional<ChartedGrade> reported(AdverseEvent event, String patient, String source) {
        Codes what = Codes.of(event.getEvent());
        boolean ofCrs = terminology
                .condition(what.codes(), what.text())
                .filter(kind -> kind == ConditionKind.CRS)
                .isPresent();
        boolean potential = event.getActuality() == AdverseEvent.AdverseEventActuality.POTENTIAL;
        if (!ofCrs || potential) {
            return Optional.empty();
        }
        Instant at = time(event.getDateElement());
        return EventGrade.of(event, terminology)
                .map(grade -> new ChartedGrade(
                        patient,
                        ADVERSE_EVENT_SCALE,
                        grade,
                        at == null ? time(event.getRecordedDateElement()) : at,
                        source));
    }

    private static Optional<String> code(CodeableConcept concept, String system) {
        return concept.getCoding().stream()
                .filter(coding -> system.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .findFirst();
    }

    private static boolean isScale(String id) {
        return Scales.all().stream().anyMatch(scale -> scale.id().equals(id));
    }

    /** A moment, or the beginning (UTC) of a day; read from its text, so that the zone of this machine does not matter. */
    private static Instant time(Type value) {
        String text = value instanceof BaseDateTimeType time ? time.getValueAsString() : null;
        if (text == null) {
            return null;
        }
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
