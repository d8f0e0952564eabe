package org.crshooks.grading;

import java.util.List;

/**
 * What a grade would be if a few questions were answered otherwise and all others as they are.
 *
 * @param questions the questions, all of them together, in reading order
 * @param to the grade then
 */
public record Shift(List<Finding> questions, Range to) {

    public Shift {
        questions = List.copyOf(questions);
    }
}
