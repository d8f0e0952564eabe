package org.crshooks.monitoring;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.function.Supplier;
import org.crshooks.cdshooks.Evaluation;
import org.crshooks.cdshooks.Journal;

/**
 * Makes a span of each evaluation, for an OpenTelemetry agent to send; without one nothing happens. A span names the
 * service, how it was asked and what came of it: no address, no id, nothing of the chart.
 */
public final class TracedJournal implements Journal {

    private static final String TRACEPARENT = "traceparent";

    private final Journal journal;
    private final OpenTelemetry telemetry;
    private final Supplier<String> traceparent;

    /**
     * @param traceparent the caller's trace, as W3C Trace Context has it; null where the caller names none. All that is
     *     taken of it are its two ids
     */
    public TracedJournal(Journal journal, OpenTelemetry telemetry, Supplier<String> traceparent) {
        this.journal = journal;
        this.telemetry = telemetry;
        this.traceparent = traceparent;
    }

    @Override
    public void note(Evaluation evaluation) {
        journal.note(evaluation);
        Span span = telemetry
                .getTracer("org.crshooks")
                .spanBuilder(evaluation.service())
                .setSpanKind(SpanKind.SERVER)
                .setParent(parent())
                .setStartTimestamp(evaluation.at())
                .setAttribute("crs.kind", evaluation.kind().code())
                .setAttribute("crs.service", evaluation.service())
                .setAttribute("crs.outcome", evaluation.outcome())
                .startSpan();
        if (Evaluation.FAULT.equals(evaluation.outcome())) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end(evaluation.at().plus(evaluation.took()));
    }

    /** Of the caller's headers that one alone: others may carry whatever the caller likes. */
    private Context parent() {
        String given = traceparent.get();
        return given == null
                ? Context.root()
                : telemetry.getPropagators().getTextMapPropagator().extract(Context.root(), given, OneHeader.ONLY);
    }

    private enum OneHeader implements TextMapGetter<String> {
        ONLY;

        @Override
        public Iterable<String> keys(String value) {
            return List.of(TRACEPARENT);
        }

        @Override
        public String get(String value, String key) {
            return TRACEPARENT.equalsIgnoreCase(key) ? value : null;
        }
    }
}
