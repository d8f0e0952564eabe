package org.crshooks.monitoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.ScaleAssessment;
import org.crshooks.cdshooks.Evaluation;
import org.crshooks.cdshooks.fetch.Ending;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.request.FeedbackReader.Feedback;
import org.crshooks.grading.GradeResult;
import org.crshooks.security.Reason;
import org.crshooks.writeback.Outcome;

/**
 * Counts what happens. Every label comes from a closed list: an enum of ours, the scales, or the services and questions
 * of the configuration. Nothing that a request, a chart or another server says becomes a label. Thread-safe.
 */
public final class Metrics {

    private static final String NONE = "none";
    private static final Duration[] LIMITS = {
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;

    /** By name and labels, of which there are few: looking them up in the registry costs more than counting. */
    private final Map<List<String>, Counter> counters = new ConcurrentHashMap<>();

    private final Map<List<String>, Timer> timers = new ConcurrentHashMap<>();

    public Metrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** One evaluation, answered or refused: how long it took, its grades and its gaps. */
    void evaluated(Evaluation evaluation) {
        List<String> labels = List.of(
                "kind", evaluation.kind().code(),
                "service", evaluation.service(),
                "outcome", evaluation.outcome());
        timers.computeIfAbsent(labels, this::timer).record(evaluation.took());
        evaluation.failed().forEach(key -> count("crs.prefetch.failures", "key", key));
        if (evaluation.assessment() != null) {
            graded(evaluation.assessment());
        }
    }

    private Timer timer(List<String> labels) {
        return Timer.builder("crs.evaluations")
                .description("Evaluations of patients and how long they took")
                .tags(labels.toArray(String[]::new))
                .serviceLevelObjectives(LIMITS)
                .register(registry);
    }

    private void graded(Assessment assessment) {
        for (ScaleAssessment scale : assessment.scales()) {
            GradeResult grade = scale.grade();
            count(
                    "crs.grades",
                    "scale",
                    grade.scale(),
                    "floor",
                    Integer.toString(grade.floor()),
                    "ceiling",
                    Integer.toString(grade.ceiling()));
            if (grade.scale().equals(assessment.primaryScale())) {
                grade.missing().forEach(input -> count("crs.missing.inputs", "input", input.code()));
            }
        }
    }

    /** One question to a FHIR server. */
    public void fetched(Ending ending) {
        count("crs.fetches", "ending", code(ending));
    }

    /** One grade that was to be written back. */
    public void written(Outcome outcome) {
        count(
                "crs.write.backs",
                "result",
                outcome.result().code(),
                "reason",
                outcome.reason() == null ? NONE : outcome.reason().code());
    }

    /** One answer to a card, which is kept. */
    void answered(String service, Feedback feedback) {
        String reason = feedback.reason() == null ? NONE : feedback.reason();
        count("crs.feedback", "service", service, "outcome", code(feedback.outcome()), "reason", reason);
    }

    /** One request that was answered with an error. */
    public void refused(Problem problem) {
        count("crs.refusals", "problem", code(problem));
    }

    /** One gate that did not let a request pass. */
    public void turnedAway(Reason reason) {
        count("crs.token.refusals", "reason", code(reason));
    }

    private void count(String name, String... labels) {
        counters.computeIfAbsent(key(name, labels), key -> registry.counter(name, labels))
                .increment();
    }

    private static List<String> key(String name, String... labels) {
        List<String> key = new ArrayList<>(List.of(labels));
        key.add(name);
        return key;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
