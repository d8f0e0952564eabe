package org.crshooks.cdshooks.definition;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crshooks.terminology.Terminology;

/** Reads and checks a {@code service.json}. */
final class ServiceDefinitionReader {

    private static final String TRANSLATIONS = "translations";
    private static final String PREFETCH = "prefetch";
    private static final String SAME_PREFETCH = "samePrefetchAs";
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final QuestionChannels channels;

    ServiceDefinitionReader(Terminology terminology) {
        channels = new QuestionChannels(terminology);
    }

    /**
     * Reads one service. Where it says {@code "samePrefetchAs": "<service-id>"}, it asks what that one asks.
     *
     * @param files every {@code service.json} by service id
     * @throws IllegalStateException naming the file and what is wrong with it
     */
    ServiceDefinition read(String id, Map<String, byte[]> files) {
        try {
            LinkedHashMap<String, Object> entry = JSON.readValue(files.get(id), OBJECT);
            copyPrefetch(entry, files);
            Object translations = entry.remove(TRANSLATIONS);
            String hook = text(entry, "hook");
            text(entry, "title");
            text(entry, "description");
            if (!id.equals(text(entry, "id"))) {
                throw new IllegalArgumentException("id must be the name of its directory");
            }
            return new ServiceDefinition(id, hook, entry, inChinese(entry, translations), questions(entry));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("hooks/" + id + "/service.json: " + e.getMessage(), e);
        }
    }

    private static void copyPrefetch(Map<String, Object> entry, Map<String, byte[]> files) throws IOException {
        Object other = entry.remove(SAME_PREFETCH);
        if (other == null) {
            return;
        }
        byte[] file = files.get(other.toString());
        Object prefetch = file == null ? null : JSON.readValue(file, OBJECT).get(PREFETCH);
        if (entry.containsKey(PREFETCH) || prefetch == null) {
            throw new IllegalArgumentException(
                    SAME_PREFETCH + " must name a service with prefetch, in place of a prefetch of its own");
        }
        entry.put(PREFETCH, prefetch);
    }

    private List<Question> questions(Map<String, Object> entry) {
        List<Question> questions = new ArrayList<>();
        if (entry.get(PREFETCH) instanceof Map<?, ?> prefetch) {
            prefetch.forEach((key, template) -> {
                if (!(template instanceof String text)) {
                    throw new IllegalArgumentException("prefetch key " + key + " must be a string");
                }
                questions.add(new Question(key.toString(), text, channels.of(text)));
            });
        }
        return questions;
    }

    private static Map<String, Object> inChinese(Map<String, Object> entry, Object translations) {
        Map<String, Object> translated = new LinkedHashMap<>(entry);
        if (translations instanceof Map<?, ?> languages && languages.get("zh") instanceof Map<?, ?> chinese) {
            chinese.forEach((name, text) -> translated.put(name.toString(), text));
        }
        return translated;
    }

    private static String text(Map<String, Object> entry, String name) {
        if (entry.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException(name + " is missing");
    }
}
