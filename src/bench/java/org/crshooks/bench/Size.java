package org.crshooks.bench;

import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Whether a hook costs in proportion to its bytes: 0.27 MB, 1 MB, 4 MB and nearly 8 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class Size {

    @Param({"1", "4", "15", "28"})
    private int times;

    private byte[] body;
    private Service service;

    @Setup
    public void start() {
        body = Requests.times(times);
        service = new Service();
    }

    @TearDown
    public void stop() {
        service.close();
    }

    @Benchmark
    public byte[] hook() {
        return service.hook(body);
    }
}
