package org.crshooks.cdshooks.card;

import java.util.Map;
import org.crshooks.advice.WorkUpItem;
import org.crshooks.text.Phrasebook;

/** A ServiceRequest for a test that is missing. */
final class DraftTest {

    private DraftTest() {}

    static Suggestion of(WorkUpItem item, String id, String patientId, Phrasebook words) {
        String name = CareLines.name(item.test(), words);
        Map<String, Object> resource = Draft.of("ServiceRequest", id, patientId, words);
        resource.put("code", Draft.concept(TestCodes.of(item.test(), name), name));
        if (item.why() != null) {
            resource.put("note", Draft.note(words.say(item.why())));
        }
        return Draft.suggestion(words.say("card.suggest.test", name), id, resource);
    }
}
