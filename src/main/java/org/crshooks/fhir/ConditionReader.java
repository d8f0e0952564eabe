package org.crshooks.fhir;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Ignored.Reason;
import org.crshooks.clinical.OrganTerm;
import org.crshooks.clinical.RecordedCondition;
import org.crshooks.clinical.RecordedCondition.Cause;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.fact.Source;
import org.crshooks.terminology.Denial;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;

/** Reads recorded diagnoses and findings, with what they are due to (F22). */
final class ConditionReader {

    private static final Set<String> OVER = Set.of("inactive", "remission", "resolved");
    private static final Set<String> POSSIBLE = Set.of("unconfirmed", "provisional", "differential");

    private static final Set<String> KNOWN = Set.of(
            "entered-in-error",
            "confirmed",
            "refuted",
            "unconfirmed",
            "provisional",
            "differential",
            "active",
            "recurrence",
            "relapse",
            "inactive",
            "remission",
            "resolved");

    private final Chartroom room;

    ConditionReader(Chartroom room) {
        this.room = room;
    }

    void read(Condition condition, Source source) {
        Codes code = Codes.of(condition.getCode());
        Optional<ConditionKind> kind =
                code.isEmpty() ? Optional.empty() : room.terminology().condition(code.codes(), code.text());
        Optional<OrganTerm> organ = organ(code);
        if (kind.isEmpty() && organ.isEmpty()) {
            if (isDenied(code)) {
                room.ignore(source, Reason.UNREADABLE);
            }
            return;
        }
        String status = code(condition.getVerificationStatus());
        if ("entered-in-error".equals(status)) {
            room.ignore(source, Reason.ENTERED_IN_ERROR);
            return;
        }
        Optional<Verification> verification = verification(condition, status);
        if (verification.isEmpty() || condition.hasModifierExtension()) {
            room.ignore(source, Reason.UNREADABLE);
            return;
        }
        Instant recorded = Times.any(condition.getRecordedDateElement()).orElse(null);
        Instant onset = Moments.start(condition.getOnset()).orElse(recorded);
        Cause cause = Causes.dueTo(condition, room);
        room.timeline()
                .add(new RecordedCondition(
                        kind.orElse(ConditionKind.ORGAN_FINDING),
                        verification.get(),
                        onset,
                        recorded,
                        abated(condition, onset, recorded, cause),
                        cause,
                        organ.orElse(null),
                        code.name(),
                        source));
    }

    /** "No pulmonary infiltrates" as a diagnosis: what it means is for a person to say. */
    private boolean isDenied(Codes code) {
        String affirmed = Denial.without(code.text());
        return affirmed != null
                && !affirmed.equals(code.text())
                && room.terminology().condition(code.codes(), affirmed).isPresent();
    }

    private Optional<OrganTerm> organ(Codes code) {
        return code.isEmpty()
                ? Optional.empty()
                : room.terminology().organTerm(code.codes(), code.text()).filter(term -> term != OrganTerm.EXCLUDED);
    }

    /** A diagnosis without a verification status stands as recorded; a status that we do not know does not. */
    private static Optional<Verification> verification(Condition condition, String status) {
        if (!condition.hasVerificationStatus() || "confirmed".equals(status)) {
            return Optional.of(Verification.CONFIRMED);
        }
        if (POSSIBLE.contains(status)) {
            return Optional.of(Verification.POSSIBLE);
        }
        return "refuted".equals(status) ? Optional.of(Verification.REFUTED) : Optional.empty();
    }

    /**
     * Charted end; for a condition that is over without one, the last time somebody wrote about it. What excuses a sign
     * does so for certain only until it was recorded (F22).
     */
    private static Instant abated(Condition condition, Instant onset, Instant recorded, Cause cause) {
        Type abatement = condition.getAbatement();
        Instant end = Times.end(abatement instanceof Period period ? period.getEndElement() : abatement)
                .orElse(null);
        if (end != null || !OVER.contains(code(condition.getClinicalStatus()))) {
            return end;
        }
        if (cause == Cause.OTHER && onset != null) {
            Instant written = Times.end(condition.getRecordedDateElement()).orElse(onset);
            return written.isAfter(onset) ? written : onset;
        }
        Instant fallback = recorded == null ? onset : recorded;
        return Times.exact(condition.getMeta().getLastUpdatedElement()).orElse(fallback);
    }

    /** Of several codings the one that FHIR defines, a withdrawn one before all; a local one may stand beside it. */
    private static String code(CodeableConcept status) {
        List<String> codes = status.getCoding().stream()
                .map(Coding::getCode)
                .filter(Objects::nonNull)
                .toList();
        return codes.stream()
                .filter(KNOWN::contains)
                .min(Comparator.comparing(code -> !"entered-in-error".equals(code)))
                .or(() -> codes.stream().findFirst())
                .orElse("");
    }
}
