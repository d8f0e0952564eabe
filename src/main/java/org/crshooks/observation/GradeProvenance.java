package org.crshooks.observation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.crshooks.assessment.Assessment;
import org.crshooks.fact.Evidence;
import org.crshooks.grading.scale.Scales;
import org.crshooks.text.Phrasebook;
import org.crshooks.text.Plain;
import org.crshooks.wording.EvidenceWords;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;

/** Where a written grade comes from: this software, the scale, and every charted value behind it. */
public final class GradeProvenance {

    private static final String AGENT_TYPE = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    private GradeProvenance() {}

    /**
     * A new Provenance without an id.
     *
     * @param target the Observation, such as {@code Observation/17}
     * @param recorded when the grade was written
     */
    public static Provenance of(
            Assessment assessment, String scale, String target, Instant recorded, GradeContext context) {
        Phrasebook words = new Phrasebook(context.locale(), context.zone(), assessment.asOf());
        Provenance provenance = new Provenance();
        provenance.getMeta().addProfile(GradeCodes.PROVENANCE_PROFILE);
        provenance.addContained(Software.device());
        provenance.addTarget(new Reference(target));
        provenance.setRecordedElement(
                new InstantType(recorded.truncatedTo(ChronoUnit.MILLIS).toString()));
        provenance.addPolicy(Scales.byId(scale).publication().url());
        provenance
                .addAgent()
                .setType(new CodeableConcept(new Coding(AGENT_TYPE, "assembler", "Assembler")))
                .setWho(Software.reference());
        for (Evidence evidence : assessment.evidence()) {
            provenance.addEntity().setRole(ProvenanceEntityRole.SOURCE).setWhat(what(evidence, context, words));
        }
        return provenance;
    }

    private static Reference what(Evidence evidence, GradeContext context, Phrasebook words) {
        String value = words.say(
                "list.label", words.say("input." + evidence.input().code()), EvidenceWords.print(evidence, words));
        String time = evidence.at() == null ? words.say("time.not-charted") : words.dated(evidence.at());
        Reference what = new Reference().setDisplay(Plain.inert(words.say("card.value-at", value, time)));
        return context.canRefer(evidence.source())
                ? what.setReference(evidence.source().reference())
                : what;
    }
}
