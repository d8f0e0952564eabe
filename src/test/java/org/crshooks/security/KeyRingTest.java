package org.crshooks.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {

    private static final JWK GOOD = NewKey.make("ES384", "good");

    private static KeyRing ring(String json) throws ParseException {
        return KeyRing.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String set(String... keys) {
        return "{\"keys\":[" + String.join(",", keys) + "]}";
    }

    private static String good() {
        return GOOD.toPublicJWK().toJSONString();
    }

    static Stream<String> unfit() throws Exception {
        return Stream.of(
                new RSAKeyGenerator(1024, true)
                        .keyID("k")
                        .generate()
                        .toPublicJWK()
                        .toJSONString(),
                new ECKeyGenerator(Curve.P_256)
                        .keyID("k")
                        .generate()
                        .toPublicJWK()
                        .toJSONString(),
                new ECKeyGenerator(Curve.P_521)
                        .keyID("k")
                        .generate()
                        .toPublicJWK()
                        .toJSONString(),
                new ECKeyGenerator(Curve.P_384).generate().toPublicJWK().toJSONString(),
                new ECKeyGenerator(Curve.P_384)
                        .keyID("k")
                        .keyUse(KeyUse.ENCRYPTION)
                        .generate()
                        .toPublicJWK()
                        .toJSONString(),
                new ECKeyGenerator(Curve.P_384)
                        .keyID("k")
                        .keyOperations(Set.of(KeyOperation.WRAP_KEY))
                        .generate()
                        .toPublicJWK()
                        .toJSONString(),
                new RSAKeyGenerator(2048)
                        .keyID("k")
                        .algorithm(JWSAlgorithm.RS256)
                        .generate()
                        .toPublicJWK()
                        .toJSONString(),
                new OctetSequenceKeyGenerator(384).keyID("k").generate().toJSONString(),
                NewKey.make("ES384", "k").toJSONString(),
                "{\"kty\":\"EC\",\"crv\":\"P-384\",\"kid\":\"k\",\"x\":\"AA\",\"y\":\"AA\"}",
                "{\"kty\":\"XX\",\"kid\":\"k\"}",
                "{}");
    }

    @ParameterizedTest
    @MethodSource
    @DisplayName("H2 an unfit key is left out, and the good one beside it kept")
    void unfit(String key) throws ParseException {
        KeyRing ring = ring(set(key, good()));
        assertThat(ring.find("good", JWSAlgorithm.ES384)).isPresent();
        assertThat(ring.find("good", JWSAlgorithm.RS384)).isEmpty();
        for (JWSAlgorithm algorithm : JWSAlgorithm.Family.SIGNATURE) {
            assertThat(ring.find("k", algorithm)).isEmpty();
        }
        assertThat(ring(set(key)).isEmpty()).isTrue();
    }

    @Test
    void secretsAreNoticed() throws ParseException {
        assertThat(ring(set(good())).holdsSecrets()).isFalse();
        assertThat(ring(set(good(), NewKey.make("ES384", "k").toJSONString())).holdsSecrets())
                .isTrue();
    }

    @Test
    @DisplayName("H2 two keys of one id are two too many")
    void twice() throws ParseException {
        String other = NewKey.make("ES384", "good").toPublicJWK().toJSONString();
        assertThat(ring(set(good(), other)).isEmpty()).isTrue();
        String rsa = NewKey.make("RS384", "good").toPublicJWK().toJSONString();
        KeyRing ring = ring(set(good(), rsa));
        assertThat(ring.find("good", JWSAlgorithm.ES384)).isPresent();
        assertThat(ring.find("good", JWSAlgorithm.RS384)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"keys\":{}}", "{\"keys\":[7]}", "nonsense", "<html></html>"})
    void noKeySet(String json) {
        assertThatThrownBy(() -> ring(json)).isInstanceOf(ParseException.class);
    }
}
