package org.crshooks.bench;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.crshooks.cdshooks.request.GivenKey;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.cdshooks.request.HookRequestReader;
import org.crshooks.cdshooks.web.BodyReader;
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

    private final JsonFactory factory = JsonFactory.builder().build();
    private final FhirContext fhir;
    private final HookRequestReader requests;

    Baselines(FhirContext fhir, HookRequestReader requests) {
        this.fhir = fhir;
        this.requests = requests;
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
        HookRequest request = requests.read(BodyReader.read(http), "patient-view");
        int count = 0;
        for (GivenKey key : request.prefetch()) {
            fhir.newJsonParser().parseResource(new ByteArrayInputStream(request.body(), key.offset(), key.length()));
            count++;
        }
        return Integer.toString(count);
    }
}
