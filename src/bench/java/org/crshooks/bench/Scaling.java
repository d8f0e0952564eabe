package org.crshooks.bench;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.crshooks.assessment.Appraisal;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.clinical.CrsEpisode;
import org.crshooks.clinical.PatientChart;
import org.crshooks.episode.EpisodeHistory;
import org.crshooks.fhir.Chart;
import org.crshooks.grading.GradeResult;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.scale.Scales;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a scale more costs: the grade now and at every moment of the episode, for one scale or for all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Scaling {

    @Param({"1", "7"})
    private int scales;

    private List<GradingScale> chosen;
    private PatientChart chart;
    private CrsEpisode episode;
    private String primary;
    private Instant asOf;

    @Setup
    public void start() {
        try (Service service = new Service()) {
            HookRequest request = service.request(Requests.usual());
            Chart read = service.chart(request, service.answers(request));
            Appraisal appraisal = service.appraisal(request, read);
            asOf = request.asOf();
            chart = appraisal.chart();
            episode = CrsEpisode.of(chart, appraisal.assessment().exposure());
            primary = appraisal.assessment().primaryScale();
        }
        chosen = scales == 1 ? List.of(Scales.byId(primary)) : Scales.all();
    }

    @Benchmark
    public EpisodeHistory episode() {
        return new EpisodeHistory(episode, chosen, primary, asOf);
    }

    @Benchmark
    public GradeResult now() {
        ClinicalSnapshot patient = ClinicalSnapshot.at(episode, asOf);
        GradeResult last = null;
        for (GradingScale scale : chosen) {
            last = scale.grade(patient);
        }
        return last;
    }
}
