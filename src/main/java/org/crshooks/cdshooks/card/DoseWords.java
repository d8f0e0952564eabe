package org.crshooks.cdshooks.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.crshooks.advice.Dose;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Route;
import org.crshooks.text.Phrasebook;

/** Says a dose. */
record DoseWords(Phrasebook words) {

    /** Such as {@code 560} or {@code 358.8}: exact, without idle zeros or an exponent. */
    static String number(BigDecimal amount) {
        return plain(amount).toPlainString();
    }

    /** The same amount without idle zeros; never with an exponent when printed. */
    static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Such as {@code 560 mg}; micrograms are never left as {@code ug}. */
    String amount(Dose dose) {
        String key = "card.unit." + dose.unit().replace('/', '-');
        return number(dose.amount()) + " " + words.sayOr(key, dose::unit);
    }

    /** Drug, amount, route and infusion time, such as {@code tocilizumab 560 mg IV}; the amount must be known. */
    String order(Dose dose) {
        List<String> parts = new ArrayList<>();
        if (dose.drug() != Drug.OTHER) {
            parts.add(words.say("drug." + dose.drug().code()));
        }
        parts.add(amount(dose));
        route(dose.route()).ifPresent(parts::add);
        if (dose.interval() != null) {
            parts.add(words.say("card.dose.every", words.duration(dose.interval())));
        }
        if (Infusion.of(dose) != null) {
            parts.add(words.say("card.dose.over", words.duration(Infusion.of(dose))));
        }
        return String.join(" ", parts);
    }

    /** What the text of an item does not say of its dose yet; empty where it says all. */
    List<String> beside(String text, Dose dose) {
        String arithmetic = words.say(dose.arithmetic());
        List<String> said = new ArrayList<>();
        if (!text.contains(arithmetic)) {
            said.add(
                    dose.amount() == null || arithmetic.contains(amount(dose))
                            ? arithmetic
                            : words.say("card.dose", order(dose), arithmetic));
        }
        return said;
    }

    Optional<String> route(Route route) {
        String key = "card.route." + route.name().toLowerCase(Locale.ROOT);
        return words.has(key) ? Optional.of(words.say(key)) : Optional.empty();
    }
}
