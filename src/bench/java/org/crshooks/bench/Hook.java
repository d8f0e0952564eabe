package org.crshooks.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.fhir.Answer;
import org.crshooks.fhir.Chart;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A hook, step by step and as a whole. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Hook {

    private byte[] body;
    private Service service;
    private HookRequest request;
    private List<Answer> answers;
    private Chart chart;
    private Assessment assessment;
    private Object json;

    @Setup
    public void start() {
        body = Requests.usual();
        service = new Service();
        request = service.request(body);
        answers = service.answers(request);
        chart = service.chart(request, answers);
        assessment = service.assessment(request, chart);
        json = service.json(assessment);
    }

    @TearDown
    public void stop() {
        service.close();
    }

    /** The members of the request. */
    @Benchmark
    public HookRequest envelope() {
        return service.request(body);
    }

    /** Limits, and where each resource begins and ends. */
    @Benchmark
    public List<Answer> guard() {
        return service.answers(request);
    }

    /** From the bytes to the timeline. */
    @Benchmark
    public Chart read() {
        HookRequest read = service.request(body);
        return service.chart(read, service.answers(read));
    }

    @Benchmark
    public Assessment assess() {
        return service.assessment(request, chart);
    }

    @Benchmark
    public Object cards() {
        return service.cards(request, assessment);
    }

    @Benchmark
    public Object json() {
        return service.json(assessment);
    }

    @Benchmark
    public byte[] write() {
        return service.bytes(json);
    }

    @Benchmark
    public byte[] hook() {
        return service.hook(body);
    }
}
