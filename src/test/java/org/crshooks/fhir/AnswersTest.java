package org.crshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.crshooks.clinical.Availability;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static final Availability UNPROVEN = new Availability(true, Instant.MAX);

    private static String temperature(String time) {
        return "{'resource':"
                + Charts.observation("8310-5", "'valueQuantity':{'value':39,'unit':'Cel'}")
                        .replace("'o1'", "'t" + time.replace(':', '-') + "'")
                        .replace("2026-01-05T12:00:00Z", time)
                + "}";
    }

    private static BundlePage page(String members, String... times) {
        String entries = String.join(
                ",", Arrays.stream(times).map(AnswersTest::temperature).toList());
        return Charts.page("{'resourceType':'Bundle'," + members + "'entry':[" + entries + "]}");
    }

    private static Availability availability(BundlePage... pages) {
        return Charts.chart(pages).timeline().availability(Channel.TEMPERATURE);
    }

    private static final String NEXT = "'link':[{'relation':'next','url':'https://ehr.example.org/fhir?page=2'}],";
    private static final String T10 = "2026-01-05T10:00:00Z";
    private static final String T09 = "2026-01-05T09:00:00Z";
    private static final String T08 = "2026-01-05T08:00:00Z";

    @Test
    @DisplayName("F10 whole answers are complete, empty ones and null too")
    void complete() {
        assertThat(availability(page("", T08, T10))).isEqualTo(Availability.COMPLETE);
        assertThat(availability(page("'total':2,", T08, T10))).isEqualTo(Availability.COMPLETE);
        assertThat(availability(page(""))).isEqualTo(Availability.COMPLETE);
        assertThat(availability(Charts.page("null"))).isEqualTo(Availability.COMPLETE);
    }

    private static Availability temperatures(BundlePage page) {
        Answer answer = new Answer("temperature", Set.of(Channel.TEMPERATURE), List.of(page));
        return Charts.READER.read("p1", Charts.BASE, List.of(answer)).timeline().availability(Channel.TEMPERATURE);
    }

    @Test
    @DisplayName("F10 an answer that holds nothing of what was asked for is no answer")
    void somethingElse() {
        String patient = "{'resourceType':'Patient','id':'p1'}";
        String searched = "{'resourceType':'Bundle','type':'searchset'}";
        assertThat(temperatures(Charts.page(patient))).isEqualTo(Availability.NOT_ANSWERED);
        assertThat(temperatures(Charts.bundle(patient))).isEqualTo(Availability.NOT_ANSWERED);
        assertThat(temperatures(Charts.bundle(searched))).isEqualTo(Availability.NOT_ANSWERED);
        assertThat(temperatures(Charts.bundle(patient, Charts.observation("8310-5", "'valueString':'x'"))))
                .isEqualTo(Availability.COMPLETE);
        assertThat(availability(Charts.bundle(patient))).isEqualTo(Availability.COMPLETE);
        String along = "{'resource':" + patient + ",'search':{'mode':'include'}}";
        assertThat(temperatures(Charts.page("{'resourceType':'Bundle','entry':[" + along + "]}")))
                .isEqualTo(Availability.COMPLETE);
    }

    @Test
    @DisplayName("F10 F28 where an entry is lost, nothing is proven, and it is named")
    void lostEntry() {
        BundlePage page = Charts.page("{'resourceType':'Bundle','entry':[" + temperature(T10) + ",null]}");
        assertThat(availability(page)).isEqualTo(UNPROVEN);
        ClinicalTimeline timeline = Charts.chart(page).timeline();
        assertThat(timeline.temperatures()).hasSize(1);
        assertThat(Charts.ignored(timeline)).containsExactly("all.entry[1] unreadable");
    }

    @Test
    @DisplayName("F10 failed answers are no answers")
    void notAnswered() {
        assertThat(availability()).isEqualTo(Availability.NOT_ANSWERED);
        assertThat(availability(Charts.page("{'resourceType':'OperationOutcome'}")))
                .isEqualTo(Availability.NOT_ANSWERED);
        assertThat(availability(Charts.page("'garbage'"))).isEqualTo(Availability.NOT_ANSWERED);
        assertThat(Charts.READER.read("p1", null, List.of()).timeline().availability())
                .isEmpty();
    }

    @Test
    @DisplayName("H8 a page that is newest first proves what it reaches back to")
    void newestFirst() {
        Availability since = Availability.completeSince(Instant.parse(T09));
        assertThat(availability(page(NEXT, T10, T09))).isEqualTo(since);
        assertThat(availability(page("'total':5,", T10, T10, T09))).isEqualTo(since);
        assertThat(availability(page(NEXT, T10), page(NEXT, T09))).isEqualTo(since);
        assertThat(availability(page(NEXT, T10, T09), Charts.page("'failed'"))).isEqualTo(since);
        assertThat(availability(page(NEXT, T10), page("", T09))).isEqualTo(Availability.COMPLETE);
    }

    @Test
    @DisplayName("H8 an unsorted or timeless page proves nothing")
    void unproven() {
        assertThat(availability(page(NEXT, T08, T10))).isEqualTo(UNPROVEN);
        assertThat(availability(page(NEXT, T10), page(NEXT, T10, T09, T10))).isEqualTo(UNPROVEN);
        assertThat(availability(page(NEXT))).isEqualTo(UNPROVEN);
        assertThat(availability(page("'total':3,"))).isEqualTo(UNPROVEN);
        assertThat(availability(page(NEXT, T10, "2026-01-05"))).isEqualTo(UNPROVEN);
    }

    @Test
    @DisplayName("F10 one bare Observation says nothing about others")
    void singleResource() {
        BundlePage single = Charts.page(Charts.observation("8310-5", "'valueQuantity':{'value':39,'unit':'Cel'}"));
        assertThat(availability(single)).isEqualTo(UNPROVEN);
        assertThat(Charts.chart(single).timeline().temperatures()).hasSize(1);
    }

    @Test
    @DisplayName("H8 F28 what one page names twice is counted twice, what a later page shows again is not")
    void repeated() {
        assertThat(availability(page("'total':3,", T10, T10, T09))).isEqualTo(Availability.COMPLETE);
        assertThat(availability(page("'total':3," + NEXT, T10, T09), page("", T09)))
                .isEqualTo(Availability.completeSince(Instant.parse(T09)));
        assertThat(availability(page("'total':3," + NEXT, T10, T09), page("", T08)))
                .isEqualTo(Availability.COMPLETE);
    }

    @Test
    @DisplayName("H8 included resources are no matches")
    void included() {
        String medication = "{'resource':{'resourceType':'Medication','id':'m'}}";
        BundlePage page = Charts.page(
                "{'resourceType':'Bundle','total':2,'entry':[" + temperature(T10) + "," + medication + "]}");
        assertThat(availability(page)).isEqualTo(Availability.completeSince(Instant.parse(T10)));
    }

    @ParameterizedTest
    @CsvSource({"TEMPERATURE, false", "THERAPY, true"})
    @DisplayName("F10 a channel is as good as its worst answer, therapy as its best")
    void severalAnswers(Channel channel, boolean answered) {
        Answer good = new Answer("a", Set.of(channel), List.of(Charts.page("null")));
        Answer failed = new Answer("b", Set.of(channel), List.of());
        for (List<Answer> answers : List.of(List.of(good, failed), List.of(failed, good))) {
            assertThat(Charts.READER
                            .read("p1", Charts.BASE, answers)
                            .timeline()
                            .availability(channel)
                            .answered())
                    .isEqualTo(answered);
        }
        Answer partial = new Answer("c", Set.of(channel), List.of(page(NEXT, T10)));
        Availability merged = Charts.READER
                .read("p1", Charts.BASE, List.of(partial, good))
                .timeline()
                .availability(channel);
        assertThat(merged.isComplete()).isEqualTo(answered);
    }

    @Test
    void aKeyThatWeDoNotKnowProvesNothingButIsRead() {
        Answer unknown = new Answer("vitals", Set.of(), List.of(page("", T10)));
        Chart chart = Charts.READER.read("p1", Charts.BASE, List.of(unknown));
        assertThat(chart.timeline().availability()).isEmpty();
        assertThat(chart.timeline().temperatures()).hasSize(1);
    }

    private static String version(String updated, String status, String value) {
        return Charts.observation("8310-5", "'valueQuantity':{'value':" + value + ",'unit':'Cel'}")
                .replace("'final'", "'" + status + "'" + (updated.isEmpty() ? "" : ",'meta':{" + updated + "}"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("F28 the same id twice is one resource, the newer version counts")
    void sameResourceTwice(boolean newerFirst) {
        String old = version("'lastUpdated':'2026-01-05T12:00:00Z'", "final", "39");
        String newer = version("'lastUpdated':'2026-01-05T13:00:00Z'", "corrected", "37");
        BundlePage one = Charts.bundle(newerFirst ? newer : old);
        BundlePage two = Charts.bundle(newerFirst ? old : newer, newerFirst ? old : newer);
        assertThat(Charts.chart(one, two).timeline().temperatures())
                .singleElement()
                .satisfies(t -> assertThat(t.celsius()).isEqualByComparingTo("37"));
    }

    @Test
    @DisplayName("H10 a withdrawn version wins over an undated one")
    void withdrawn() {
        BundlePage page = Charts.bundle(version("", "final", "39"), version("", "entered-in-error", "39"));
        assertThat(Charts.chart(page).timeline().temperatures()).isEmpty();
        assertThat(Charts.ignored(Charts.chart(page).timeline())).containsExactly("Observation/o1 entered-in-error");
    }
}
