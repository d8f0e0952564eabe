package org.crshooks.fhir;

import java.util.Optional;
import java.util.Set;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Death;
import org.crshooks.clinical.RecordedCondition.Cause;
import org.crshooks.clinical.SupportReason;
import org.crshooks.terminology.CrsMention;
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

    private static final Set<ConditionKind> OF_THERAPY = Set.of(ConditionKind.CRS, ConditionKind.IEC_COMPLICATION);
    private static final Set<SupportReason> REASONS = Set.of(SupportReason.CRS, SupportReason.THERAPY);

    private Causes() {}

    /** A known code decides; text is read only where no code is known (R20). */
    private static boolean namesCrs(Codes codes, Terminology terminology) {
        return terminology
                .condition(codes.codes(), null)
                .map(ConditionKind.CRS::equals)
                .orElseGet(() -> CrsMention.of(codes.text()) == CrsMention.CRS);
    }

    /** Another cause only where one is named: "unknown" and "pending autopsy" leave it open (F23). */
    static Death.Cause ofDeath(Codes codes, Terminology terminology) {
        if (namesCrs(codes, terminology)) {
            return Death.Cause.CRS;
        }
        return namesNothing(codes, terminology) ? Death.Cause.NOT_RECORDED : Death.Cause.OTHER;
    }

    private static boolean namesNothing(Codes codes, Terminology terminology) {
        return switch (terminology.reason(codes.codes(), codes.text())) {
            case NOT_RECORDED, NOT_UNDERSTOOD -> CrsMention.of(codes.text()) == CrsMention.NONE;
            default -> false;
        };
    }

    /** As {@link #namesCrs}. */
    private static boolean namesCrsOrTherapy(Codes codes, Terminology terminology) {
        Optional<ConditionKind> coded = terminology.condition(codes.codes(), null);
        if (coded.isPresent()) {
            return OF_THERAPY.contains(coded.get());
        }
        return switch (CrsMention.of(codes.text())) {
            case CRS, THERAPY -> true;
            case DENIED -> false;
            case NONE ->
                terminology.therapy(codes.codes(), codes.text()).isPresent()
                        || REASONS.contains(terminology.reason(codes.codes(), codes.text()));
        };
    }

    /** CRS or its therapy wins where several causes are recorded: the finding then still counts. */
    static Cause dueTo(DomainResource resource, Chartroom room) {
        Cause result = Cause.NOT_RECORDED;
        for (Extension extension : resource.getExtensionsByUrl(DUE_TO)) {
            Codes named = extension.getValue() instanceof Reference reference
                    ? referenced(reference, room)
                    : Codes.of(extension.getValue());
            if (named.isEmpty() || isLeftOpen(named, room.terminology())) {
                continue;
            }
            if (namesCrsOrTherapy(named, room.terminology())) {
                return Cause.CRS_OR_THERAPY;
            }
            result = Cause.OTHER;
        }
        return result;
    }

    private static boolean isLeftOpen(Codes codes, Terminology terminology) {
        return terminology.reason(codes.codes(), codes.text()) == SupportReason.NOT_RECORDED;
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
