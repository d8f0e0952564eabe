package org.crshooks.security;

import com.nimbusds.jose.JWSVerifier;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crshooks.cdshooks.Client;

/** Decides whether a token is a registered client's, meant for this address, and used for the first time (H2). */
public final class ClientTokens {

    private final Map<String, RegisteredClient> byIssuer;
    private final ReplayStore replays;
    private final Clock clock;

    public ClientTokens(List<RegisteredClient> clients, ReplayStore replays, Clock clock) {
        byIssuer =
                clients.stream().collect(Collectors.toUnmodifiableMap(RegisteredClient::issuer, Function.identity()));
        this.replays = replays;
        this.clock = clock;
    }

    /** Fetches the keys of all clients, so that the first request need not wait for them. */
    public void fetchKeys() {
        byIssuer.values().forEach(client -> client.keys().refresh());
    }

    /**
     * @param address the public URL of the endpoint that was called
     * @throws Unauthenticated where the token is not accepted
     */
    Client check(String text, String address) {
        ClientToken token = ClientToken.parse(text);
        RegisteredClient client = byIssuer.get(token.issuer());
        if (client == null) {
            throw new Unauthenticated(Reason.UNKNOWN_ISSUER);
        }
        TokenRules.check(token, client, address, clock.instant());
        JWSVerifier key = client.keys()
                .find(token.kid(), token.algorithm())
                .orElseThrow(() -> new Unauthenticated(Reason.UNKNOWN_KEY));
        if (!token.isSignedFor(key)) {
            throw new Unauthenticated(Reason.WRONG_SIGNATURE);
        }
        // last, so that nobody can use up the id of a token that he cannot sign
        if (!replays.firstUse(token.issuer(), token.id(), token.expires())) {
            throw new Unauthenticated(Reason.USED_BEFORE);
        }
        return client.client();
    }
}
