package org.crshooks.cdshooks.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import org.crshooks.advice.AdviceItem;
import org.crshooks.advice.Dose;
import org.crshooks.clinical.Route;

/**
 * One item of advice as programs read it. A member that does not apply is left out.
 *
 * @param conditional true where the item holds only if the ceiling is confirmed
 * @param option true where the clinician chooses among several
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdviceJson(
        String id, String urgency, Boolean conditional, Boolean option, String strength, AdviceJson.Amount dose) {

    /**
     * A dose.
     *
     * @param amount in {@code unit}; left out where it could not be worked out
     * @param route {@code IV}, {@code SC}, {@code PO} or {@code IM}
     * @param earliest not before this instant
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Amount(String drug, String amount, String unit, String route, String earliest) {}

    static AdviceJson of(AdviceItem item) {
        return new AdviceJson(
                item.id(),
                item.urgency().name().toLowerCase(Locale.ROOT),
                item.conditional() ? true : null,
                item.option() ? true : null,
                item.strength().isEmpty() ? null : item.strength(),
                item.dose() == null ? null : amount(item.dose()));
    }

    private static Amount amount(Dose dose) {
        return new Amount(
                dose.drug().code(),
                dose.amount() == null ? null : DoseWords.number(dose.amount()),
                dose.unit(),
                route(dose.route()),
                text(dose.earliest()));
    }

    private static String route(Route route) {
        return switch (route) {
            case INTRAVENOUS -> "IV";
            case SUBCUTANEOUS -> "SC";
            case ORAL -> "PO";
            case INTRAMUSCULAR -> "IM";
            case LOCAL, OTHER, NOT_CHARTED -> null;
        };
    }

    private static String text(Instant at) {
        return at == null ? null : at.toString();
    }
}
