package org.crshooks.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.crshooks.terminology.Designations;
import org.crshooks.terminology.TerminologyLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes of ours that answers carry are published, and the other way round. The stories stand for the answers. */
class PublishedCodingsTest {

    private static final String OWN = "https://crshooks.org/fhir/CodeSystem/";
    private static final Set<String> NAMED_ALIKE = Set.of(OWN + "card-topic", OWN + "override-reason");
    private static final Designations PUBLISHED = TerminologyLoader.load().designations();

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    @DisplayName("each coding is published, and topics and override reasons under the same name")
    void published(String language) {
        List<Coding> codings = codings(language);
        assertThat(codings)
                .isNotEmpty()
                .allSatisfy(coding -> assertThat(name(coding, language))
                        .as(coding.system() + "|" + coding.code())
                        .isNotEmpty());
        assertThat(codings)
                .filteredOn(coding -> NAMED_ALIKE.contains(coding.system()))
                .allSatisfy(coding -> assertThat(name(coding, language)).contains(coding.display()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"card-topic", "override-reason"})
    @DisplayName("each published topic and override reason is used")
    void used(String system) {
        Stream<String> told = codings("en").stream()
                .filter(coding -> coding.system().equals(OWN + system))
                .map(Coding::code);
        Stream<String> topics =
                system.equals("card-topic") ? Arrays.stream(Topic.values()).map(Topic::code) : Stream.empty();
        assertThat(PUBLISHED.all(system))
                .extracting(named -> named.code().code())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(told, topics).distinct().toList());
    }

    private static Optional<String> name(Coding coding, String language) {
        return PUBLISHED.display(coding.system(), coding.code(), Locale.forLanguageTag(language));
    }

    private static List<Coding> codings(String language) {
        List<Coding> codings = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("hooks"))) {
            for (Path file : files.filter(f -> f.endsWith("response." + language + ".json"))
                    .toList()) {
                collect(new ObjectMapper().readTree(file.toFile()), codings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codings;
    }

    private static void collect(JsonNode node, List<Coding> codings) {
        if (node.path("system").asText().startsWith(OWN)) {
            codings.add(new Coding(
                    node.path("code").asText(),
                    node.path("system").asText(),
                    node.path("display").asText()));
        }
        node.forEach(child -> collect(child, codings));
    }
}
