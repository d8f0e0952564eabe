package org.crshooks.terminology;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.DrugClass;
import org.crshooks.terminology.NameIndex.Hit;

/** Which drug a code or name stands for. A mixture is the drug in it, never its diluent. */
final class DrugWords {

    private static final Set<Drug> CLASS_ONLY =
            Set.of(Drug.OTHER_NSAID, Drug.OTHER_CORTICOSTEROID, Drug.OTHER_ANTIHISTAMINE, Drug.OTHER_OPIOID);

    /** Words that join a drug to its diluent. */
    private static final Set<String> JOINING = Set.of("with", "w", "in", "and", "plus");

    /** Words that may stand beside the name of a fluid without naming a drug. */
    private static final Set<String> HARMLESS = Set.of(
            "solution",
            "intravenous",
            "fluid",
            "fluids",
            "bag",
            "bottle",
            "sterile",
            "isotonic",
            "usp",
            "liter",
            "litre",
            "over",
            "hour",
            "hours",
            "minutes",
            "challenge",
            "resuscitation",
            "human",
            "viaflex",
            "once",
            "stat",
            "viaflo",
            "freeflex",
            "peripheral",
            "central",
            "line",
            "vein",
            "adult",
            "injectable");

    private final Lexicon lexicon;

    DrugWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Optional<Drug> read(List<Code> codes, String text) {
        String normal = NormalText.of(text);
        CodeTable.Found found = lexicon.coded(codes);
        if (found.rejected()) {
            return Optional.of(Drug.OTHER);
        }
        Optional<Drug> coded = found.targets().stream()
                .map(target -> Drug.fromCode(target.code()).orElseThrow())
                .min(Comparator.comparingInt(DrugWords::rankOfCode));
        if (coded.isPresent() && !coded.get().is(DrugClass.FLUID)) {
            return coded;
        }
        Optional<Drug> named = named(normal);
        if (coded.isPresent()) {
            boolean otherDrugInIt = named.isPresent()
                    && !named.get().is(DrugClass.FLUID)
                    && lexicon.names().codes(normal).size() > 0;
            return otherDrugInIt ? named : coded;
        }
        if (named.isPresent()) {
            return named;
        }
        boolean anyCode = codes.stream().anyMatch(code -> code != null && code.code() != null);
        return anyCode ? Optional.of(Drug.OTHER) : Optional.empty();
    }

    private Optional<Drug> named(String normal) {
        if (normal.isEmpty()) {
            return Optional.empty();
        }
        List<Hit> hits = lexicon.names().hits(normal);
        Drug drug = hits.stream()
                .map(hit -> Drug.fromCode(hit.code()).orElseThrow())
                .min(Comparator.comparingInt(DrugWords::rankOfName))
                .orElse(Drug.OTHER);
        return Optional.of(drug.is(DrugClass.FLUID) && namesSomethingElse(normal, hits) ? Drug.OTHER : drug);
    }

    /** A code for a local form or an additive says more than the ingredient's code beside it. */
    private static int rankOfCode(Drug drug) {
        return drug == Drug.OTHER ? 0 : 1 + rankOfName(drug);
    }

    private static int rankOfName(Drug drug) {
        if (drug.is(DrugClass.FLUID)) {
            return 3;
        }
        if (drug == Drug.OTHER) {
            return 2;
        }
        // Of a regimen, cyclophosphamide is the drug that other rules ask for (F29).
        boolean besideAnother = drug.isConditioning() && drug != Drug.CYCLOPHOSPHAMIDE;
        return CLASS_ONLY.contains(drug) || besideAnother ? 1 : 0;
    }

    /** Whether a fluid is joined to a word that is neither an amount nor a usual word, so probably an unknown drug. */
    private static boolean namesSomethingElse(String normal, List<Hit> hits) {
        StringBuilder rest = new StringBuilder(normal);
        hits.forEach(hit -> rest.replace(hit.start(), hit.end(), " ".repeat(hit.end() - hit.start())));
        List<String> words =
                List.of(NormalText.withoutAmounts(rest.toString().strip()).split(" +"));
        return words.stream().anyMatch(JOINING::contains)
                && words.stream()
                        .anyMatch(word -> word.length() > 3 && !JOINING.contains(word) && !HARMLESS.contains(word));
    }
}
