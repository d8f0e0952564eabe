package org.crshooks.terminology;

import java.util.regex.Pattern;

/** A denial directly before a name: "No pulmonary infiltrates", "not haploidentical", 非半相合. */
public final class Denial {

    private static final String WORDS =
            "(?:(?<![a-z])(?:no|not|non|without|never|denies|denied)(?![a-z])" + "|无|没有|未见|未发现|未出现|未发生|非|并非|不是|否认)";

    private static final Pattern BEFORE = Pattern.compile(WORDS
            + "(?: (?:a|an|any|the|evidence|signs?|of|clear|obvious|definite|significant|new|acute|active|current|longer))*"
            + "(?:明显|明确|新发|急性)? ?$");

    private static final Pattern DENIALS = Pattern.compile(WORDS, Pattern.CASE_INSENSITIVE);

    private Denial() {}

    /** @param normal as {@link NormalText} gives it */
    static boolean precedes(String normal, int start) {
        return BEFORE.matcher(normal.substring(0, start)).find();
    }

    /** What the text would say without its denials, to tell what it denies; the text itself where it denies nothing. */
    public static String without(String text) {
        return text == null ? null : DENIALS.matcher(text).replaceAll(" ").strip();
    }
}
