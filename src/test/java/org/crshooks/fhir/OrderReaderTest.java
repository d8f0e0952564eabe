package org.crshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.fhir.Charts.BASE;
import static org.crshooks.fhir.Charts.READER;
import static org.crshooks.fhir.Charts.bundle;
import static org.crshooks.fhir.Charts.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crshooks.clinical.DoseRate;
import org.crshooks.clinical.DraftOrder;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.MedicationOrder;
import org.crshooks.clinical.OrderTiming;
import org.crshooks.clinical.Route;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from a MedicationRequest. */
class OrderReaderTest {

    private static final String MG = "'system':'http://unitsofmeasure.org','code':'mg'";

    private static String order(String rest) {
        return order("draft", "Patient/p1", rest);
    }

    private static String order(String status, String subject, String rest) {
        return "{'resourceType':'MedicationRequest','id':'m1','status':'" + status + "','intent':'order',"
                + "'medicationCodeableConcept':{'coding':[{'system':'http://example.org','code':'612865'}]},"
                + "'subject':{'reference':'" + subject + "'}" + rest + "}";
    }

    private static String dosage(String rest) {
        return ",'dosageInstruction':[{" + rest + "}]";
    }

    private static List<DraftOrder> drafts(String... resources) {
        return READER.drafts("p1", BASE, bundle(resources)).orders();
    }

