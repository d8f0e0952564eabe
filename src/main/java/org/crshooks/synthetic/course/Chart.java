package org.crshooks.synthetic.course;

import java.util.List;

/** A course with everything that was measured in it, before anything is written down wrongly or lost. */
public record Chart(Course course, List<Round> rounds, List<LabValue> labs) {

    public Chart {
        rounds = List.copyOf(rounds);
        labs = List.copyOf(labs);
    }
}
