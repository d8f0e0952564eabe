package org.crshooks.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.crshooks.json.JsonTokens;
import org.crshooks.json.Token;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the limits cost: the pass that guards the bytes, against the same pass without a guard. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Limits {

    private byte[] body;

    @Setup
    public void read() throws IOException {
        try (InputStream in = Limits.class.getResourceAsStream("/request.json")) {
            body = in.readAllBytes();
        }
    }

    @Benchmark
    public int guarded() {
        ByteGuard guard = ByteGuard.over(body, 0, body.length);
        while (guard.next() != null) {}
        return guard.violations();
    }

    /** As any reader does, it asks for the names. */
    @Benchmark
    public int unguarded() {
        int names = 0;
        JsonTokens tokens = ByteGuard.tokens(body, 0, body.length);
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            if (token == Token.NAME) {
                names += tokens.name().length();
            }
        }
        return names;
    }
}
