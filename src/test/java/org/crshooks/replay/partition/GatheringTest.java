package org.crshooks.replay.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crshooks.fhir.ResourceSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent from one machine to another as parcels is put together to the charts that a partition on disk holds. */
class GatheringTest {

    private static final String DRUG = "Medication/m";

    @TempDir
    private Path folder;

    private Parcels parcels;

    @BeforeEach
    void open() throws IOException {
        parcels = new Parcels(folder.resolve("parcels"));
    }

    @Test
    void whatWasSentIsReadOnceInItsOrderAndNothingRemains() throws IOException {
        parcels.ofPatient("a", slice("Observation", "xx{1}"), List.of(DRUG));
        parcels.shared(DRUG, slice("Medication", "xx{2}"));
        parcels.cutShort("b");
        List<Parcel> read = read();
        assertThat(read).extracting(Parcel::key).containsExactly("a", DRUG, "b");
        assertThat(read).extracting(Parcel::shared).containsExactly(false, true, false);
        assertThat(read.get(0).needs()).containsExactly(DRUG);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void eachPatientGetsTheirOwnAndTheSharedThatTheyNeed() throws IOException {
        parcels.ofPatient("a", slice("Observation", "xx{1}"), List.of());
        parcels.ofPatient("a", slice("MedicationAdministration", "xx{2}"), List.of(DRUG));
        parcels.ofPatient("b", slice("Observation", "xx{3}"), List.of());
        parcels.cutShort("b");
        parcels.shared(DRUG, slice("Medication", "xx{4}"));
        List<Parcel> read = read();
        Map<String, Gathered> charts = gather(List.of(
                Map.entry("a", read.get(1)),
                Map.entry("a", read.get(4)),
                Map.entry("a", read.get(0)),
                Map.entry("b", read.get(2)),
                Map.entry("b", read.get(3))));
        assertThat(charts.keySet()).containsExactly("a", "b");
        assertThat(charts.get("a").slices())
                .extracting(ResourceSlice::json)
                .containsExactlyInAnyOrder("{1}", "{2}", "{4}");
        assertThat(charts.get("a").resources()).isEqualTo(2);
        assertThat(charts.get("a").cutShort()).isFalse();
        assertThat(charts.get("b").slices()).extracting(ResourceSlice::json).containsExactly("{3}");
        assertThat(charts.get("b").cutShort()).isTrue();
    }

    @Test
    void ofTwoUnderOneKeyEveryOrderGivesTheSame() throws IOException {
        parcels.shared(DRUG, slice("Medication", "xx{8}"));
        parcels.shared(DRUG, slice("Medication", "xx{7}"));
        List<Parcel> read = read();
        assertThat(read.get(0).orFirst(read.get(1)))
                .isSameAs(read.get(1).orFirst(read.get(0)))
                .isSameAs(read.get(1));
    }

    private List<Parcel> read() throws IOException {
        List<Parcel> read = new ArrayList<>();
        parcels.read().forEachRemaining(read::add);
        parcels.close();
        return read;
    }

    private static Map<String, Gathered> gather(List<Map.Entry<String, Parcel>> sorted) {
        Map<String, Gathered> charts = new TreeMap<>();
        new Gathering(sorted.iterator())
                .forEachRemaining(chart ->
                        assertThat(charts.put(chart.getKey(), chart.getValue())).isNull());
        return charts;
    }

    /** A resource that stands in the middle of something longer. */
    private static ResourceSlice slice(String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ResourceSlice(type, "1", null, bytes, 2, bytes.length - 2);
    }
}
