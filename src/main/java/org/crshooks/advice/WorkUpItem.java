package org.crshooks.advice;

import java.time.Instant;
import java.util.List;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.WorkUpTest;
import org.crshooks.fact.Evidence;
import org.crshooks.text.Phrase;

/**
 * One test of the work-up and where it stands (W1).
 *
 * @param results what came back in the last 24 h
 * @param lacking of a panel that is partly done, what is not back: the first name of each part
 * @param at when it was done or ordered; null where it is missing, wholly or partly
 * @param why what triggers it; null for the basic set
 * @param rank its place among the at most five that are suggested, safety first, from 1; 0 where it is not (W2)
 */
public record WorkUpItem(
        WorkUpTest test,
        Status status,
        List<Evidence> results,
        List<LabTest> lacking,
        Instant at,
        Phrase why,
        int rank) {

    /** Where a test stands. */
    public enum Status {
        DONE,
        /** A panel of which some results are back. */
        PARTLY,
        ORDERED,
        MISSING
    }

    public WorkUpItem {
        results = List.copyOf(results);
        lacking = List.copyOf(lacking);
    }

    public boolean suggested() {
        return rank > 0;
    }
}
