package org.crshooks.cdshooks.card;

import java.util.List;
import org.crshooks.text.Phrasebook;

/** Why a reader may set a card aside. */
public final class OverrideReasons {

    private static final String SYSTEM = "https://crshooks.org/fhir/CodeSystem/override-reason";
    private static final List<String> CODES =
            List.of("other-cause", "already-treated", "data-wrong", "not-now", "disagree-with-grade");

    private OverrideReasons() {}

    /** Whether this is a reason that our cards offer; either may be null. */
    public static boolean offers(String system, String code) {
        return SYSTEM.equals(system) && code != null && CODES.contains(code);
    }

    static List<Coding> in(Phrasebook words) {
        return CODES.stream()
                .map(code -> new Coding(code, SYSTEM, words.say("override." + code)))
                .toList();
    }
}
