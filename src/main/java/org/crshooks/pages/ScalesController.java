package org.crshooks.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.crshooks.cdshooks.web.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The scales for the page that shows them side by side, in the reader's language. */
@RestController
class ScalesController {

    private final ScaleTables tables = new ScaleTables(Interpretations.load());
    private final Languages languages;

    ScalesController(Languages languages) {
        this.languages = languages;
    }

    @GetMapping("/scales.json")
    ResponseEntity<Map<String, Object>> scales(HttpServletRequest request) {
        Locale locale = languages.choose(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .body(tables.json(locale));
    }
}
