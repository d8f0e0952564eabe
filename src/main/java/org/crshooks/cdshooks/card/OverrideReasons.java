package org.crshooks.cdshooks.card;

import java.util.List;
import org.crshooks.text.Phrasebook;

/** Why a reader may set a card aside. */
final class OverrideReasons {

    private static final String SYSTEM = "https://crshooks.org/fhir/CodeSystem/override-reason";
    private static final List<String> CODES =
            List.of("other-cause", "already-treated", "data-wrong", "not-now", "disagree-with-grade");

    private OverrideReasons() {}

    static List<Coding> in(Phrasebook words) {
        return CODES.stream()
                .map(code -> new Coding(code, SYSTEM, words.say("override." + code)))
                .toList();
    }
}
