package org.crshooks.cdshooks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crshooks.cdshooks.FeedbackStore;
import org.crshooks.cdshooks.HookCall;
import org.crshooks.cdshooks.HookServices;
import org.crshooks.cdshooks.JournaledServices;
import org.crshooks.cdshooks.definition.ServiceDefinition;
import org.crshooks.cdshooks.request.FeedbackReader;
import org.crshooks.cdshooks.request.FeedbackReader.Feedback;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.cdshooks.request.HookRequestReader;
import org.crshooks.cdshooks.wire.HookResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The three addresses of CDS Hooks: discovery, a service, its feedback. */
@RestController
@RequestMapping("/cds-services")
class HooksController {

    private static final Logger LOG = LoggerFactory.getLogger(HooksController.class);

    private final HookServices services;
    private final JournaledServices journaled;
    private final HookRequestReader requests;
    private final Languages languages;
    private final FeedbackStore feedback;

    HooksController(
            HookServices services,
            JournaledServices journaled,
            HookRequestReader requests,
            Languages languages,
            FeedbackStore feedback) {
        this.services = services;
        this.journaled = journaled;
        this.requests = requests;
        this.languages = languages;
        this.feedback = feedback;
    }

    @GetMapping
    ResponseEntity<Map<String, Object>> discover(HttpServletRequest http) {
        Locale locale = locale(http);
        List<Map<String, Object>> entries = services.definitions().all().stream()
                .map(service -> service.entry(locale))
                .toList();
        return json(locale, Map.of("services", entries));
    }

    @PostMapping("/{id}")
    ResponseEntity<HookResponse> fire(@PathVariable String id, HttpServletRequest http) throws IOException {
        ServiceDefinition service = services.find(id);
        Locale locale = locale(http);
        HookRequest request = requests.read(BodyReader.read(http), service.hook());
        HookCall call = new HookCall(service, request, RequestClient.of(http), locale);
        return json(locale, journaled.answer(call));
    }

    /** 200 means that it is kept. */
    @PostMapping("/{id}/feedback")
    ResponseEntity<Void> feedback(@PathVariable String id, HttpServletRequest http) throws IOException {
        ServiceDefinition service = services.find(id);
        List<Feedback> given = FeedbackReader.read(BodyReader.read(http));
        feedback.keep(service.id(), RequestClient.of(http), given);
        given.forEach(f -> LOG.info("feedback on {}: card {} {}", service.id(), f.card(), f.outcome()));
        return ResponseEntity.ok().build();
    }

    private Locale locale(HttpServletRequest http) {
        return languages.choose(
                http.getHeader(HttpHeaders.ACCEPT_LANGUAGE),
                RequestClient.of(http).language());
    }

    private static <T> ResponseEntity<T> json(Locale locale, T body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .body(body);
    }
}
