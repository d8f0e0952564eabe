package org.crshooks.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.crshooks.advice.Urgency;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.Ignored;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.NeurologicalFinding.Domain;
import org.crshooks.clinical.OrganTerm;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.Therapy;
import org.crshooks.clinical.Window;
import org.crshooks.clinical.WorkUpTest;
import org.crshooks.episode.Trend;
import org.crshooks.fact.Input;
import org.crshooks.grading.Confidence;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.scale.Scales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published files say the same as the program, in both languages. */
class PublishedProfilesTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static final Map<String, Vocabulary> VOCABULARIES =
            TerminologyLoader.vocabularies(ProfileFiles.published("CodeSystem"));

    static Stream<List<Object>> enums() {
        return Stream.of(
                codes("crs-drug", Drug.values(), Drug::code),
                codes("crs-lab-test", LabTest.values(), LabTest::code),
                codes("crs-condition", ConditionKind.values(), ConditionKind::code),
                codes("oxygen-device", OxygenDevice.values(), OxygenDevice::code),
                codes("support-reason", SupportReason.values(), SupportReason::code),
                codes("organ-toxicity", OrganTerm.values(), OrganTerm::code),
                codes("crs-therapy", Therapy.values(), Therapy::code),
                codes("crs-work-up", WorkUpTest.values(), WorkUpTest::code),
                codes(
                        "crs-neurology",
                        Arrays.stream(Domain.values())
                                .filter(domain -> !domain.isScore())
                                .toArray(Domain[]::new),
                        Domain::code),
                codes("crs-grade", new Integer[] {0, 1, 2, 3, 4, 5}, String::valueOf),
                codes("crs-scale", Scales.all().toArray(GradingScale[]::new), GradingScale::id),
                codes("crs-flag", Flag.values(), Flag::code),
                codes("crs-input", Input.values(), Input::code),
                codes("ignored-reason", Ignored.Reason.values(), Ignored.Reason::code),
                codes("exposure-window", Window.values(), Window::code),
                codes("crs-trend", Trend.values(), Trend::code),
                codes("grade-confidence", Confidence.values(), Confidence::code),
                codes(
                        "advice-urgency",
                        Urgency.values(),
                        urgency -> urgency.name().toLowerCase(Locale.ROOT)),
                codes("chart-question", Channel.values(), Channel::label),
                codes(
                        "crs-observed",
                        ObservationKind.values(),
                        kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private static <T> List<Object> codes(String system, T[] values, java.util.function.Function<T, String> code) {
        return List.of(system, Arrays.stream(values).map(code).toList());
    }

    @ParameterizedTest
    @MethodSource("enums")
    void codeSystemAndProgramKnowTheSameCodes(List<Object> expected) {
        assertThat(VOCABULARIES.get(SystemUris.OWN + expected.get(0)).concepts().keySet())
                .containsExactlyInAnyOrderElementsOf(strings(expected.get(1)));
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }

    @Test
    void everyProductHasAKnownTherapyAndRoute() {
        Map<String, Concept> products = VOCABULARIES.get(SystemUris.PRODUCT).concepts();
        assertThat(products).hasSizeGreaterThan(40);
        assertThat(products.values()).allSatisfy(product -> {
            assertThat(Therapy.fromCode(product.properties().get("therapy"))).isPresent();
            assertThat(product.properties().get("usual-route")).isIn("intravenous", "subcutaneous");
        });
        assertThat(products.values().stream()
                        .filter(product ->
                                product.properties().get("continuous").equals("true"))
                        .map(Concept::code))
                .containsExactly("blinatumomab");
    }

    @Test
    void everyConceptIsNamedInBothLanguages() {
        VOCABULARIES.forEach((url, vocabulary) -> assertThat(
                        vocabulary.concepts().values())
                .as(url)
                .isNotEmpty()
                .allSatisfy(concept -> {
                    assertThat(HAN.matcher(concept.english()).find()).isFalse();
                    assertThat(concept.chinese()).isNotBlank();
                }));
    }

    @Test
    void codesAreNamedInTheReadersLanguage() {
        Designations designations = TerminologyLoader.load().designations();
        assertThat(designations.display("crs-product", "axicabtagene-ciloleucel", Locale.ENGLISH))
                .contains("Axicabtagene ciloleucel");
        assertThat(designations.display(SystemUris.PRODUCT, "axicabtagene-ciloleucel", Locale.SIMPLIFIED_CHINESE))
                .contains("阿基仑赛");
        assertThat(designations.display("crs-product", "no-such-product", Locale.ENGLISH))
                .isEmpty();
        assertThat(designations.overrideReasons())
                .extracting(named -> named.code().code())
                .containsExactly("other-cause", "already-treated", "data-wrong", "not-now", "disagree-with-grade");
    }

    @ParameterizedTest
    @CsvSource({
        "temperature,TEMPERATURE",
        "blood-pressure,BLOOD_PRESSURE_PANEL SYSTOLIC DIASTOLIC MEAN_PRESSURE",
        "oxygenation,SPO2 SPO2_ROOM_AIR OXYGEN_DEVICE OXYGEN_FLOW FIO2 VENTILATION_MODE",
        "laboratory,LAB",
        "weight-height,WEIGHT HEIGHT",
        "death,CAUSE_OF_DEATH",
        "neurology,ICE_SCORE CAPD_SCORE CONSCIOUSNESS_LEVEL SEIZURE MOTOR_WEAKNESS CEREBRAL_OEDEMA"
    })
    void valueSetAsksForWhatItsCodesMeasure(String valueSet, String kinds) {
        ProfileTerminology terminology = TerminologyLoader.load();
        List<String> measured = ProfileFiles.published("ValueSet").stream()
                .filter(file -> file.name().equals("ValueSet-" + valueSet + ".json"))
                .flatMap(file -> each(file.resource().path("compose").path("include")))
                .flatMap(include -> each(include.path("concept"))
                        .map(concept -> new Code(
                                include.path("system").asText(),
                                concept.path("code").asText())))
                .map(code -> terminology
                        .observation(List.of(code), null)
                        .orElseThrow()
                        .kind()
                        .name())
                .distinct()
                .toList();
        assertThat(measured).containsExactlyInAnyOrder(kinds.split(" "));
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
