package org.crshooks.writeback;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An authorization server that gives a token for an assertion it has checked, and for nothing else. */
final class TokenEndpoint implements AutoCloseable {

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final JWK publicKey;
    private final String clientId;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    final List<String> refusals = new CopyOnWriteArrayList<>();
    volatile String answer;
    volatile int expiresIn = 300;
    volatile long delayMillis;
    private int given;

    TokenEndpoint(JWK publicKey, String clientId) throws IOException {
        this.publicKey = publicKey;
        this.clientId = clientId;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        http.createContext("/token", this::answer);
        http.setExecutor(threads);
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/token";
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> form = new ConcurrentHashMap<>();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        for (String field : body.split("&")) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        asked.add(form);
        try (exchange) {
            Thread.sleep(delayMillis);
            String wrong = wrong(form);
            if (wrong != null) {
                refusals.add(wrong);
                write(exchange, 400, "{\"error\":\"invalid_client\"}");
            } else {
                write(exchange, 200, answer == null ? token() : answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized String token() {
        return "{\"access_token\":\"token-" + ++given + "\",\"token_type\":\"bearer\",\"expires_in\":" + expiresIn
                + "}";
    }

    private static void write(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** What a strict server would find wrong; null where nothing. */
    private String wrong(Map<String, String> form) {
        try {
            SignedJWT jwt = SignedJWT.parse(form.get("client_assertion"));
            var header = jwt.getHeader();
            var claims = jwt.getJWTClaimsSet();
            Duration lifetime = Duration.between(
                    claims.getIssueTime().toInstant(),
                    claims.getExpirationTime().toInstant());
            boolean signed = jwt.verify(
                    publicKey instanceof RSAKey rsa ? new RSASSAVerifier(rsa) : new ECDSAVerifier((ECKey) publicKey));
            if (!"client_credentials".equals(form.get("grant_type"))
                    || !"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
                            .equals(form.get("client_assertion_type"))) {
                return "form";
            } else if (!signed || !publicKey.getKeyID().equals(header.getKeyID())) {
                return "signature";
            } else if (!Set.of("RS384", "ES384").contains(header.getAlgorithm().getName())
                    || !"JWT".equals(header.getType().getType())) {
                return "header";
            } else if (!clientId.equals(claims.getIssuer())
                    || !clientId.equals(claims.getSubject())
                    || !claims.getAudience().equals(List.of(url()))) {
                return "claims";
            } else if (lifetime.compareTo(Duration.ofMinutes(5)) > 0 || lifetime.isNegative()) {
                return "lifetime";
            }
            return seen.add(claims.getJWTID()) ? null : "replay";
        } catch (Exception e) {
            return "unreadable: " + e.getMessage();
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
