package org.crshooks.observation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.crshooks.assessment.Assessment;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Source;
import org.crshooks.grading.GradeResult;
import org.crshooks.text.Phrasebook;
import org.crshooks.wording.ScaleWords;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;

/** The grade of one scale as an Observation of the profile {@value GradeCodes#PROFILE}. */
public final class GradeObservation {

    static final Set<String> DERIVED_FROM = Set.of("Observation");
    static final Set<String> PART_OF = Set.of("MedicationAdministration", "Procedure");

    private static final String DATA_ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

    private final Assessment assessment;
    private final GradeResult grade;
    private final GradeContext context;
    private final Phrasebook words;

    private GradeObservation(Assessment assessment, String scale, GradeContext context) {
        this.assessment = assessment;
        this.grade = assessment.scale(scale).grade();
        this.context = context;
        this.words = new Phrasebook(context.locale(), context.zone(), assessment.asOf());
    }

    /**
     * A new Observation without an id, of status preliminary.
     *
     * @param scale id of one of the seven scales
     * @throws IllegalArgumentException for an unknown scale
     */
    public static Observation of(Assessment assessment, String scale, GradeContext context) {
        return new GradeObservation(assessment, scale, context).observation();
    }

    /**
     * Puts another grade of the same scale in the place of the one that an Observation states: value, what decided it,
     * what it is derived from and the first note. Identifier, effective time and further notes stay.
     */
    public static void restate(Observation observation, Assessment assessment, String scale, GradeContext context) {
        GradeObservation stated = new GradeObservation(assessment, scale, context);
        observation.setContained(null);
        observation.addContained(Software.device());
        observation.setDevice(Software.reference());
        observation.setValue(null);
        observation.setDataAbsentReason(null);
        observation.setComponent(null);
        stated.state(observation);
        observation.setDerivedFrom(null);
        observation.setPartOf(null);
        stated.refer(observation);
        String explanation = GradeExplanation.of(assessment, scale, context.locale(), context.zone());
        observation.getNoteFirstRep().setText(explanation);
    }

    private Observation observation() {
        Observation observation = new Observation();
        observation.getMeta().addProfile(GradeCodes.PROFILE);
        observation.addContained(Software.device());
        observation
                .addIdentifier()
                .setSystem(GradeCodes.IDENTIFIER)
                .setValue(GradeIdentifier.of(assessment, grade.scale(), context.patientId(), context.preceding()));
        observation.setStatus(Observation.ObservationStatus.PRELIMINARY);
        observation.addCategory().addCoding(survey());
        observation.setCode(concept(GradeCodes.observation(), words.say("record.code")));
        observation.setSubject(new Reference("Patient/" + context.patientId()));
        observation.setEffective(time(assessment.asOf()));
        observation.setMethod(concept(GradeCodes.scale(grade.scale()), new ScaleWords(words).version(grade.scale())));
        observation.setDevice(Software.reference());
        state(observation);
        refer(observation);
        observation.addNote().setText(GradeExplanation.of(assessment, grade.scale(), context.locale(), context.zone()));
        return observation;
    }

    private void state(Observation observation) {
        if (grade.determined()) {
            observation.setValue(value(grade.floor()));
            return;
        }
        observation.setDataAbsentReason(concept(unknown(), words.say("record.not-determined")));
        bound(observation, GradeCodes.FLOOR, words.say("record.floor"), grade.floor());
        bound(observation, GradeCodes.CEILING, words.say("record.ceiling"), grade.ceiling());
    }

    private void bound(Observation observation, String code, String text, int grade) {
        observation
                .addComponent()
                .setCode(concept(new Coding(GradeCodes.OBSERVATION, code, null), text))
                .setValue(value(grade));
    }

    private CodeableConcept value(int grade) {
        return concept(GradeCodes.grade(grade), words.say("card.grade", grade));
    }

    /** Only what exists on that server; all evidence stands in the Provenance. */
    private void refer(Observation observation) {
        List<String> sources = sources(assessment, context);
        ofTypes(sources, DERIVED_FROM).forEach(source -> observation.addDerivedFrom(new Reference(source)));
        ofTypes(sources, PART_OF).forEach(source -> observation.addPartOf(new Reference(source)));
    }

    static List<String> sources(Assessment assessment, GradeContext context) {
        return assessment.evidence().stream()
                .map(Evidence::source)
                .distinct()
                .filter(context::canRefer)
                .sorted()
                .map(Source::reference)
                .toList();
    }

    static List<String> ofTypes(List<String> sources, Set<String> types) {
        return sources.stream()
                .filter(source -> types.contains(source.substring(0, source.indexOf('/'))))
                .toList();
    }

    static Coding survey() {
        return new Coding(CATEGORY, "survey", "Survey");
    }

    static Coding unknown() {
        return new Coding(DATA_ABSENT, "unknown", "Unknown");
    }

    static CodeableConcept concept(Coding coding, String text) {
        return new CodeableConcept(coding).setText(text);
    }

    static DateTimeType time(Instant at) {
        return new DateTimeType(at.truncatedTo(ChronoUnit.MILLIS).toString());
    }
}
