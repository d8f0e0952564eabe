package org.crshooks.trajectory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * Everything that is drawn of one patient. Moments are UTC with {@code Z}; a text is a place in {@code texts}, so that
 * the reader can change the language without asking again.
 *
 * @param asOf the moment up to which it goes
 * @param timeZone IANA id of the site's zone
 * @param ageYears null where no birth date is charted
 * @param dayZero when the therapy began that days are counted from; null where no time is charted
 * @param doses the doses of the therapies that can have caused CRS
 * @param primaryScale null where no therapy can have caused CRS: nothing is graded then
 * @param lines readings that are drawn as lines
 * @param oxygen what oxygen was given by
 * @param lanes vasopressors, a lane for each drug and unit
 * @param marks other drugs at the moment they were given
 * @param limits lines that belong to scales
 * @param grades the grades over time
 * @param gaps what the chart does not hold completely
 * @param ignored entries that were not used
 * @param texts each in English and in Simplified Chinese
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Trajectory(
        String asOf,
        String timeZone,
        Integer ageYears,
        String dayZero,
        List<Mark> doses,
        String primaryScale,
        List<Scale> scales,
        List<Line> lines,
        List<Band> oxygen,
        List<Lane> lanes,
        List<Mark> marks,
        List<Limit> limits,
        Grades grades,
        List<Gap> gaps,
        List<Unused> ignored,
        List<List<String>> texts) {

    /**
     * Readings of one kind, oldest first.
     *
     * @param id such as {@code temperature}
     */
    record Line(String id, int name, String unit, List<Point> points) {}

    /**
     * One reading.
     *
     * @param value in the unit of its line
     * @param text as charted
     */
    record Point(String at, BigDecimal value, int text, String source) {}

    /**
     * A device in use.
     *
     * @param to null while it goes on
     * @param tier {@code none low high positive-pressure by-flow unknown}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Band(String from, String to, String tier, int text, String source) {}

    /**
     * One vasopressor.
     *
     * @param id drug and unit, the same in every language
     * @param counted false where it is given for another reason than CRS
     */
    record Lane(String id, int name, String unit, boolean counted, List<Run> runs) {}

    /**
     * A rate that holds for a time.
     *
     * @param to null while it goes on
     * @param value in the unit of its lane; null where the dose is unknown
     * @param certain false where the chart does not say whether it still ran
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Run(String from, String to, BigDecimal value, int text, boolean certain, String source) {}

    /**
     * Something given.
     *
     * @param to the end of an infusion; null where it was given at one moment
     * @param kind such as {@code il6-blocker}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Mark(String at, String to, String kind, int text, String source) {}

    /**
     * A line at a value.
     *
     * @param line id of the line or lane it belongs to
     * @param scales ids of the scales whose rows compare with it
     */
    record Limit(String line, BigDecimal value, int text, List<String> scales) {}

    /** A scale with its names. */
    record Scale(String id, int name, int version) {}

    /**
     * The grades of all scales.
     *
     * @param steps oldest first
     * @param states what scales were graded, each named once
     * @param evidence charted values, each named once
     */
    record Grades(List<Step> steps, List<State> states, List<Item> evidence) {}

    /**
     * From this moment until the next step.
     *
     * @param states the place of each scale's state, in the order of {@code scales}
     */
    record Step(String at, List<Integer> states) {}

    /**
     * What one scale says.
     *
     * @param why which row was met, in words
     * @param facts the deciding facts, in words
     * @param evidence places of the deciding values
     * @param missing names of the inputs that could move the grade above its floor
     * @param certain false where the grade rests on the course rather than on support (C4f)
     * @param lower what would make it a lower grade, in words; empty where the chart does not decide
     * @param higher what would make it the next higher one, likewise
     */
    record State(
            int floor,
            int ceiling,
            int why,
            int facts,
            List<Integer> evidence,
            List<Integer> missing,
            boolean certain,
            List<Integer> lower,
            List<Integer> higher) {}

    /** A charted value that decided. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(int name, int text, String at, String source) {}

    /**
     * A question that the chart answers in part or not at all.
     *
     * @param since nothing is missing from here on; null where nothing was answered
     * @param deciding whether grades rest on it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Gap(int name, String since, boolean deciding) {}

    /** An entry that was not used. */
    record Unused(String source, int reason) {}
}
