package org.crshooks.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.crshooks.cdshooks.Client;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClientTokensTest {

    private static final String ISSUER = "https://ehr.example.org";
    private static final String ADDRESS = "https://crs.example.org/cds-services/crs-patient-view";
    private static final JWK KEY = NewKey.make("ES384", "key-1");

    private final Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
    private final Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    private final AtomicInteger fetches = new AtomicInteger();
    private final Set<String> used = new HashSet<>();
    private final Client client = new Client("st-elsewhere", null, null, null, null);
    private final ClientTokens tokens = new ClientTokens(
            List.of(new RegisteredClient(
                    client, ISSUER, new KeyCache("st-elsewhere", this::keys, clock), null, null, Set.of("a"))),
            (issuer, jti, until) -> used.add(issuer + " " + jti),
            clock);

    private CompletableFuture<KeyRing> keys() {
        fetches.incrementAndGet();
        try {
            return CompletableFuture.completedFuture(KeyRing.read(Keys.json(KEY).getBytes(StandardCharsets.UTF_8)));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TokenDraft good() {
        return TokenDraft.good(KEY, ISSUER, ADDRESS).claim("tenant", "a");
    }

    static Stream<UnaryOperator<TokenDraft>> cheaplyRefused() {
        return Stream.of(
                token -> token.claim("iss", "https://evil.com"),
                token -> token.claim("aud", "https://evil.com"),
                token -> token.claim("tenant", "b"),
                token -> token.header("jku", "https://evil.com/jwks.json"),
                token -> token.moment("exp", -10),
                token -> token.moment("exp", 4000),
                token -> token.moment("iat", 4000));
    }

    @ParameterizedTest
    @MethodSource
    @DisplayName("H2 what can be seen without a key is checked before any key is asked for")
    void cheaplyRefused(UnaryOperator<TokenDraft> change) {
        String token = change.apply(good()).sign();
        assertThatThrownBy(() -> tokens.check(token, ADDRESS)).isInstanceOf(Unauthenticated.class);
        assertThat(fetches).hasValue(0);
    }

    @Test
    @DisplayName("H2 a forged token does not use up the id of the real one")
    void idsAreNotStolen() {
        TokenDraft real = good();
        String forged = real.signedWith(NewKey.make("ES384", "key-1")).sign();
        assertThatThrownBy(() -> tokens.check(forged, ADDRESS)).hasMessage("WRONG_SIGNATURE");
        assertThat(tokens.check(real.sign(), ADDRESS)).isEqualTo(client);
        assertThatThrownBy(() -> tokens.check(real.sign(), ADDRESS)).hasMessage("USED_BEFORE");
    }

    @Test
    @DisplayName("H2 where the replay store cannot remember, nobody is let in")
    void fullStore() {
        ClientTokens closed = new ClientTokens(
                List.of(new RegisteredClient(
                        client, ISSUER, new KeyCache("st-elsewhere", this::keys, clock), null, null, Set.of())),
                (issuer, jti, until) -> false,
                clock);
        String token = good().sign();
        assertThatThrownBy(() -> closed.check(token, ADDRESS)).hasMessage("USED_BEFORE");
    }

    @ParameterizedTest
    @CsvSource({
        "exp,   0, EXPIRED",
        "exp,   1, ''",
        "exp, 360, ''",
        "exp, 361, VALID_FOR_TOO_LONG",
        "iat,  60, ''",
        "iat,  61, ISSUED_IN_THE_FUTURE",
        "nbf,  60, ''",
        "nbf,  61, ISSUED_IN_THE_FUTURE"
    })
    @DisplayName("H2 both sides of each limit of time, in seconds from now")
    void times(String claim, long fromNow, String reason) {
        String token = good().claim(claim, now.getEpochSecond() + fromNow).sign();
        if (reason.isEmpty()) {
            assertThat(tokens.check(token, ADDRESS)).isEqualTo(client);
        } else {
            assertThatThrownBy(() -> tokens.check(token, ADDRESS)).hasMessage(reason);
        }
    }
}
