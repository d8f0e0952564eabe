package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.crshooks.acceptance.Service.Reply;
import org.crshooks.security.Keys;
import org.crshooks.security.NewKey;
import org.crshooks.security.TokenDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** As {@link RobustnessTest}, where clients must show who they are. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "crs.security.client-authentication=jwt",
            "crs.security.public-url=https://crs.example.org",
        })
@ExtendWith(OutputCaptureExtension.class)
class AuthenticatedRobustnessTest {

    private static final String ISSUER = "https://ehr.example.org";
    private static final JWK KEY = NewKey.make("ES384", "key-1");
    private static final int SPOILT_TOKENS = 1_500;
    private static final int SPOILT_BODIES = 500;
    private static final long SEED = 20_260_106;

    @LocalServerPort
    private int port;

    private Service service;
    private final List<Story> stories = Story.all();

    @DynamicPropertySource
    static void client(DynamicPropertyRegistry properties) {
        String client = "crs.security.clients[0].";
        properties.add(client + "name", () -> "st-elsewhere");
        properties.add(client + "issuer", () -> ISSUER);
        properties.add(client + "jwks-file", () -> Keys.file(KEY).toString());
    }

    @BeforeEach
    void connect() {
        service = new Service(port);
    }

    private static String token(Story story) {
        return TokenDraft.good(KEY, ISSUER, "https://crs.example.org/cds-services/" + story.service())
                .sign();
    }

    private Story story(long n) {
        return stories.get((int) (n % stories.size()));
    }

    @Test
    @DisplayName("H2 H17 1 500 spoilt tokens: every one is turned away with the same answer")
    void spoiltTokens(CapturedOutput output) {
        List<Reply> replies = LongStream.range(0, SPOILT_TOKENS)
                .parallel()
                .mapToObj(n -> service.ask(
                        story(n).service(), Json.MAPPER.writeValueAsBytes(story(n).request()), "en", spoilt(n)))
                .distinct()
                .toList();

        assertThat(replies).hasSize(1);
        assertThat(replies.get(0).status()).isEqualTo(401);
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    /** A good token after something went wrong with it. */
    private String spoilt(long n) {
        Random random = new Random(SEED + n);
        StringBuilder token = new StringBuilder(token(story(n)));
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(token.length());
            // never what is there already, so that every change is one
            char other = (char) ('!' + (token.charAt(at) - '!' + 1 + random.nextInt(93)) % 94);
            switch (random.nextInt(4)) {
                case 0 -> token.deleteCharAt(at);
                case 1 -> token.insert(at, other);
                case 2 -> token.setLength(Math.max(1, at));
                default -> token.setCharAt(at, other);
            }
        }
        return token.toString();
    }

    @Test
    @DisplayName("H6 H17 500 spoilt requests with good tokens: answers as without")
    void spoiltBodies(CapturedOutput output) {
        List<String> faults = LongStream.range(0, SPOILT_BODIES)
                .parallel()
                .mapToObj(n -> {
                    Story story = story(n);
                    Mutation mutation = Mutation.of(story.request(), SEED + n);
                    try {
                        RobustnessTest.check(service.ask(story.service(), mutation.body(), "en", token(story)));
                        return "";
                    } catch (AssertionError e) {
                        return story + " " + mutation.done() + ": " + e.getMessage();
                    }
                })
                .filter(fault -> !fault.isEmpty())
                .toList();

        assertThat(faults).isEmpty();
        assertThat(output.getAll()).doesNotContain("\tat ");
    }
}
