package org.crshooks.wording;

import org.crshooks.fact.Evidence;
import org.crshooks.text.Phrasebook;
import org.crshooks.text.Plain;
import org.crshooks.text.Units;

/** Prints charted values; devices, drugs and tests are evidenced by their codes, which have names in each language. */
public final class EvidenceWords {

    private static final int LONGEST_VALUE = 120;

    /** Stands between the code of an organ term and its grade. */
    private static final String GRADED = " CTCAE grade ";

    private EvidenceWords() {}

    /** The value alone, with its unit. */
    public static String print(Evidence evidence, Phrasebook words) {
        String text = switch (evidence.input()) {
            case OXYGEN_DEVICE -> named("device.", evidence.value(), words);
            case VASOPRESSOR, MEDICATION -> coded("drug.", evidence.value(), words);
            case LABS -> coded("lab.", evidence.value(), words);
            case ORGAN_TOXICITY -> organ(evidence.value(), words);
            case THERAPY ->
                words.sayOr("product." + evidence.value(), () -> named("therapy.", evidence.value(), words));
            default -> Units.readable(evidence.value());
        };
        return Plain.cut(Plain.clean(text), LONGEST_VALUE);
    }

    /** The value with its time. */
    public static String dated(Evidence evidence, Phrasebook words) {
        String value = print(evidence, words);
        return evidence.at() == null ? value : words.say("card.value-at", value, words.moment(evidence.at()));
    }

    /** A test with its value, or a term that a person graded. */
    private static String organ(String value, Phrasebook words) {
        int graded = value.indexOf(GRADED);
        return graded < 0
                ? coded("lab.", value, words)
                : words.say(
                        "organ.event.value",
                        named("organ.term.", value.substring(0, graded), words),
                        value.substring(graded + GRADED.length()));
    }

    private static String named(String prefix, String code, Phrasebook words) {
        return words.sayOr(prefix + code, () -> Units.readable(code));
    }

    /** A code, and after a space what was measured or given. */
    private static String coded(String prefix, String value, Phrasebook words) {
        int space = value.indexOf(' ');
        return space < 0
                ? named(prefix, value, words)
                : named(prefix, value.substring(0, space), words) + ' ' + Units.readable(value.substring(space + 1));
    }
}
