package org.crshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.crshooks.cdshooks.request.FuzzedRequest;
import org.crshooks.fhir.Fuzzed;
import org.crshooks.json.ComparedTokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fuzzing found worth keeping; the fuzzing itself lies in {@code src/fuzz}, in the profile {@code long}. */
class CorpusTest {

    private static final Path RESOURCES = Path.of("src/test/resources/org/crshooks");

    /** The readers, and where the inputs for each lie. */
    enum Reader {
        TOKENS("json/JsonTokensFuzzInputs/tokens", ComparedTokens::compare),
        GUARD("fhir/ByteGuardFuzzInputs/guard", Fuzzed::guard),
        CHART("fhir/ChartFuzzInputs/chart", Fuzzed::chart),
        HOOK("cdshooks/request/HookRequestFuzzInputs/hook", FuzzedRequest::hook),
        FEEDBACK("cdshooks/request/FeedbackFuzzInputs/feedback", FuzzedRequest::feedback);

        private final String inputs;
        private final Consumer<byte[]> reading;

        Reader(String inputs, Consumer<byte[]> reading) {
            this.inputs = inputs;
            this.reading = reading;
        }

        List<Path> inputs() throws IOException {
            try (Stream<Path> files = Files.list(RESOURCES.resolve(inputs))) {
                return files.sorted().toList();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    @DisplayName("H6 every input that fuzzing kept is read or refused, within its budget")
    void read(Reader reader) throws IOException {
        List<Path> inputs = reader.inputs();
        assertThat(inputs).isNotEmpty();
        for (Path input : inputs) {
            byte[] bytes = Files.readAllBytes(input);
            try {
                reader.reading.accept(bytes);
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                throw new AssertionError(input.toString(), e);
            }
        }
    }
}
