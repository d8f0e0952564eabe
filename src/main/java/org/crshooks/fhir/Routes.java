package org.crshooks.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.crshooks.clinical.Route;
import org.crshooks.terminology.Code;

/** The route of a drug, from SNOMED CT, HL7 or plain words. */
final class Routes {

    private static final Map<String, Route> CODES = Map.ofEntries(
            Map.entry("47625008", Route.INTRAVENOUS),
            Map.entry("255560000", Route.INTRAVENOUS),
            Map.entry("418114005", Route.INTRAVENOUS),
            Map.entry("419993007", Route.INTRAVENOUS),
            Map.entry("417255000", Route.INTRAVENOUS),
            Map.entry("IV", Route.INTRAVENOUS),
            Map.entry("IVPUSH", Route.INTRAVENOUS),
            Map.entry("IVINJ", Route.INTRAVENOUS),
            Map.entry("IVC", Route.INTRAVENOUS),
            Map.entry("IVCC", Route.INTRAVENOUS),
            Map.entry("IVPB", Route.INTRAVENOUS),
            Map.entry("IVCI", Route.INTRAVENOUS),
            Map.entry("IVINJBOL", Route.INTRAVENOUS),
            Map.entry("IVRPUSH", Route.INTRAVENOUS),
            Map.entry("IVSPUSH", Route.INTRAVENOUS),
            Map.entry("PCAIV", Route.INTRAVENOUS),
            Map.entry("PICC", Route.INTRAVENOUS),
            Map.entry("IVDRIP", Route.INTRAVENOUS),
            Map.entry("IVGTT", Route.INTRAVENOUS),
            Map.entry("IVP", Route.INTRAVENOUS),
            Map.entry("IVINF", Route.INTRAVENOUS),
            Map.entry("34206005", Route.SUBCUTANEOUS),
            Map.entry("SC", Route.SUBCUTANEOUS),
            Map.entry("SQ", Route.SUBCUTANEOUS),
            Map.entry("SQINJ", Route.SUBCUTANEOUS),
            Map.entry("26643006", Route.ORAL),
            Map.entry("PO", Route.ORAL),
            Map.entry("78421000", Route.INTRAMUSCULAR),
            Map.entry("IM", Route.INTRAMUSCULAR),
            Map.entry("6064005", Route.LOCAL),
            Map.entry("46713006", Route.LOCAL),
            Map.entry("54485002", Route.LOCAL),
            Map.entry("10547007", Route.LOCAL),
            Map.entry("37161004", Route.OTHER),
            Map.entry("447694001", Route.LOCAL),
            Map.entry("18679011000001101", Route.LOCAL),
            Map.entry("26764711000001109", Route.LOCAL),
            Map.entry("448598008", Route.LOCAL),
            Map.entry("45890007", Route.LOCAL));

    /** Looked for in this order: a local route names its place beside the word for the drug form. */
    private static final Map<String, Route> WORDS = new LinkedHashMap<>();

    static {
        words(
                Route.LOCAL,
                "inhal",
                "nebul",
                "topical",
                "cutaneous patch",
                "ophthalm",
                "eye",
                "otic",
                "ear drop",
                "nasal");
        words(Route.LOCAL, "nose", "transdermal", "dermal", "吸入", "雾化", "外用", "滴眼", "眼", "鼻", "耳", "皮肤");
        // a suppository acts on the whole body: it lowers a fever like any other form (F7)
        words(Route.OTHER, "rectal", "直肠");
        words(Route.SUBCUTANEOUS, "subcut", "皮下");
        words(Route.INTRAMUSCULAR, "intramusc", "肌内", "肌肉", "肌注");
        words(Route.INTRAVENOUS, "intraven", "central line", "central venous", "静脉", "静滴", "静注", "静推", "intraosse");
        words(Route.ORAL, "oral", "by mouth", "nasogastric", "enteral", "口服", "鼻饲");
    }

    /** Forms for the skin, eye, ear or nose in the name of a product; a gel capsule is swallowed. */
    private static final Pattern LOCAL_FORM = Pattern.compile("\\b(emulgel|lotion|cream|ointment|liniment|foam)s?\\b"
            + "|(?<!liquid |liqui[- ]|soft )\\bgel\\b(?![- ]?(cap|tab))"
            + "|\\b(eye|ear|nasal|ophthalmic|otic) (drops?|spray)\\b|凝胶|乳膏|软膏|搽剂|洗剂|滴眼|滴耳|滴鼻");

    private static final Pattern WORD = Pattern.compile("[^A-Z]+");

    private Routes() {}

    /** The route as charted; where none is, the form that the name of the product says. */
    static Route of(Codes route, String product) {
        Route charted = of(route);
        boolean local = charted == Route.NOT_CHARTED
                && LOCAL_FORM.matcher(product.toLowerCase(Locale.ROOT)).find();
        return local ? Route.LOCAL : charted;
    }

    private static void words(Route route, String... words) {
        for (String word : words) {
            WORDS.put(word, route);
        }
    }

    static Route of(Codes route) {
        if (route.isEmpty()) {
            return Route.NOT_CHARTED;
        }
        for (Code code : route.codes()) {
            Route known = CODES.get(code.code());
            if (known != null) {
                return known;
            }
        }
        String text = route.text() == null ? "" : route.text().toLowerCase(Locale.ROOT);
        Route abbreviation = CODES.get(text.toUpperCase(Locale.ROOT).replace(".", ""));
        if (abbreviation != null) {
            return abbreviation;
        }
        // Subcutaneous contains "cutaneous" and nasogastric contains "nas": longer words are told apart first.
        if (text.contains("subcut") || text.contains("皮下")) {
            return Route.SUBCUTANEOUS;
        }
        if (text.contains("nasogastric") || text.contains("parenteral") || text.contains("鼻饲")) {
            return text.contains("parenteral") ? Route.OTHER : Route.ORAL;
        }
        return WORDS.entrySet().stream()
                .filter(w -> text.contains(w.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> abbreviated(text));
    }

    /** "IV infusion", "i.v. gtt"; two routes, as in "IV/PO", are none. */
    private static Route abbreviated(String text) {
        List<Route> named = WORD.splitAsStream(text.replace(".", "").toUpperCase(Locale.ROOT))
                .map(CODES::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return named.size() == 1 ? named.get(0) : Route.OTHER;
    }
}
