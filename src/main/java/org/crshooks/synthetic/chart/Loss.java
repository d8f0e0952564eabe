package org.crshooks.synthetic.chart;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crshooks.synthetic.course.Course;
import org.crshooks.synthetic.course.Infusion;
import org.crshooks.synthetic.course.Infusion.Unit;
import org.crshooks.synthetic.course.Regimen;
import org.crshooks.synthetic.course.Support;
import org.crshooks.synthetic.truth.Scale;
import org.crshooks.synthetic.truth.Truth;

/** What a chart lost, and the scales whose grade is then not sure to be found. */
public enum Loss {
    /** Nothing is charted for hours. */
    GAP(EnumSet.allOf(Scale.class)),
    TEMPERATURE(EnumSet.allOf(Scale.class)),
    PRESSURE(EnumSet.allOf(Scale.class)),
    SATURATION(EnumSet.allOf(Scale.class)),
    /** Some vital signs have a time without a zone, which is no moment. */
    ZONE(EnumSet.allOf(Scale.class)),
    /** Some vital signs are in a unit that nobody understands. */
    UNIT(EnumSet.allOf(Scale.class)),
    FLOW(EnumSet.complementOf(EnumSet.of(Scale.PENN_2018))),
    FIO2(EnumSet.complementOf(EnumSet.of(Scale.PENN_2018, Scale.ASTCT_2019))),
    /** The rates of vasopressors are in a unit that nobody understands. */
    RATE(EnumSet.of(Scale.LEE_2014, Scale.CARTOX_2018, Scale.PENN_2018, Scale.MSKCC)),
    WEIGHT(EnumSet.of(Scale.LEE_2014, Scale.CARTOX_2018, Scale.PENN_2018, Scale.MSKCC));

    private final Set<Scale> scales;

    Loss(Set<Scale> scales) {
        this.scales = scales;
    }

    /** The scales that depend on it. */
    public Set<Scale> scales() {
        return scales;
    }

    /** What this chart has and can lose without saying something wrong instead. */
    static List<Loss> possible(Course course, List<Truth> truth) {
        return Stream.of(values())
                .filter(loss -> loss.isPossible(course, truth))
                .collect(Collectors.toList());
    }

    private boolean isPossible(Course course, List<Truth> truth) {
        return switch (this) {
            case TEMPERATURE, ZONE, UNIT -> !restsOnCourse(truth);
            case GAP -> !restsOnCourse(truth) && !hidesNewEpisode(course, truth);
            case PRESSURE, SATURATION -> !hidesNewEpisode(course, truth);
            // the flow is all that tells home oxygen from more of it
            case FLOW -> course.homeOxygen() == 0 && anyBreathing(course, Support.NASAL_CANNULA, 100);
            // without its FiO2, high flow is taken for 40 % or more (F17), which is wrong for those who get less
            case FIO2 -> !anyBreathing(course, Support.HFNC, 39) && anyBreathing(course, Support.VENTURI, 100);
            case RATE -> course.infusions().stream().anyMatch(i -> i.forHypotension() && !i.asRows());
            case WEIGHT ->
                course.infusions().stream().map(Infusion::unit).anyMatch(u -> u == Unit.MICROGRAM_PER_KG_PER_MINUTE);
            default -> true;
        };
    }

    /** The rules promise no range for what CTCAE v4.0 grades by the course of the fever alone. */
    private static boolean restsOnCourse(List<Truth> truth) {
        return grade(truth, Scale.CTCAE_V4) == 3 && grade(truth, Scale.CTCAE_V5) < 3;
    }

    /** A further dose makes a new fever a new episode for CTCAE v4.0, but only if the old one is known to be over. */
    private static boolean hidesNewEpisode(Course course, List<Truth> truth) {
        int grade = grade(truth, Scale.CTCAE_V4);
        return course.regimen().kind() == Regimen.Kind.BISPECIFIC && (grade == 1 || grade == 2);
    }

    private static int grade(List<Truth> truth, Scale scale) {
        return truth.get(scale.ordinal()).grade();
    }

    private static boolean anyBreathing(Course course, Support support, int fio2) {
        return course.breathing().changes().stream()
                .map(course.breathing()::at)
                .anyMatch(b -> b.support() == support && b.fio2() <= fio2);
    }
}
