package org.crshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileChartTest {

    private static final String HOT = Charts.observation("8310-5", "'valueQuantity':{'value':39,'unit':'Cel'}");

    /** One resource of every type that has a reader, with most of the elements that are read. */
    private static String everything() {
        List<String> all = new ArrayList<>(WhoseResourceTest.resources()
                .map(r -> r.replace("SUBJECT", ",'subject':{'reference':'Patient/p1'}"))
                .toList());
        all.add("{'resourceType':'Patient','id':'p1','birthDate':'1970-01-01','deceasedBoolean':false}");
        all.add(HOT);
        return "{'resourceType':'Bundle','total':10,'entry':["
                + String.join(
                        ",", all.stream().map(r -> "{'resource':" + r + "}").toList()) + "]}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'valueQuantity':{'value':1e1000000,'unit':'Cel'}",
                "'valueQuantity':{'value':1e999999999,'unit':'Cel'}",
                "'component':[{'valueQuantity':{'value':-1E+2147483648}}]",
                "'extension':[{'url':'x','valueDecimal':1e500}]",
            })
    @DisplayName("H6 a number that would hold the parser for seconds costs one resource and no time")
    void bomb(String member) {
        Instant begin = Instant.now();
        ClinicalTimeline timeline = Charts.read(Charts.observation("8310-5", member), HOT.replace("'o1'", "'o2'"));
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(timeline.temperatures()).hasSize(1);
        assertThat(Charts.ignored(timeline)).containsExactly("Observation/o1 unreadable");
    }

    @Test
    @DisplayName("H9 a resource that repeats a key is not read by its last value")
    void duplicateKey() {
        ClinicalTimeline timeline = Charts.read(
                Charts.observation("8310-5", "'valueQuantity':{'value':36,'unit':'Cel'},'valueQuantity':{'value':39}"));
        assertThat(timeline.temperatures()).isEmpty();
        assertThat(Charts.ignored(timeline)).containsExactly("Observation/o1 unreadable");
    }

    @Test
    @DisplayName("nothing that a client sends is thrown out of the reader")
    void mutatedCharts() {
        byte[] whole = Charts.json(everything()).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20260105);
        byte[] letters = "\"{}[]:,0-9eEnulltrue TZ/#x".getBytes(StandardCharsets.UTF_8);
        int facts = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] changed = whole.clone();
            for (int k = random.nextInt(3); k >= 0; k--) {
                changed[random.nextInt(changed.length)] = letters[random.nextInt(letters.length)];
            }
            Chart chart = Charts.chart(BundlePages.read(changed, 0, changed.length));
            facts += chart.timeline().temperatures().size();
        }
        assertThat(facts).isPositive();
    }

    @Test
    void anEmptyRequestIsAnEmptyChart() {
        Chart chart = Charts.READER.read(null, null, List.of(new Answer("k", Set.of(), List.of(Charts.bundle(HOT)))));
        assertThat(chart.timeline().temperatures()).isEmpty();
        assertThat(Charts.ignored(chart.timeline())).containsExactly("Observation/o1 other-patient");
    }

    @Test
    @DisplayName("H13 the reader is shared by all threads")
    void threads() throws Exception {
        BundlePage page = Charts.page(everything());
        ClinicalTimeline expected = Charts.chart(page).timeline();
        assertThat(expected.temperatures()).hasSize(2);
        Callable<ClinicalTimeline> read = () -> Charts.chart(page).timeline();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            for (Future<ClinicalTimeline> result : pool.invokeAll(java.util.Collections.nCopies(200, read))) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @DisplayName("types that nobody reads are never parsed, and say nothing")
    void foreignTypes() {
        ClinicalTimeline timeline = Charts.chart(Charts.bundle(
                        "{'resourceType':'Practitioner','id':'x','foo':{}}", "{'resourceType':'Nonsense'}", HOT))
                .timeline();
        assertThat(timeline.temperatures()).hasSize(1);
        assertThat(timeline.ignored()).isEmpty();
        assertThat(timeline.availability(Channel.TEMPERATURE).isComplete()).isTrue();
    }
}
