package org.crshooks.terminology;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text names CRS, or the therapy that can cause it, as a cause. "Not CRS", "unrelated to CRS" and "after
 * resolved CRS" deny it; "CRS not excluded" and "possible CRS" do not.
 */
public enum CrsMention {
    /** Neither is named. */
    NONE,
    /** Whatever is named is denied. */
    DENIED,
    /** The therapy is named, or cytokines, and CRS is not. */
    THERAPY,
    CRS;

    private static final Pattern NAMED = Pattern.compile(
            "(?<crs>(?<![a-z])crs(?![a-z])|(?<!anti[- ])cytokine[- ]?(?:release|storm|associated)|细胞因子(?:释放|风暴))"
                    + "|(?<![a-z])(?:(?:car|tcr)[- ]?t(?![a-z])|chimeric antigen|immune effector|bispecific"
                    + "|immunotherap|(?<!anti[- ])cytokine)|双特异|嵌合抗原|免疫效应|免疫治疗|细胞因子");

    /** Words that may stand between a denial and what it denies. */
    private static final String LINK =
            "(?:evidence|signs?|features?|of|to|by|with|from|for|a|an|the|any|be|been|is|was|are"
                    + "|had|has|now|fully|completely|active|current|ongoing|clinical|acute|severe|related|due|secondary|caused"
                    + "|because|attributable|attributed|likely|thought|considered|felt|believed|deemed|toxicity|syndrome"
                    + "|grade|[1-5]|on|account|consistent|suggestive)";

    private static final Pattern DENIED_BEFORE =
            Pattern.compile("(?:(?<![a-z])(?<!cannot be )(?<!can't be )(?<!not )(?<!not yet )"
                    + "(?:no|not|non|never|without|unrelated|excluded|excluding|excludes|ruled out|rules out|absence"
                    + "|negative for|denies|unlikely|other than|rather than|instead of)"
                    + "(?:[- ]LINK)*[- ]?|(?:非|无(?:明显|明确)?|没有|并非|不是|不考虑|(?<!不能|不可|未|待|难以|无法)排除|未(?:见|发生|出现|发现|合并))的?)$"
                            .replace("LINK", LINK));

    /** CRS that is over; a therapy stays the cause when it is past. */
    private static final Pattern PAST = Pattern.compile(
            "(?:(?<![a-z])(?<!not )(?:resolved|previous|prior|earlier|past|history of|recovered from)(?:[- ]LINK)*[- ]?|既往)$"
                    .replace("LINK", LINK));

    /** From the name to a denial after it. */
    private static final String AFTER = "^(?:[- ]?syndrome|综合征)?[- ,:()–]*(?:LINK[- ])*".replace("LINK", LINK);

    /** What is denied after the name, and not the next thing in the text. */
    private static final Pattern DENIED_AFTER =
            Pattern.compile(AFTER + "(?:(?:excluded|ruled out|unlikely|refuted|absent"
                    + "|not (?:present|likely|suspected|considered|related|involved|the cause))"
                    + "(?= *(?:$|[.,;:)\\]–-]|(?:by|after|on|as|because|since|and|so)(?![a-z])))"
                    + "|(?:已|被)?(?:排除|除外)|无关|不考虑|可能性(?:小|不大))");

    private static final Pattern OVER_AFTER = Pattern.compile(AFTER + "(?:resolved(?![a-z])|已?(?:缓解|消退))");

    /** Characters before and after a name in which its denial is looked for, so that long text costs no more by the letter. */
    private static final int AROUND = 80;

    /** Names that are looked at; a text with more of them is no reason or cause that anybody wrote. */
    private static final int MOST = 32;

    /** @param text as charted; null and empty name nothing */
    public static CrsMention of(String text) {
        if (text == null) {
            return NONE;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        CrsMention found = NONE;
        Matcher named = NAMED.matcher(plain);
        for (int i = 0; i < MOST && found != CRS && named.find(); i++) {
            boolean crs = named.group("crs") != null;
            boolean denied = before(DENIED_BEFORE, plain, named.start())
                    || after(DENIED_AFTER, plain, named.end())
                    || crs && (before(PAST, plain, named.start()) || after(OVER_AFTER, plain, named.end()));
            CrsMention mention = denied ? DENIED : crs ? CRS : THERAPY;
            found = mention.compareTo(found) > 0 ? mention : found;
        }
        return found;
    }

    private static boolean before(Pattern words, String text, int end) {
        return words.matcher(text)
                .region(Math.max(0, end - AROUND), end)
                .useTransparentBounds(true)
                .find();
    }

    private static boolean after(Pattern words, String text, int start) {
        return words.matcher(text)
                .region(start, Math.min(text.length(), start + AROUND))
                .useTransparentBounds(true)
                .find();
    }
}
