package org.crshooks.cdshooks.card;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crshooks.advice.AdviceItem;
import org.crshooks.advice.Dose;
import org.crshooks.clinical.Route;
import org.crshooks.text.Phrasebook;
import org.crshooks.text.Plain;

/** A MedicationRequest for a dose that was worked out, to be looked at by the prescriber before it is signed. */
final class DraftMedication {

    private static final String PER_DAY = "/d";
    private static final String SNOMED = "http://snomed.info/sct";

    /** Longer text is the business of the card. */
    private static final int LONGEST_TEXT = 1000;

    private DraftMedication() {}

    static Suggestion of(AdviceItem item, String id, String patientId, Phrasebook words) {
        Dose dose = item.dose();
        String drug = words.say("drug." + dose.drug().code());
        String order = new DoseWords(words).order(dose);
        Map<String, Object> resource = Draft.of("MedicationRequest", id, patientId, words);
        resource.put("medicationCodeableConcept", Draft.concept(DrugCodes.of(dose.drug(), drug), drug));
        resource.put("dosageInstruction", List.of(dosage(item, order, words)));
        resource.put("note", Draft.note(note(item, words)));
        return Draft.suggestion(words.say("card.suggest.drug", order), id, resource);
    }

    private static Map<String, Object> dosage(AdviceItem item, String order, Phrasebook words) {
        Dose dose = item.dose();
        Map<String, Object> dosage = new LinkedHashMap<>();
        dosage.put("text", text(words.say("card.suggest.dosage", order, words.say(dose.arithmetic()))));
        dosage.put("timing", Map.of("repeat", repeat(dose)));
        route(dose.route(), words).ifPresent(route -> dosage.put("route", route));
        dosage.put("doseAndRate", List.of(doseAndRate(dose)));
        return dosage;
    }

    /** A total per day is drafted as one dose a day; the prescriber may divide it. No interval: one dose. */
    private static Map<String, Object> repeat(Dose dose) {
        if (dose.unit().endsWith(PER_DAY)) {
            return Draft.ordered("frequency", 1, "period", 1, "periodUnit", "d");
        }
        Duration interval = dose.interval();
        if (interval == null) {
            return Map.of("count", 1);
        }
        boolean hours = interval.toMinutesPart() == 0;
        return Draft.ordered(
                "frequency",
                1,
                "period",
                hours ? interval.toHours() : interval.toMinutes(),
                "periodUnit",
                hours ? "h" : "min");
    }

    private static Map<String, Object> doseAndRate(Dose dose) {
        String unit = dose.unit().endsWith(PER_DAY)
                ? dose.unit().substring(0, dose.unit().length() - PER_DAY.length())
                : dose.unit();
        BigDecimal amount = DoseWords.plain(dose.amount());
        Map<String, Object> quantity = Draft.quantity(amount, unit, unit);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("doseQuantity", quantity);
        Duration infusion = Infusion.of(dose);
        if (infusion != null) {
            all.put("rateRatio", Draft.ordered("numerator", quantity, "denominator", Draft.quantity(infusion)));
        }
        return all;
    }

    private static Optional<Map<String, Object>> route(Route route, Phrasebook words) {
        Optional<String> code = switch (route) {
            case INTRAVENOUS -> Optional.of("47625008");
            case SUBCUTANEOUS -> Optional.of("34206005");
            case ORAL -> Optional.of("26643006");
            case INTRAMUSCULAR -> Optional.of("78421000");
            case LOCAL, OTHER, NOT_CHARTED -> Optional.empty();
        };
        return code.map(c -> Draft.concept(
                List.of(new Coding(c, SNOMED, null)),
                new DoseWords(words).route(route).orElse(c)));
    }

    private static String note(AdviceItem item, Phrasebook words) {
        List<String> parts = new ArrayList<>(List.of(words.say(item.text())));
        parts.addAll(new DoseWords(words).beside(parts.get(0), item.dose()));
        List<String> origin = new ArrayList<>(List.of(item.id()));
        item.citations().forEach(c -> origin.add(Sources.dated(c.label(), c, words)));
        return text(words.say("card.advice.origin", words.facts(parts), words.facts(origin)));
    }

    private static String text(String text) {
        return Plain.cut(Plain.clean(text), LONGEST_TEXT);
    }
}
