package org.crshooks.cdshooks;

import java.util.List;
import java.util.Set;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.card.Card;

/** What came about while one request was answered, for the journal. Used by the thread of the request alone. */
public final class Trace {

    private Assessment assessment;
    private List<Card> cards = List.of();
    private Set<String> failed = Set.of();
    private String writeBack;

    /** @param made null where no therapy can cause CRS */
    void assessed(Assessment made) {
        assessment = made;
    }

    void shows(List<Card> shown) {
        cards = shown;
    }

    /** Prefetch keys, of our own names only, that were asked for and could not be read. */
    void failed(Set<String> keys) {
        failed = keys;
    }

    /** What became of the written grade, as one word. */
    void wroteBack(String result) {
        writeBack = result;
    }

    Assessment assessment() {
        return assessment;
    }

    List<Card> cards() {
        return cards;
    }

    Set<String> failed() {
        return failed;
    }

    String writeBack() {
        return writeBack;
    }

    @Override
    public String toString() {
        return "Trace[***]";
    }
}
