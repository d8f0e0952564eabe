package org.crshooks.bench;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.crshooks.cdshooks.web.BodyReader;
import org.crshooks.json.JsonTokens;
import org.crshooks.json.Token;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What a hook is measured against, served as a hook is. Found by the scan of components, in the bench profile alone. */
@RestController
@RequestMapping("/bench")
class Baselines {

    private static final JsonTokens.Bounds BOUNDS = new JsonTokens.Bounds(64, 256, 64 * 1024);

    private final JsonFactory factory = JsonFactory.builder().build();
    private final FhirContext fhir;

    Baselines(FhirContext fhir) {
        this.fhir = fhir;
    }

    /** Receives the body and looks at every token once: the floor for a service that reads its request. */
    @PostMapping("/tokens")
    String tokens(HttpServletRequest http) throws IOException {
        int count = 0;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), BodyReader.read(http))) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return Integer.toString(count);
    }

    /** Has HAPI parse every prefetched answer whole, and does nothing with it. */
    @PostMapping("/parse")
    String parse(HttpServletRequest http) throws IOException {
        byte[] body = BodyReader.read(http);
        JsonTokens tokens = new JsonTokens(body, 0, body.length, BOUNDS);
        int count = 0;
        tokens.next();
        while (tokens.next() == Token.NAME) {
            boolean prefetch = tokens.name().equals("prefetch");
            tokens.next();
            while (prefetch && tokens.next() == Token.NAME) {
                tokens.next();
                int from = tokens.start();
                tokens.skipChildren();
                fhir.newJsonParser().parseResource(new ByteArrayInputStream(body, from, tokens.end() - from));
                count++;
            }
            tokens.skipChildren();
        }
        return Integer.toString(count);
    }
}
