package org.crshooks.bench;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.crshooks.cdshooks.Client;
import org.crshooks.security.ClientGate;
import org.crshooks.security.ClientTokens;
import org.crshooks.security.KeyCache;
import org.crshooks.security.KeyFile;
import org.crshooks.security.NewKey;
import org.crshooks.security.RegisteredClient;
import org.crshooks.security.ReplayStore;
import org.crshooks.security.RequestSigner;
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
import org.springframework.mock.web.MockHttpServletRequest;

/** What a signed request costs more: all checks of its token, and remembering in the store that it was used. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Signed {

    private static final String ISSUER = "https://ehr.example.org";
    private static final String SERVICE = "https://crs.example.org";
    private static final String PATH = "/cds-services/crs-patient-view";

    @Param({"RS384", "ES384"})
    private String algorithm;

    private ClientGate gate;
    private MockHttpServletRequest request;
    private Service service;
    private ReplayStore store;
    private long number;

    @Setup
    public void start() throws IOException {
        JWK key = NewKey.make(algorithm, "key-1");
        Path file = Files.createTempFile("bench", ".jwks.json");
        Files.writeString(file, new JWKSet(key).toString(true));
        KeyCache keys = KeyCache.of("bench", new KeyFile(file), Clock.systemUTC());
        Client client = new Client("bench", null, null, null, null);
        // one token over and over: the store, which would refuse it, has a benchmark of its own
        gate = new ClientGate(
                new ClientTokens(
                        List.of(new RegisteredClient(client, ISSUER, keys, null, null, Set.of())),
                        (issuer, jti, until) -> true,
                        Clock.systemUTC()),
                SERVICE);
        request = new MockHttpServletRequest("POST", PATH);
        request.addHeader(
                "Authorization",
                "Bearer " + new RequestSigner(key, ISSUER, SERVICE + PATH, null, null).sign(Instant.now()));
        service = new Service();
        store = service.tokens();
    }

    @TearDown
    public void stop() {
        service.close();
    }

    @Benchmark
    public void check() {
        gate.pass(request);
    }

    /** A new token in each: one row of the store. */
    @Benchmark
    public boolean remember() {
        return store.firstUse(ISSUER, "token-" + number++, Instant.now().plus(Duration.ofMillis(500)));
    }
}
