package org.crshooks.observation;

import ca.uhn.fhir.util.JsonUtil;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crshooks.assessment.Assessment;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Source;
import org.crshooks.grading.GradeResult;
import org.crshooks.text.Phrasebook;
import org.crshooks.wording.ScaleWords;

/**
 * The grade of one scale as an Observation of the profile {@value GradeCodes#PROFILE}: what it states, as JSON values with
 * the members in the order of FHIR. Most grades are offered and never read by us, and need no parser.
 */
public final class GradeJson {

    private static final Set<String> DERIVED_FROM = Set.of("Observation");
    private static final Set<String> PART_OF = Set.of("MedicationAdministration", "Procedure");

    private static final String DATA_ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

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
        List<String> sources = sources(assessment, context);
        Map<String, Object> json = members("resourceType", "Observation");
        json.put("meta", members("profile", List.of(GradeCodes.PROFILE)));
        json.put("contained", List.of(device()));
        String identifier = GradeIdentifier.of(assessment, scale, context.patientId(), context.preceding());
        json.put("identifier", List.of(members("system", GradeCodes.IDENTIFIER, "value", identifier)));
        putReferences(json, "partOf", ofTypes(sources, PART_OF));
        json.put("status", "preliminary");
        json.put("category", List.of(coded(CATEGORY, "survey", "Survey")));
        json.put(
                "code",
                concept(
                        coded(GradeCodes.OBSERVATION, GradeCodes.CRS_GRADE, GradeCodes.CRS_GRADE_DISPLAY),
                        words.say("record.code")));
        json.put("subject", members("reference", "Patient/" + context.patientId()));
        json.put(
                "effectiveDateTime",
                assessment.asOf().truncatedTo(ChronoUnit.MILLIS).toString());
        if (grade.determined()) {
            json.put("valueCodeableConcept", value(grade.floor(), words));
        } else {
            json.put(
                    "dataAbsentReason",
                    concept(coded(DATA_ABSENT, "unknown", "Unknown"), words.say("record.not-determined")));
        }
        String note = GradeExplanation.of(assessment, scale, context.locale(), context.zone());
        json.put("note", List.of(members("text", note)));
        json.put(
                "method",
                concept(
                        coded(GradeCodes.SCALE, scale, GradeCodes.scaleDisplay(scale)),
                        new ScaleWords(words).version(scale)));
        json.put("device", members("reference", "#" + Software.ID, "display", Software.NAME + " " + Software.VERSION));
        putReferences(json, "derivedFrom", ofTypes(sources, DERIVED_FROM));
        if (!grade.determined()) {
            json.put(
                    "component",
                    List.of(
                            bound(GradeCodes.FLOOR, words.say("record.floor"), grade.floor(), words),
                            bound(GradeCodes.CEILING, words.say("record.ceiling"), grade.ceiling(), words)));
        }
        return json;
    }

    /** As JSON text. */
    public static String text(Map<String, Object> grade) {
        return JsonUtil.serialize(grade, false);
    }

    /** Only what exists on that server; all evidence stands in the Provenance. */
    private static List<String> sources(Assessment assessment, GradeContext context) {
        return assessment.evidence().stream()
                .map(Evidence::source)
                .distinct()
                .filter(context::canRefer)
                .sorted()
                .map(Source::reference)
                .toList();
    }

    private static List<String> ofTypes(List<String> sources, Set<String> types) {
        return sources.stream()
                .filter(source -> types.contains(source.substring(0, source.indexOf('/'))))
                .toList();
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
                concept(members("coding", List.of(members("system", GradeCodes.OBSERVATION, "code", code))), text),
                "valueCodeableConcept",
                value(grade, words));
    }

    private static Map<String, Object> value(int grade, Phrasebook words) {
        return concept(
                coded(GradeCodes.GRADE, Integer.toString(grade), GradeCodes.gradeDisplay(grade)),
                words.say("card.grade", grade));
    }

    private static Map<String, Object> concept(Map<String, Object> coded, String text) {
        coded.put("text", text);
        return coded;
    }

    private static Map<String, Object> coded(String system, String code, String display) {
        return members("coding", List.of(members("system", system, "code", code, "display", display)));
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
