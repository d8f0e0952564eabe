package org.crshooks.writeback;

import ca.uhn.fhir.context.FhirContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.assessment.ScaleChoice;
import org.crshooks.chart.Situation;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.Lookback;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Source;
import org.crshooks.outbound.Deadline;
import org.crshooks.outbound.Outbound;

/** Charts that are opened, and what is written about them to a server. */
final class Hook {

    static final Duration DEADLINE = Duration.ofSeconds(20);

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final CrsAssessor ASSESSOR = new CrsAssessor(ScaleChoice.defaults(), Lookback.DEFAULT);

    private final RecordServer server;
    private final Outbound outbound = new Outbound(DEADLINE);
    private final GradeWriter writer = new GradeWriter(FHIR, outbound, OutcomeListener.NONE);
    private List<String> scales = List.of("astct-2019");
    private Access access = Access.unlimited(TokenSource.given(null));
    private Duration deadline = DEADLINE;
    private Locale locale = Locale.ENGLISH;
    private Set<Source> alsoCharted = Set.of();
    private UnaryOperator<Assessment> regraded = a -> a;
    private Instant recorded = Instant.parse("2026-01-05T08:00:01Z");

    Hook(RecordServer server) {
        this.server = server;
    }

    Outbound outbound() {
        return outbound;
    }

    Hook scales(String... ids) {
        scales = List.of(ids);
        return this;
    }

    Hook access(Access value) {
        access = value;
        return this;
    }

    Hook deadline(Duration value) {
        deadline = value;
        return this;
    }

    Hook locale(Locale value) {
        locale = value;
        return this;
    }

    Hook alsoCharted(String... references) {
        alsoCharted = Set.of(references).stream().map(Source::new).collect(Collectors.toSet());
        return this;
    }

    Hook recorded(String at) {
        recorded = Instant.parse(at);
        return this;
    }

    Hook regraded(UnaryOperator<Assessment> how) {
        regraded = how;
        return this;
    }

    /** Opens the chart at the moment it says, 72 h after the therapy unless told otherwise. */
    List<Outcome> opens(String chart) {
        ClinicalTimeline timeline = Situation.of(chart).timeline();
        Instant asOf = Situation.of(chart).now();
        Assessment now = ASSESSOR.assess(timeline, asOf).orElseThrow();
        Set<Source> charted = now.evidence().stream().map(Evidence::source).collect(Collectors.toSet());
        charted.addAll(alsoCharted);
        return writer.write(new GradeToWrite(
                "p1",
                server.server(),
                access,
                now,
                scales,
                charted,
                at -> ASSESSOR.assess(timeline, at).map(regraded),
                recorded,
                locale,
                ZoneOffset.UTC,
                Deadline.in(deadline)));
    }

    /** As {@link #opens}, for what became of the first scale. */
    String result(String chart) {
        Outcome outcome = opens(chart).get(0);
        return outcome.result().code()
                + (outcome.reason() == null ? "" : " " + outcome.reason().code());
    }
}
