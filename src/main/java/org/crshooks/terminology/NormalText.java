package org.crshooks.terminology;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Free text made comparable: one width, one case, no punctuation, no space beside Chinese characters. */
final class NormalText {

    private static final Pattern NO_WORD = Pattern.compile("(?<!\\d)\\.|\\.(?!\\d)|[^\\p{L}\\p{N}.]+");
    private static final Pattern SPACE_BESIDE_HAN = Pattern.compile("(?<=\\p{IsHan}) +| +(?=\\p{IsHan})");
    private static final Pattern AMOUNT =
            Pattern.compile("[\\d.]+(l|ml|lpm|mg|mcg|ug|μg|ng|g|kg|min|h|hr|hrs|iu|u|units?|cmh2o|升|毫升)?");
    private static final Set<String> AMOUNT_WORDS = Set.of(
            "l",
            "ml",
            "lpm",
            "mg",
            "mcg",
            "ug",
            "μg",
            "ng",
            "g",
            "kg",
            "min",
            "h",
            "hr",
            "hrs",
            "iu",
            "u",
            "unit",
            "units",
            "cmh2o",
            "cm",
            "h2o",
            "bolus",
            "iv",
            "ivp",
            "ivpb",
            "infusion",
            "injection",
            "drip",
            "gtt",
            "continuous",
            "at",
            "per",
            "x");

    /** Longer text is prose or worse, and no name. */
    private static final int LONGEST = 512;

    private NormalText() {}

    /** Normalised text; empty for null and blank. */
    static String of(String text) {
        if (text == null) {
            return "";
        }
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String folded = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String words = NO_WORD.matcher(folded).replaceAll(" ").strip();
        return SPACE_BESIDE_HAN.matcher(words.replaceAll(" +", " ")).replaceAll("");
    }

    /** Normalised text without amounts: what is left of "NC 2 L/min" is "nc". */
    static String withoutAmounts(String normal) {
        return Arrays.stream(normal.split(" "))
                .filter(word -> !AMOUNT_WORDS.contains(word))
                .filter(word -> !AMOUNT.matcher(word).matches())
                .collect(Collectors.joining(" "));
    }
}
