package org.crshooks.synthetic.truth;

import java.util.ArrayList;
import java.util.List;
import org.crshooks.synthetic.course.Breathing;
import org.crshooks.synthetic.course.Chart;
import org.crshooks.synthetic.course.Course;
import org.crshooks.synthetic.course.Dose;
import org.crshooks.synthetic.course.LabTest;
import org.crshooks.synthetic.course.Support;
import org.crshooks.synthetic.truth.Episodes.Episode;

/**
 * The grades of a chart in which nothing is missing, worked out from the published tables as sets of times. Written
 * apart from the service's own grading, and knows nothing of it, so that a mistake of either shows as a difference.
 */
public final class KnownTruth {

    private static final int DAY = 1440;

    private final Course course;
    private final Signs signs;
    private final Pressors pressors;
    private final Episodes episodes;

    private KnownTruth(Chart chart) {
        this.course = chart.course();
        this.signs = new Signs(chart);
        this.pressors = new Pressors(course);
        this.episodes = new Episodes(course, signs, pressors);
    }

    /** One for each scale, in the order of the ids of {@link Scale}. */
    public static List<Truth> of(Chart chart) {
        KnownTruth truth = new KnownTruth(chart);
        List<Truth> all = new ArrayList<>();
        for (Scale scale : Scale.values()) {
            all.add(truth.of(scale));
        }
        return all;
    }

    private Truth of(Scale scale) {
        List<Times> rows = new ArrayList<>(List.of(Times.NEVER, Times.NEVER, Times.NEVER, Times.NEVER));
        for (Episode episode : episodes.all()) {
            List<Times> more = rows(scale, episode);
            for (int i = 0; i < more.size(); i++) {
                rows.set(i, rows.get(i).or(more.get(i).and(episode.times())));
            }
        }
        boolean fatal = course.death() != null && course.death().fromCrs();
        int grade = fatal ? 5 : 0;
        Integer at = fatal ? course.until() : null;
        Times seen = Times.closed(0, course.until());
        for (int row = 4; row > 0 && grade == 0; row--) {
            Times times = rows.get(row - 1).and(seen);
            if (!times.isEmpty()) {
                grade = row;
                at = times.first() / 2;
            }
        }
        return new Truth(scale.id(), onset(), end(), grade, at);
    }

    private Integer onset() {
        return episodes.all().isEmpty() ? null : episodes.all().get(0).onset() / 2;
    }

    private Integer end() {
        List<Episode> all = episodes.all();
        int closed = all.isEmpty() ? Integer.MAX_VALUE : all.get(all.size() - 1).closed();
        return closed == Integer.MAX_VALUE ? null : closed / 2;
    }

    /** Rows 1 to 4 of a scale while CRS goes on. */
    private List<Times> rows(Scale scale, Episode episode) {
        Times fever = signs.fever();
        Times febrile = fever.or(episodes.waived(episode));
        Times low = signs.hypotension();
        Times hypoxia = signs.hypoxia();
        Times any = pressors.running(1);
        Times two = pressors.running(2);
        Times high = pressors.highDose();
        Times rich = signs.oxygen(Signs::isFio2Of40);
        Times niv = signs.oxygen(b -> b.support() == Support.BIPAP);
        Times ventilated = signs.oxygen(b -> b.support() == Support.IMV);
        Times creatinine = signs.latest(LabTest.CREATININE, v -> v.value() > LabTest.CREATININE.high());
        Times liver = signs.latest(LabTest.ALT, v -> v.value() > LabTest.ALT.high());
        return switch (scale) {
            case ASTCT_2019 ->
                List.of(
                        fever,
                        febrile.and(low.or(hypoxia)),
                        febrile.and(pressors.runningForAstct(1).or(signs.oxygen(Signs::isHighFlow))),
                        febrile.and(pressors.runningForAstct(2).or(signs.oxygen(KnownTruth::isVentilation))));
            case CTCAE_V5 -> List.of(fever, low.or(hypoxia), any.or(rich, niv), two.or(ventilated));
            case CTCAE_V4 -> {
                CourseOfFever illness = new CourseOfFever(course, signs, episode);
                Times sign = fever.or(low, hypoxia, any);
                yield List.of(
                        fever,
                        low.or(hypoxia, illness.treated().and(sign)),
                        rich.or(illness.prolonged().or(creatinine).and(sign)),
                        any.or(niv, ventilated));
            }
            case LEE_2014 ->
                List.of(fever, low.or(any, hypoxia, creatinine, liver), high.or(two, rich, niv, liver), ventilated);
            case CARTOX_2018 ->
                List.of(
                        fever.or(creatinine, liver),
                        low.or(any, hypoxia, creatinine, liver),
                        high.or(two, rich, niv, liver),
                        high.or(two).and(signs.stillLow()).or(ventilated));
            case PENN_2018 ->
                List.of(
                        fever,
                        low.or(creatinine, liver, fever.and(hospitalTreatment())),
                        hypoxia.or(any, signs.severalBoluses().and(low)),
                        high.or(ventilated));
            case MSKCC ->
                List.of(
                        fever.or(febrile.and(low)),
                        any.or(hypoxia),
                        pressors.forADay(episodes.causalDose(episode)).or(rich, niv),
                        high.and(signs.stillLow()).or(ventilated));
        };
    }

    private static boolean isVentilation(Breathing state) {
        return state.support().isVentilation();
    }

    /** N7: in hospital, with few neutrophils or a drug into a vein within 24 h that was no premedication. */
    private Times hospitalTreatment() {
        if (!course.inpatient()) {
            return Times.NEVER;
        }
        List<Integer> given = course.drugs().stream()
                .filter(Dose::intravenous)
                .map(Dose::minute)
                .filter(m -> course.doses().stream().noneMatch(dose -> m <= dose && m >= dose - 120))
                .toList();
        return Times.lasting(given, DAY).or(signs.latest(LabTest.NEUTROPHILS, v -> v.value() < 100));
    }
}
