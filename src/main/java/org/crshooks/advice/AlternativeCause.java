package org.crshooks.advice;

import java.util.List;
import org.crshooks.fact.Evidence;
import org.crshooks.text.Phrase;

/**
 * What else it could be (W4, W7), and what the chart shows of it.
 *
 * @param text the condition and what to look for
 * @param shown charted values that speak for it; empty where the chart shows nothing
 */
public record AlternativeCause(String id, Phrase text, List<Evidence> shown) {

    public AlternativeCause {
        shown = List.copyOf(shown);
    }
}
