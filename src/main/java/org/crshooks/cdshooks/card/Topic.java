package org.crshooks.cdshooks.card;

import org.crshooks.text.Phrasebook;

/** What a card is about; the code is fixed, so that a client can group and count cards. */
enum Topic {
    GRADE("crsgrade", "card.topic"),
    ICANS("crsicans", "card.topic.icans"),
    OTHER_CAUSE("crsothercause", "card.topic.other-cause");

    private static final String SYSTEM = "https://crshooks.org/fhir/CodeSystem/card-topic";

    private final String code;
    private final String key;

    Topic(String code, String key) {
        this.code = code;
        this.key = key;
    }

    String code() {
        return code;
    }

    Coding coding(Phrasebook words) {
        return new Coding(code, SYSTEM, words.say(key));
    }
}
