package org.crshooks.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.crshooks.cdshooks.web.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the pages say of grades, from the tables that grade and the words of the cards, in the reader's language. */
@RestController
class ScalesController {

    private final ScaleTables tables = new ScaleTables(Interpretations.load());
    private final Languages languages;

    ScalesController(Languages languages) {
        this.languages = languages;
    }

    @GetMapping("/scales.json")
    ResponseEntity<ScaleTables.Tables> scales(HttpServletRequest request) {
        return said(request, tables::say);
    }

    @GetMapping("/words.json")
    ResponseEntity<Map<String, String>> words(HttpServletRequest request) {
        return said(request, WireWords::say);
    }

    private <T> ResponseEntity<T> said(HttpServletRequest request, Function<Locale, T> say) {
        Locale locale = languages.choose(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .body(say.apply(locale));
    }
}
