package org.crshooks.cdshooks.card;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crshooks.advice.AdvicePlan;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.ScaleAssessment;
import org.crshooks.assessment.ScaleChoice;
import org.crshooks.assessment.Sign;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.Exposure;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.Ignored;
import org.crshooks.clinical.Product;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.Therapy;
import org.crshooks.clinical.TherapyDose;
import org.crshooks.clinical.Window;
import org.crshooks.episode.EpisodeSummary;
import org.crshooks.episode.Peak;
import org.crshooks.episode.Trend;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;
import org.crshooks.fact.Source;
import org.crshooks.fact.Truth;
import org.crshooks.grading.Confidence;
import org.crshooks.grading.Finding;
import org.crshooks.grading.GradeResult;
import org.crshooks.grading.GradedRow;
import org.crshooks.text.Phrase;

/** An assessment by hand: three days after axi-cel, everything charted, all seven scales 0, unless told otherwise. */
final class AssessmentBuilder {
    private AdvicePlan advice = AdvicePlan.NONE;

    static final Instant AS_OF = Instant.parse("2026-01-05T08:00:00Z");
    static final List<String> SCALES =
            List.of("astct-2019", "ctcae-v5", "ctcae-v4", "lee-2014", "cartox-2018", "penn-2018", "mskcc");

    private Instant asOf = AS_OF;
    private Therapy therapy = Therapy.CAR_T;
    private Product product = new Product("axicabtagene-ciloleucel", Therapy.CAR_T, Route.INTRAVENOUS, false);
    private Instant start = AS_OF.minus(Duration.ofHours(72));
    private Window window = Window.EXPECTED;
    private String primary;
    private final Map<String, ScaleAssessment> scales = new LinkedHashMap<>();
    private Instant onset;
    private Truth gate = Truth.YES;
    private final List<Sign> signs = new ArrayList<>();
    private final List<Phrase> deciding = new ArrayList<>();
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private final List<Channel> notAsked = new ArrayList<>();
    private final List<String> rules = new ArrayList<>();
    private final List<Phrase> remarks = new ArrayList<>();
    private boolean supportRunning;
    private boolean somethingCharted = true;
    private boolean openStay = true;
    private boolean deceased;
    private boolean windowOver;
    private Instant mskccThreeAt;

    AssessmentBuilder() {
        SCALES.forEach(scale -> grade(scale, 0, 0));
    }

    AssessmentBuilder asOf(Instant value) {
        asOf = value;
        return this;
    }

    AssessmentBuilder therapy(Therapy value) {
        therapy = value;
        product = null;
        return this;
    }

    AssessmentBuilder product(Product value) {
        product = value;
        return this;
    }

    AssessmentBuilder start(Instant value, Window where) {
        start = value;
        window = where;
        return this;
    }

    AssessmentBuilder primary(String scale) {
        primary = scale;
        return this;
    }

    AssessmentBuilder all(int floor, int ceiling, Input... missing) {
        SCALES.forEach(scale -> grade(scale, floor, ceiling, missing));
        return this;
    }

    AssessmentBuilder grade(String scale, int floor, int ceiling, Input... missing) {
        List<GradedRow> rows = new ArrayList<>();
        for (int grade = 1; grade <= 5; grade++) {
            Truth truth = grade <= floor ? Truth.YES : grade <= ceiling ? Truth.UNKNOWN : Truth.NO;
            Phrase text = Phrase.of("row {0} of {1}", grade, scale);
            rows.add(new GradedRow(grade, new Finding(text, truth, List.of(), List.of(), Set.of(), Set.of())));
        }
        Peak peak = floor == 0 ? null : new Peak(floor, ceiling, AS_OF.minus(Duration.ofMinutes(30)));
        scales.put(
                scale,
                new ScaleAssessment(
                        new GradeResult(scale, floor, ceiling, rows, Set.of(missing), Confidence.HIGH), peak));
        return this;
    }

    /** One scale with rows of the test's own. */
    AssessmentBuilder grade(GradeResult result) {
        scales.put(result.scale(), new ScaleAssessment(result, null));
        return this;
    }

    AssessmentBuilder lowConfidence(String scale) {
        ScaleAssessment s = scales.get(scale);
        GradeResult g = s.grade();
        scales.put(
                scale,
                new ScaleAssessment(
                        new GradeResult(scale, g.floor(), g.ceiling(), g.rows(), g.missing(), Confidence.LOW),
                        s.peak()));
        return this;
    }

    AssessmentBuilder onset(Instant value) {
        onset = value;
        return this;
    }

    AssessmentBuilder gate(Truth value) {
        gate = value;
        return this;
    }

    AssessmentBuilder sign(String criterion, Truth truth, Phrase value, Evidence... behind) {
        signs.add(new Sign(Phrase.of(criterion), truth, value, List.of(behind)));
        evidence.addAll(List.of(behind));
        return this;
    }

    AssessmentBuilder deciding(Phrase... facts) {
        deciding.addAll(List.of(facts));
        return this;
    }

    AssessmentBuilder flags(Flag... values) {
        flags.addAll(List.of(values));
        return this;
    }

    AssessmentBuilder evidence(Evidence... values) {
        evidence.addAll(List.of(values));
        return this;
    }

    AssessmentBuilder ignored(String source, Ignored.Reason reason) {
        ignored.add(new Ignored(new Source(source), reason));
        return this;
    }

    AssessmentBuilder notAsked(Channel... channels) {
        notAsked.addAll(List.of(channels));
        return this;
    }

    AssessmentBuilder rules(String... ids) {
        rules.addAll(List.of(ids));
        return this;
    }

    AssessmentBuilder remarks(Phrase... values) {
        remarks.addAll(List.of(values));
        return this;
    }

    AssessmentBuilder supportRunning() {
        supportRunning = true;
        return this;
    }

    AssessmentBuilder nothingCharted() {
        somethingCharted = false;
        gate = Truth.NO;
        return this;
    }

    AssessmentBuilder atHome() {
        openStay = false;
        return this;
    }

    AssessmentBuilder deceased() {
        deceased = true;
        return this;
    }

    AssessmentBuilder windowOver() {
        windowOver = true;
        return this;
    }

    AssessmentBuilder mskccThreeAt(Instant value) {
        mskccThreeAt = value;
        return this;
    }

    static Evidence value(Input input, String value, int minutesAgo, String source) {
        return new Evidence(input, value, AS_OF.minus(Duration.ofMinutes(minutesAgo)), new Source(source));
    }

    AssessmentBuilder advice(AdvicePlan plan) {
        advice = plan;
        return this;
    }

    Assessment build() {
        TherapyDose dose =
                new TherapyDose(therapy, product, start, null, Route.NOT_CHARTED, false, new Source("Procedure/p1"));
        Exposure exposure = new Exposure(therapy, product, List.of(dose), dose, window, null, null);
        return new Assessment(
                asOf,
                exposure,
                List.of(),
                primary == null ? ScaleChoice.defaults().primaryFor(therapy) : primary,
                List.copyOf(scales.values()),
                new EpisodeSummary(onset, false, null, onset == null ? Trend.UNKNOWN : Trend.WORSENING, List.of()),
                gate,
                signs,
                deciding,
                flags,
                evidence,
                ignored,
                notAsked,
                rules,
                remarks,
                supportRunning,
                somethingCharted,
                openStay,
                deceased,
                windowOver,
                mskccThreeAt,
                advice);
    }
}
