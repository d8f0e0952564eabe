package org.crshooks.cdshooks.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.ScaleAssessment;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.Flag;
import org.crshooks.fact.Input;
import org.crshooks.grading.GradeResult;

/**
 * The machine-readable assessment, extension {@value #EXTENSION}. Instants are UTC with {@code Z}, amounts strings; a
 * member whose value is not known is left out.
 *
 * @param icans ASTCT ICANS grade beside CRS (I1); left out where it was not assessed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentJson(
        String asOf,
        Exposure exposure,
        List<Exposure> otherExposures,
        String primaryScale,
        List<Grade> grades,
        Episode episode,
        List<String> flags,
        List<EvidenceItem> evidence,
        List<IgnoredItem> ignored,
        List<String> notAsked,
        List<AdviceJson> advice,
        Integer icans) {

    public static final String EXTENSION = "org.crshooks.assessment";

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    /**
     * A therapy.
     *
     * @param hoursSince with one decimal, rounded down, so that no limit seems reached before it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Exposure(String therapy, String product, String start, BigDecimal hoursSince, String window) {}

    /** One scale. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Grade(
            String scale,
            int floor,
            int ceiling,
            boolean determined,
            String confidence,
            List<String> missing,
            Peak episodeMax) {}

    /** The highest grade of the episode. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Peak(int floor, int ceiling, String at) {}

    /** The course. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Episode(String onset, boolean resolved, String trend) {}

    /** A charted value that a grade rests on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EvidenceItem(String input, String value, String at, String source) {}

    /** An entry that was not used. */
    public record IgnoredItem(String source, String reason) {}

    public static AssessmentJson of(Assessment a) {
        return new AssessmentJson(
                a.asOf().toString(),
                exposure(a.exposure(), a.asOf()),
                a.otherExposures().stream().map(e -> exposure(e, a.asOf())).toList(),
                a.primaryScale(),
                a.scales().stream().map(AssessmentJson::grade).toList(),
                new Episode(
                        text(a.episode().onset()),
                        a.episode().resolved(),
                        a.episode().trend().code()),
                a.flags().stream().sorted().map(Flag::code).toList(),
                a.evidence().stream()
                        .map(e -> new EvidenceItem(
                                e.input().code(),
                                e.value(),
                                text(e.at()),
                                e.source().reference()))
                        .toList(),
                a.ignored().stream()
                        .map(i -> new IgnoredItem(
                                i.source().reference(), i.reason().code()))
                        .toList(),
                a.notAsked().stream().map(Channel::label).toList(),
                a.advice().items().stream().map(AdviceJson::of).toList(),
                a.advice().icans() == null ? null : a.advice().icans().grade());
    }

    private static Exposure exposure(org.crshooks.clinical.Exposure e, Instant asOf) {
        Duration since = e.since(asOf);
        return new Exposure(
                e.therapy().code(),
                e.product() == null ? null : e.product().code(),
                text(e.start()),
                since == null ? null : hours(since),
                e.window().code());
    }

    private static Grade grade(ScaleAssessment scale) {
        GradeResult g = scale.grade();
        return new Grade(
                g.scale(),
                g.floor(),
                g.ceiling(),
                g.determined(),
                g.confidence().code(),
                g.missing().stream().sorted().map(Input::code).toList(),
                scale.peak() == null
                        ? null
                        : new Peak(
                                scale.peak().floor(),
                                scale.peak().ceiling(),
                                text(scale.peak().at())));
    }

    private static BigDecimal hours(Duration since) {
        return BigDecimal.valueOf(since.toSeconds()).divide(SECONDS_PER_HOUR, 1, RoundingMode.FLOOR);
    }

    private static String text(Instant at) {
        return at == null ? null : at.toString();
    }
}
