package org.crshooks.fhir;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.RecordedCondition;
import org.crshooks.clinical.RecordedCondition.Cause;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.fact.Source;
import org.hl7.fhir.r4.model.CodeableConcept;

/** A blood culture: an organism that grew is a possible other cause (F22), no growth is nothing. */
final class BloodCulture {

    private static final Set<String> NEGATIVE =
            Set.of("260385009", "264868006", "264887000", "260415000", "LA6577-6", "LA11883-8", "NEG", "ND", "N");

    /** Not the "negative" of gram-negative rods or coagulase-negative staphylococci. */
    private static final Pattern NO_GROWTH = Pattern.compile(
            "no growth|no organism|no bacteria|not? (?:detected|isolated)|none (?:isolated|detected)|sterile|pending"
                    + "|(?:^|cultures? |result:? |is |are )negative(?![ -](?:rod|bacill|cocc|staph|strep))"
                    + "|^阴性|培养阴性|结果阴性|无.{0,6}生长|未.{0,6}(?:生长|检出|培养出|见)",
            Pattern.CASE_INSENSITIVE);

    private BloodCulture() {}

    /** What grew, as charted; empty where nothing did or nothing is known yet. */
    static Optional<String> organism(Codes value, List<CodeableConcept> interpretation) {
        boolean calledNegative =
                interpretation.stream().anyMatch(i -> Codes.of(i).hasAny(NEGATIVE));
        if (value.isEmpty() || calledNegative || value.hasAny(NEGATIVE)) {
            return Optional.empty();
        }
        String name = value.name();
        return NO_GROWTH.matcher(name).find() ? Optional.empty() : Optional.of(name);
    }

    static RecordedCondition finding(String organism, Instant at, Source source) {
        return new RecordedCondition(
                ConditionKind.INFECTION,
                Verification.POSSIBLE,
                at,
                at,
                null,
                Cause.NOT_RECORDED,
                null,
                organism,
                source);
    }
}