    private static DraftOrder draft(String dosage) {
        List<DraftOrder> all = drafts(order(dosage(dosage)));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    @DisplayName("drug, dose, rate as infusion time, route and time")
    void whole() {
        MedicationOrder order = drafts(order(",'authoredOn':'2026-01-05T10:00:00Z'"
                        + dosage("'route':{'text':'IV'},'doseAndRate':[{'doseQuantity':{'value':560," + MG + "},"
                                + "'rateRatio':{'numerator':{'value':560," + MG + "},"
                                + "'denominator':{'value':60,'code':'min'}}}]")))
                .get(0)
                .order();
        assertThat(order.drug()).isEqualTo(Drug.TOCILIZUMAB);
        assertThat(order.dose()).hasToString("560 mg");
        assertThat(order.infusion()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(order.route()).isEqualTo(Route.INTRAVENOUS);
        assertThat(order.at()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
        assertThat(order.draft()).isTrue();
        assertThat(order.source().reference()).isEqualTo("MedicationRequest/m1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'repeat':{'frequency':1,'period':8,'periodUnit':'h'} | 3",
                "'repeat':{'frequency':1,'period':480,'periodUnit':'min'} | 3",
                "'repeat':{'frequency':4,'period':1,'periodUnit':'d'} | 4",
                "'repeat':{'frequency':1,'frequencyMax':4,'period':1,'periodUnit':'d'} | 4",
                "'repeat':{'period':1,'periodUnit':'d'} | 1",
                "'repeat':{'count':1} | 1",
                "'event':['2026-01-05T12:00:00Z'] | 1",
                "'event':['2026-01-05T12:00:00Z','2026-01-05T18:00:00Z','2026-01-06T12:00:00Z'] | 2",
                "'code':{'text':'every 6 hours'} | 4",
                "'code':{'text':'Every six hours'} | 4",
                "'code':{'coding':[{'code':'307468000','display':'Every six hours'}]} | 4",
                "'code':{'text':'8-hourly'} | 3",
                "'code':{'text':'每8小时一次'} | 3",
                "'code':{'text':'twice daily'} | 2",
                "'code':{'text':'daily'} | 1",
                "'code':{'text':'STAT'} | 1",
                "'code':{'coding':[{'code':'QOD'}]} | 0.5",
                "'code':{'coding':[{'code':'BID'}]} | 2",
                "'code':{'text':'q6h'} | 4"
            },
            quoteCharacter = '"')
    @DisplayName("doses in 24 h")
    void perDay(String timing, String expected) {
        assertThat(draft("'timing':{" + timing + "}").order().perDay()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'repeat':{'frequency':1,'period':8,'periodUnit':'h','count':3} | PT8H | 3",
                "'repeat':{'frequency':1,'period':8,'periodUnit':'h','count':2,'countMax':4} | PT8H | 4",
                "'repeat':{'frequency':1,'period':8,'periodUnit':'h','boundsDuration':{'value':1,'code':'d'}} | PT8H | 3",
                "'repeat':{'frequency':1,'period':9,'periodUnit':'h','boundsDuration':{'value':1,'code':'d'}} | PT9H | 3",
                "'repeat':{'frequency':1,'period':8,'periodUnit':'h','boundsRange':{'high':{'value':2,'code':'d'}}} | PT8H | 6",
                "'repeat':{'frequency':2,'period':1,'periodUnit':'d'} | PT12H | ",
                "'repeat':{'timeOfDay':['08:00:00','20:00:00'],'period':1,'periodUnit':'d'} | PT12H | ",
                "'code':{'text':'q8h'} | PT8H | ",
                "'code':{'text':'once'} | | 1",
                "'repeat':{'count':1} | | 1"
            },
            quoteCharacter = '"')
    @DisplayName("O1 how often and how many doses")
    void repeats(String timing, String interval, Integer count) {
        OrderTiming read = draft("'timing':{" + timing + "}").order().timing();
        assertThat(read.interval()).isEqualTo(interval == null ? null : Duration.parse(interval));
        assertThat(read.count()).isEqualTo(count);
        assertThat(read.isEndless()).isEqualTo(interval != null && count == null);
    }

    @Test
    @DisplayName("O2 which order it replaces, by reference or identifier, and which instructions follow each other")
    void replaced() {
        String id = "'identifier':[{'system':'http://x','value':'7'}]";
        MedicationOrder later = drafts(order(",'priorPrescription':{'reference':'" + BASE
                        + "/MedicationRequest/old/_history/2','identifier':{'system':'http://x','value':'8'}}," + id
                        + ",'dosageInstruction':[{'sequence':1},{'sequence':2}]"))
                .get(1)
                .order();
        assertThat(later.timing().sequence()).isEqualTo(2);
        assertThat(later.links().replaces()).containsExactlyInAnyOrder("MedicationRequest/old", "http://x|8");
        assertThat(later.links().identifiers()).containsExactly("http://x|7");
        MedicationOrder same =
                drafts(order("," + id).replace("'m1'", "'m2'")).get(0).order();
        assertThat(later.replaces(same)).isTrue();
        assertThat(later.replaces(
                        drafts(order("").replace("'m1'", "'m2'")).get(0).order()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'code':{'text':'per CRS protocol'} | per CRS protocol",
                "'code':{'coding':[{'code':'307468000'}]} | 307468000",
                "'repeat':{'when':['HS']} | HS",
                "'code':{'text':'every 6 hours'} | ''"
            },
            quoteCharacter = '"')
    @DisplayName("O6 a timing that does not tell how often is kept as it is written")
    void otherTiming(String timing, String charted) {
        assertThat(draft("'timing':{" + timing + "}").order().timing().charted())
                .isEqualTo(charted.replace("''", ""));
    }

    @Test
    @DisplayName("O1 every moment of an order is read, and its bounds")
    void moments() {
        OrderTiming read = draft("'timing':{'event':['2026-01-05T15:00:00Z','2026-01-05T10:00:00Z']}")
                .order()
                .timing();
        assertThat(read.moments())
                .containsExactly(Instant.parse("2026-01-05T10:00:00Z"), Instant.parse("2026-01-05T15:00:00Z"));
        OrderTiming bounded = draft("'timing':{'repeat':{'frequency':1,'period':8,'periodUnit':'h','boundsPeriod':"
                        + "{'start':'2026-01-05T10:00:00Z','end':'2026-01-06'}}}")
                .order()
                .timing();
        assertThat(bounded.from()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
        assertThat(bounded.until()).isEqualTo(Instant.parse("2026-01-07T00:00:00Z"));
        assertThat(bounded.isEndless()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"60, min, 1", "1, h, 1", "2, h, 2", "1, d, 24"})
    @DisplayName("how long a dose runs")
    void duration(String value, String unit, String hours) {
        String timing = "'timing':{'repeat':{'duration':" + value + ",'durationUnit':'" + unit + "'}}";
        assertThat(draft(timing).order().infusion()).isEqualByComparingTo(hours);
    }

    @Test
    @DisplayName("O6 what is not ordered stays unknown; a dose in words or with a comparator is none")
    void nothing() {
        MedicationOrder order = drafts(order("")).get(0).order();
        assertThat(order.dose()).isNull();
        assertThat(order.perDay()).isNull();
        assertThat(order.infusion()).isNull();
        assertThat(order.at()).isNull();
        assertThat(order.route()).isEqualTo(Route.NOT_CHARTED);
        String least = "'doseAndRate':[{'doseQuantity':{'value':560,'comparator':'<'," + MG + "}}]";
        assertThat(draft(least).order().dose()).isNull();
        assertThat(drafts(order(",'authoredOn':'2026-01-05'")).get(0).order().at())
                .isNull();
    }

    @Test
    @DisplayName("a range has two ends; several instructions are several doses")
    void several() {
        DraftOrder range =
                draft("'doseAndRate':[{'doseRange':{'low':{'value':400," + MG + "},'high':{'value':600," + MG + "}}}]");
        assertThat(range.order().dose()).hasToString("400 mg");
        assertThat(range.order().doseUpTo()).hasToString("600 mg");
        assertThat(drafts(order(",'dosageInstruction':[{'text':'first'},{'text':'then'}]")))
                .hasSize(2);
    }

    @Test
    @DisplayName("a rate that is not understood is kept as ordered")
    void rate() {
        DraftOrder order = draft("'doseAndRate':[{'rateQuantity':{'value':10,'unit':'drops/min'}}]");
        assertThat(order.order().rate()).isNull();
        assertThat(order.chartedRate()).isEqualTo("10 drops/min");
    }

    @ParameterizedTest
    @CsvSource({
        "ug/d, ug",
        "mcg/day, ug",
        "ug/(24.h), ug",
        "ug/24.h, ug",
        "ug/24h, ug",
        "ug/m2/d, ug/m2",
        "ug/(m2.d), ug/m2",
        "mg/kg/d, mg/kg"
    })
    @DisplayName(
            "O3 an amount a day is one dose a day, without a frequency or once a day; twice a day it stays as ordered")
    void dailyAmount(String unit, String expected) {
        String dose = "'doseAndRate':[{'doseQuantity':{'value':28,'unit':'" + unit + "'}}]";
        for (String timing : List.of("", "'timing':{'code':{'text':'QD'}},")) {
            MedicationOrder order = draft(timing + dose).order();
            assertThat(order.dose()).hasToString("28 " + expected);
            assertThat(order.perDay()).isEqualByComparingTo("1");
        }
        assertThat(draft("'timing':{'code':{'text':'BID'}}," + dose).order().dose())
                .hasToString("28 " + unit);
    }

    @ParameterizedTest
    @CsvSource({
        "35, ug/(24.h), 35, MICROGRAM",
        "35, ug/24.h, 35, MICROGRAM",
        "15, ug/m2/d, 15, MICROGRAM_PER_M2",
        "15, ug/(m2.d), 15, MICROGRAM_PER_M2",
        "0.5, ug/m2/h, 12, MICROGRAM_PER_M2"
    })
    @DisplayName("O3 rates by the day and by body surface")
    void rates(String value, String unit, String aDay, DoseRate.Unit expected) {
        DoseRate rate = draft("'doseAndRate':[{'rateQuantity':{'value':" + value + ",'unit':'" + unit + "'}}]")
                .order()
                .rate();
        assertThat(rate.unit()).isEqualTo(expected);
        assertThat(rate.perHour().multiply(new BigDecimal("24")).setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo(aDay);
    }

    @Test
    @DisplayName("each order is read on its own; other resources, withdrawn orders and other patients are left out")
    void others() {
        Drafts read = READER.drafts(
                "p1",
                BASE,
                bundle(
                        "{'resourceType':'ServiceRequest','id':'s1'}",
                        order("draft", "Patient/p2", "").replace("'m1'", "'m2'"),
                        order("cancelled", "Patient/p1", "").replace("'m1'", "'m3'"),
                        order("draft", BASE + "/Patient/p1", "")));
        assertThat(read.orders())
                .extracting(d -> d.order().source().reference())
                .containsExactly("MedicationRequest/m1");
        assertThat(read.ignored()).extracting(i -> i.source().reference()).containsExactly("MedicationRequest/m2");
    }

    @Test
    @DisplayName("H6, O6 an order that cannot be read is kept as such")
    void unreadable() {
        assertThat(drafts(order(dosage("'doseAndRate':[{'doseQuantity':{'value':1e1000000," + MG + "}}]")))
                        .get(0)
                        .readable())
                .isFalse();
        assertThat(drafts(order(",'modifierExtension':[{'url':'http://x','valueBoolean':true}]"))
                        .get(0)
                        .readable())
                .isFalse();
    }

    @Test
    @DisplayName("the official sandbox: no Bundle type, one reason and category as objects, a dose in pills")
    void officialSandbox() {
        List<DraftOrder> read = READER.drafts(
                        "p1",
                        BASE,
                        page("{'resourceType':'Bundle','entry':[{'resource':"
                                + order(
                                        ",'category':{'coding':[{'code':'community'}]},'reasonCode':{'text':'Multiple myeloma'}"
                                                + ",'authoredOn':'2026-11-21'"
                                                + dosage("'doseAndRate':[{'doseQuantity':{'value':1,"
                                                        + "'system':'http://unitsofmeasure.org','code':'{pill}'}}]"))
                                + "}]}"))
                .orders();
        assertThat(read).hasSize(1);
        assertThat(read.get(0).readable()).isTrue();
        assertThat(read.get(0).order().dose()).hasToString("1 {pill}");
    }

    @ParameterizedTest
    @CsvSource({"active, 1", "draft, 0", "completed, 0", "stopped, 0", "entered-in-error, 0"})
    @DisplayName("of the chart only signed orders that stand are read, never as given")
    void signed(String status, int expected) {
        var timeline = Charts.read(order(status, "Patient/p1", ""));
        assertThat(timeline.orders()).hasSize(expected).allMatch(o -> !o.draft());
        assertThat(timeline.administrations()).isEmpty();
    }
}
