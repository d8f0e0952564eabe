package org.crshooks.terminology;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of our codes in the reader's language. */
public final class Designations {

    private final Map<String, Vocabulary> vocabularies;

    Designations(Map<String, Vocabulary> vocabularies) {
        this.vocabularies = Map.copyOf(vocabularies);
    }

    /** A code with its name in both languages. */
    public record Named(Code code, String english, String chinese) {

        public String in(Locale locale) {
            return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? chinese : english;
        }
    }

    /**
     * The name of one of our codes.
     *
     * @param codeSystem canonical URI, or only its last part such as {@code crs-product}
     * @param locale Chinese for the zh designation, anything else for the English display
     * @return empty for a code that is not ours
     */
    public Optional<String> display(String codeSystem, String code, Locale locale) {
        return named(codeSystem, code).map(named -> named.in(locale));
    }

    public Optional<Named> named(String codeSystem, String code) {
        Vocabulary vocabulary = vocabularies.get(url(codeSystem));
        return Optional.ofNullable(vocabulary)
                .map(v -> v.concepts().get(code))
                .map(concept -> named(vocabulary, concept));
    }

    /** All codes of one of our code systems in their published order; empty for any other. */
    public List<Named> all(String codeSystem) {
        Vocabulary vocabulary = vocabularies.get(url(codeSystem));
        return vocabulary == null
                ? List.of()
                : vocabulary.concepts().values().stream()
                        .map(concept -> named(vocabulary, concept))
                        .toList();
    }

    /** The reasons offered for setting a card aside. */
    public List<Named> overrideReasons() {
        return all(SystemUris.OVERRIDE_REASON);
    }

    private static Named named(Vocabulary vocabulary, Concept concept) {
        return new Named(new Code(vocabulary.url(), concept.code()), concept.english(), concept.chinese());
    }

    private static String url(String codeSystem) {
        return codeSystem.contains("/") ? codeSystem : SystemUris.OWN + codeSystem;
    }
}
