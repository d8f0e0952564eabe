package org.crshooks.grading;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;
import org.crshooks.fact.Truth;
import org.crshooks.text.Phrase;

/**
 * Why a criterion is met, not met or unknown: a tree whose leaves carry the charted values.
 *
 * @param text the criterion in words
 * @param parts the criteria it is made of; empty for a leaf
 * @param evidence what decided a leaf
 * @param missing what keeps a leaf from being answered
 * @param rules ids of the interpretations that a leaf rests on, such as {@code C5a}
 */
public record Finding(
        Phrase text, Truth truth, List<Finding> parts, List<Evidence> evidence, Set<Input> missing, Set<String> rules) {

    public Finding {
        parts = List.copyOf(parts);
        evidence = List.copyOf(evidence);
        missing = Set.copyOf(missing);
        rules = Set.copyOf(rules);
    }

    /** All leaves, in reading order. */
    public Stream<Finding> leaves() {
        return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(Finding::leaves);
    }

    /** The leaves with the same answer as the whole: those that decided it, in reading order. */
    public Stream<Finding> decidingLeaves() {
        return parts.isEmpty()
                ? Stream.of(this)
                : parts.stream().filter(part -> part.truth == truth).flatMap(Finding::decidingLeaves);
    }
}
