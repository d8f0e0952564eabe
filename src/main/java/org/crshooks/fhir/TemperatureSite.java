package org.crshooks.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a temperature was measured, as {@code Observation.bodySite} or a component says it (F1, F28). The codes are those
 * of HL7's value set of body locations for temperature and the regions of mouth and axilla.
 */
final class TemperatureSite {

    /** LOINC: body temperature measurement site. */
    private static final Set<String> QUESTION = Set.of("8327-9");

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("422543003", "axillary"),
            Map.entry("91470000", "axillary"),
            Map.entry("42859004", "tympanic"),
            Map.entry("117590005", "ear"),
            Map.entry("74262004", "oral"),
            Map.entry("123851003", "oral"),
            Map.entry("34402009", "rectal"),
            Map.entry("52795006", "forehead"),
            Map.entry("89837001", "urinary bladder"),
            Map.entry("279549004", "nasal"),
            Map.entry("71836000", "nasopharyngeal"));

    /** Looked for in this order: a forehead is named with the temporal artery, and only then alone. */
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        words("axillary", "axilla", "armpit", "underarm", "腋");
        words("tympanic", "tympan", "鼓膜");
        words("temporal artery", "temporal", "颞");
        words("forehead", "forehead", "额");
        words("nasopharyngeal", "nasopharyn", "鼻咽");
        // neither of these is a mouth
        words("", "femoral", "pectoral");
        words("oral", "oral", "mouth", "lingual", "口腔", "口温", "经口", "舌下");
        words("rectal", "rectal", "rectum", "直肠", "肛");
        words("urinary bladder", "bladder", "膀胱");
        words("esophageal", "esophag", "oesophag", "食管", "食道");
    }

    private static final Set<String> EAR = Set.of("ear", "left ear", "right ear", "aural", "耳", "耳温", "左耳", "右耳");

    private TemperatureSite() {}

    private static void words(String site, String... words) {
        for (String word : words) {
            WORDS.put(word, site);
        }
    }

    /** The site beside the value; empty where none is charted or it is not known. */
    static String of(Observed observation) {
        for (Observed.Part part : observation.components()) {
            if (part.code().hasAny(QUESTION) && !part.modified()) {
                return named(ChartedValue.words(part.value()));
            }
        }
        return named(observation.bodySite());
    }

    private static String named(Codes site) {
        List<String> known = site.codes().stream()
                .map(code -> CODES.get(code.code()))
                .filter(name -> name != null)
                .toList();
        if (!known.isEmpty()) {
            return known.get(0);
        }
        String text = site.text() == null ? "" : site.text().toLowerCase(Locale.ROOT);
        if (EAR.contains(text)) {
            return "ear";
        }
        return WORDS.entrySet().stream()
                .filter(word -> text.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
