package org.crshooks.fhir;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.RecordedCondition.Cause;
import org.crshooks.clinical.SupportReason;
import org.crshooks.terminology.Terminology;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** What a finding is recorded as due to (F22). */
final class Causes {

    private static final String DUE_TO = "http://hl7.org/fhir/StructureDefinition/condition-dueTo";

    private static final Pattern CRS = Pattern.compile(
            "\\bCRS\\b|cytokine[- ](?:release|storm|associated)|细胞因子(?:释放|风暴)", Pattern.CASE_INSENSITIVE);
    private static final Pattern THERAPY = Pattern.compile(
            "\\bCAR[- ]?T\\b|\\bTCR[- ]?T\\b|chimeric antigen|immune effector|bispecific|双特异|嵌合抗原",
            Pattern.CASE_INSENSITIVE);
    private static final Set<ConditionKind> OF_THERAPY = Set.of(ConditionKind.CRS, ConditionKind.IEC_COMPLICATION);

    private Causes() {}

    static boolean namesCrs(Codes codes, Terminology terminology) {
        return terminology.condition(codes.codes(), codes.text()).equals(Optional.of(ConditionKind.CRS))
                || (codes.text() != null && CRS.matcher(codes.text()).find());
    }

    private static boolean namesCrsOrTherapy(Codes codes, Terminology terminology) {
        return namesCrs(codes, terminology)
                || terminology
                        .condition(codes.codes(), codes.text())
                        .filter(OF_THERAPY::contains)
                        .isPresent()
                || terminology.therapy(codes.codes(), codes.text()).isPresent()
                || terminology.reason(codes.codes(), codes.text()) == SupportReason.CRS
                || (codes.text() != null && THERAPY.matcher(codes.text()).find());
    }

    /** CRS or its therapy wins where several causes are recorded: the finding then still counts. */
    static Cause dueTo(DomainResource resource, Chartroom room) {
        Cause result = Cause.NOT_RECORDED;
        for (Extension extension : resource.getExtensionsByUrl(DUE_TO)) {
            Codes named = extension.getValue() instanceof Reference reference
                    ? referenced(reference, room)
                    : Codes.of(extension.getValue());
            if (named.isEmpty()) {
                continue;
            }
            if (namesCrsOrTherapy(named, room.terminology())) {
                return Cause.CRS_OR_THERAPY;
            }
            result = Cause.OTHER;
        }
        return result;
    }

    private static Codes referenced(Reference reference, Chartroom room) {
        Resource found = room.entries().find(reference, Resource.class).orElse(null);
        if (found == null) {
            return Codes.of(reference);
        }
        for (String name : new String[] {"code", "medication"}) {
            Base[] values = found.getProperty(name.hashCode(), name, false);
            if (values != null && values.length == 1 && values[0] instanceof CodeableConcept concept) {
                return Codes.of(concept);
            }
        }
        return Codes.of(reference);
    }
}
