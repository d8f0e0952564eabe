package org.crshooks.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.crshooks.cdshooks.request.FhirAuthorization;
import org.crshooks.cdshooks.request.HookRequestReader;
import org.crshooks.cdshooks.request.Scopes;
import org.crshooks.outbound.Destination;
import org.crshooks.outbound.Message;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final String SECRET = "canary-7391";

    @Test
    @DisplayName("H3 what holds a token never prints it")
    void print() {
        JWK key = NewKey.make("ES384", SECRET);
        String token = TokenDraft.good(key, SECRET, SECRET).sign();
        byte[] request = ("{\"hook\":\"patient-view\",\"hookInstance\":\"" + SECRET + "\",\"context\":{\"patientId\":\""
                        + SECRET + "\"},\"fhirAuthorization\":{\"access_token\":\"" + SECRET + "\"}}")
                .getBytes(StandardCharsets.UTF_8);
        Object[] holders = {
            new AdminToken(SECRET),
            new AdminGate(new AdminToken(SECRET)),
            ClientToken.parse(token),
            new Claims(Map.of("a", SECRET)),
            new RequestSigner(key, SECRET, SECRET, SECRET, null),
            new FhirAuthorization(SECRET, Scopes.parse(""), SECRET),
            new HookRequestReader(true).read(request, "patient-view"),
            Message.get(Destination.configured("https://ehr.example.org/" + SECRET))
                    .withToken(SECRET)
        };
        for (Object holder : holders) {
            assertThat(holder.toString()).contains("***").doesNotContain(SECRET);
        }
    }

    @Test
    @DisplayName("H3 a refusal names its reason, never the token")
    void refusal() {
        JWK key = NewKey.make("ES384", "k");
        ClientToken token =
                ClientToken.parse(TokenDraft.good(key, SECRET, SECRET).sign());
        RegisteredClient client = new RegisteredClient(null, SECRET, null, null, null, Set.of());
        assertThatThrownBy(() -> TokenRules.check(token, client, "https://crs.example.org", Instant.now()))
                .isInstanceOf(Unauthenticated.class)
                .hasMessage("WRONG_AUDIENCE")
                .hasNoCause();
    }
}
