package org.crshooks.cdshooks.definition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One CDS service as its {@code service.json} describes it.
 *
 * @param entry the discovery entry in English
 * @param entryInChinese the same with title and description in Chinese
 */
public record ServiceDefinition(
        String id,
        String hook,
        Map<String, Object> entry,
        Map<String, Object> entryInChinese,
        List<Question> questions) {

    public ServiceDefinition {
        questions = List.copyOf(questions);
    }

    /** What is shown on discovery. */
    public Map<String, Object> entry(Locale locale) {
        return locale.getLanguage().equals("zh") ? entryInChinese : entry;
    }

    /** The question behind a prefetch key; empty for a key that this service does not ask for. */
    public Optional<Question> question(String key) {
        return questions.stream().filter(question -> question.key().equals(key)).findFirst();
    }
}
