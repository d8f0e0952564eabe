package org.crshooks.terminology;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Free text made comparable: one width, one case, no punctuation, no space beside Chinese characters. */
final class NormalText {

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
            "x",
            "via",
            "on",
            "by",
            "o2",
            "meq",
            "mmol");

    /** Longer text is prose or worse, and no name. */
    private static final int LONGEST = 512;

    /** Of the characters that Chinese is written with. */
    private static final char FIRST_HAN = 0x2E80;

    private NormalText() {}

    /** Normalised text; empty for null and blank. */
    static String of(String text) {
        if (text == null) {
            return "";
        }
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String folded = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder normal = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (!Character.isLetterOrDigit(c) && !isDecimalPoint(folded, i)) {
                gap = true;
                continue;
            }
            int last = normal.length() - 1;
            if (gap && last >= 0 && !isHan(c) && !isHan(normal.charAt(last))) {
                normal.append(' ');
            }
            normal.append(c);
            gap = false;
        }
        return normal.toString();
    }

    private static boolean isDecimalPoint(String text, int at) {
        return text.charAt(at) == '.'
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    static boolean isHan(char c) {
        return c >= FIRST_HAN && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** Normalised text without amounts: what is left of "NC 2 L/min" is "nc". */
    static String withoutAmounts(String normal) {
        return Arrays.stream(normal.split(" "))
                .filter(word -> !AMOUNT_WORDS.contains(word))
                .filter(word -> !AMOUNT.matcher(word).matches())
                .collect(Collectors.joining(" "));
    }
}
