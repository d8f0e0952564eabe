package org.crshooks.observation;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crshooks.assessment.Assessment;
import org.crshooks.grading.GradeResult;
import org.crshooks.text.Phrasebook;
import org.crshooks.wording.ScaleWords;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/**
 * The Observation of {@link GradeObservation} as JSON values, for the many answers that offer one and write none: the same
 * members in the same order as HAPI writes them, without HAPI's work.
 */
public final class GradeJson {

    private GradeJson() {}

    /**
     * A new Observation without an id, of status preliminary.
     *
     * @param scale id of one of the seven scales
     * @throws IllegalArgumentException for an unknown scale
     */
    public static Map<String, Object> of(Assessment assessment, String scale, GradeContext context) {
        GradeResult grade = assessment.scale(scale).grade();
        Phrasebook words = new Phrasebook(context.locale(), context.zone(), assessment.asOf());
        List<String> sources = GradeObservation.sources(assessment, context);
        Map<String, Object> json = members("resourceType", "Observation");
        json.put("meta", members("profile", List.of(GradeCodes.PROFILE)));
        json.put("contained", List.of(device()));
        String identifier = GradeIdentifier.of(assessment, scale, context.patientId(), context.preceding());
        json.put("identifier", List.of(members("system", GradeCodes.IDENTIFIER, "value", identifier)));
        putReferences(json, "partOf", GradeObservation.ofTypes(sources, GradeObservation.PART_OF));
        json.put("status", ObservationStatus.PRELIMINARY.toCode());
        json.put("category", List.of(coded(GradeObservation.survey())));
        json.put("code", concept(GradeCodes.observation(), words.say("record.code")));
        json.put("subject", members("reference", "Patient/" + context.patientId()));
        json.put(
                "effectiveDateTime",
                assessment.asOf().truncatedTo(ChronoUnit.MILLIS).toString());
        if (grade.determined()) {
            json.put("valueCodeableConcept", value(grade.floor(), words));
        } else {
            json.put("dataAbsentReason", concept(GradeObservation.unknown(), words.say("record.not-determined")));
        }
        String note = GradeExplanation.of(assessment, scale, context.locale(), context.zone());
        json.put("note", List.of(members("text", note)));
        json.put("method", concept(GradeCodes.scale(scale), new ScaleWords(words).version(scale)));
        json.put("device", members("reference", "#" + Software.ID, "display", Software.NAME + " " + Software.VERSION));
        putReferences(json, "derivedFrom", GradeObservation.ofTypes(sources, GradeObservation.DERIVED_FROM));
        if (!grade.determined()) {
            json.put(
                    "component",
                    List.of(
                            bound(GradeCodes.FLOOR, words.say("record.floor"), grade.floor(), words),
                            bound(GradeCodes.CEILING, words.say("record.ceiling"), grade.ceiling(), words)));
        }
        return json;
    }

    private static Map<String, Object> device() {
        return members(
                "resourceType",
                "Device",
                "id",
                Software.ID,
                "deviceName",
                List.of(members("name", Software.NAME, "type", "user-friendly-name")),
                "version",
                List.of(members("value", Software.VERSION)));
    }

    private static void putReferences(Map<String, Object> json, String member, List<String> references) {
        if (!references.isEmpty()) {
            json.put(
                    member,
                    references.stream()
                            .map(reference -> members("reference", reference))
                            .toList());
        }
    }

    private static Map<String, Object> bound(String code, String text, int grade, Phrasebook words) {
        return members(
                "code",
                concept(new Coding(GradeCodes.OBSERVATION, code, null), text),
                "valueCodeableConcept",
                value(grade, words));
    }

    private static Map<String, Object> value(int grade, Phrasebook words) {
        return concept(GradeCodes.grade(grade), words.say("card.grade", grade));
    }

    private static Map<String, Object> concept(Coding coding, String text) {
        Map<String, Object> concept = coded(coding);
        concept.put("text", text);
        return concept;
    }

    private static Map<String, Object> coded(Coding coding) {
        Map<String, Object> json = members("system", coding.getSystem(), "code", coding.getCode());
        if (coding.hasDisplay()) {
            json.put("display", coding.getDisplay());
        }
        return members("coding", List.of(json));
    }

    /** Names and values in this order. */
    private static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
