package org.crshooks.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each resource comes to its patient, and only what is provably about the patient is graded (H4). */
class WhoseIsItTest {

    private static final String BASE = "https://ehr.example/fhir";
    private static final String URN = "urn:uuid:0b9f8a2e-5a52-4f0e-9d2c-1f5a6a7b8c9d";

    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        out = folder.resolve("out");
    }

    @Test
    void aDrugThatManyPatientsReferToIsFoundByAll() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String id = "p" + i;
            lines.addAll(Ward.chart(id));
            lines.add(Ward.norepinephrine(id, "Patient/" + id, i % 2 == 0 ? "Medication/ne" : BASE + "/Medication/ne"));
        }
        lines.add(Ward.drug("ne", "norepinephrine"));
        lines.add(Ward.drug("unused", "paracetamol"));
        Files.write(in.resolve("all.ndjson"), lines);
        Cohort.Said said = Cohort.replay(in, out, "--fhir-base", BASE);
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(Cohort.rows(out.resolve("episodes.csv")))
                .hasSize(40)
                .allMatch(row -> row.get("astct_2019_floor").equals("3"))
                .allMatch(row -> row.get("first_vasopressor").equals("2026-01-08T10:00:00Z"));
    }

    @Test
    void theSameIdInTwoBundlesIsTwoDrugs() throws IOException {
        for (String id : List.of("p1", "p2")) {
            List<String> chart = new ArrayList<>(Ward.chart(id));
            chart.add(Ward.norepinephrine(id, "Patient/" + id, "Medication/m"));
            chart.add(Ward.drug("m", id.equals("p1") ? "norepinephrine" : "sodium chloride 0.9 %"));
            Files.writeString(in.resolve(id + ".json"), Ward.bundle(chart, List.of(), ""));
        }
        assertThat(Cohort.replay(in, out).status()).isZero();
        assertThat(floor("p1")).isEqualTo("3");
        assertThat(floor("p2")).isEqualTo("2");
    }

    @Test
    @DisplayName("H4 a urn of the Bundle is the patient's, before and after the Patient in it")
    void urn() throws IOException {
        List<String> chart = new ArrayList<>(Ward.rest("p1", URN));
        chart.add(Ward.patient("p1"));
        List<String> urls = new ArrayList<>();
        chart.forEach(resource -> urls.add(null));
        urls.set(chart.size() - 1, URN);
        Files.writeString(in.resolve("b.json"), Ward.bundle(chart, urls, ""));
        assertThat(Cohort.replay(in, out).status()).isZero();
        assertThat(floor("p1")).isEqualTo("2");
    }

    @Test
    @DisplayName("H4 an absolute reference is the patient's only where the server is known to be theirs")
    void absolute() throws IOException {
        Files.write(in.resolve("all.ndjson"), Ward.chart("p1", BASE + "/Patient/p1"));
        assertThat(Cohort.replay(in, out).status()).isZero();
        assertThat(Cohort.rows(out.resolve("episodes.csv"))).isEmpty();
        assertThat(Cohort.ignored(out)).containsKey("other-patient Observation");

        assertThat(Cohort.replay(in, out, "--fhir-base", BASE + "/").status()).isZero();
        assertThat(floor("p1")).isEqualTo("2");
        assertThat(Cohort.replay(in, out, "--fhir-base", "https://other.example")
                        .status())
                .isZero();
        assertThat(Cohort.rows(out.resolve("episodes.csv"))).isEmpty();
    }

    @Test
    @DisplayName("H4 one id on two servers is nobody's")
    void twoServers() throws IOException {
        Files.writeString(
                in.resolve("a.json"), Ward.bundle(Ward.chart("p1"), List.of("https://a.example/Patient/p1"), ""));
        Files.writeString(
                in.resolve("b.json"), Ward.bundle(Ward.chart("p1"), List.of("https://b.example/Patient/p1"), ""));
        assertThat(Cohort.replay(in, out).status()).isZero();
        assertThat(Cohort.rows(out.resolve("episodes.csv"))).isEmpty();
        assertThat(Cohort.ignored(out)).containsKey("several-servers ");
    }

    @Test
    void anInfusionOfAnEarlierYearIsATherapyOfItsOwn() throws IOException {
        List<String> lines = new ArrayList<>(Ward.chart("p1"));
        Ward.rest("p1", "Patient/p1").stream()
                .map(line -> line.replace("2026-01", "2024-03").replace("\"id\":\"p1-", "\"id\":\"p1-old-"))
                .forEach(lines::add);
        Files.write(in.resolve("all.ndjson"), lines);
        assertThat(Cohort.replay(in, out).status()).isZero();
        assertThat(Cohort.rows(out.resolve("episodes.csv")).stream().map(row -> row.get("therapy_at")))
                .containsExactly("2024-03-05T08:00:00Z", "2026-01-05T08:00:00Z");
        assertThat(Cohort.rows(out.resolve("episodes.csv")).stream().map(row -> row.get("onset")))
                .containsExactly("2024-03-08T06:00:00Z", Ward.ONSET);
    }

    @Test
    void chartedGradesAreFoundAndChangeNoGrade() throws IOException {
        List<String> lines = new ArrayList<>(Ward.chart("p1"));
        lines.add(
                "{\"resourceType\":\"Observation\",\"id\":\"g\",\"status\":\"final\",\"code\":{\"coding\":[{\"system\":"
                        + "\"https://crshooks.org/fhir/CodeSystem/crs-observation\",\"code\":\"crs-grade\"}]},\"method\":{"
                        + "\"coding\":[{\"system\":\"https://crshooks.org/fhir/CodeSystem/crs-scale\",\"code\":\"lee-2014\"}]},"
                        + "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"https://crshooks.org/fhir/CodeSystem/crs-grade\","
                        + "\"code\":\"4\"}]},\"effectiveDateTime\":\"2026-01-08T12:00:00Z\",\"subject\":{\"reference\":"
                        + "\"Patient/p1\"}}");
        lines.add("{\"resourceType\":\"Condition\",\"id\":\"c\",\"code\":{\"coding\":[{\"system\":"
                + "\"http://hl7.org/fhir/sid/icd-10-cm\",\"code\":\"D89.833\"}]},\"onsetDateTime\":"
                + "\"2026-01-08T07:00:00Z\",\"subject\":{\"reference\":\"Patient/p1\"}}");
        lines.add("{\"resourceType\":\"AdverseEvent\",\"id\":\"a\",\"actuality\":\"actual\",\"event\":{\"text\":"
                + "\"Cytokine release syndrome\"},\"severity\":{\"text\":\"grade 1\"},\"date\":"
                + "\"2026-01-08\",\"subject\":{\"reference\":\"Patient/p1\"}}");
        Files.write(in.resolve("all.ndjson"), lines);
        Path csv = folder.resolve("given.csv");
        Files.writeString(csv, "patient,scale,grade,at\np1,mskcc,2,\np1,no-scale,2,\np1,mskcc,7\n");
        Cohort.Said said = Cohort.replay(in, out, "--charted", csv.toString());
        assertThat(said.status()).as(said.err()).isEqualTo(ReplayCommand.WITH_FAULTS);
        assertThat(Cohort.faults(out)).containsExactly("given.csv 3 no-grade", "given.csv 4 no-grade");
        assertThat(Cohort.rows(out.resolve("charted.csv")).stream()
                        .map(row -> row.get("scale") + " " + row.get("grade") + " " + row.get("source")))
                .containsExactly("ctcae-v5 1 AdverseEvent/a", "astct-2019 3 Condition/c", "lee-2014 4 Observation/g");
        assertThat(floor("p1")).isEqualTo("2");
        assertThat(out.resolve("report.zh.html")).isNotEmptyFile();
    }

    @Test
    void anotherMomentOrScaleMayBeAskedFor() throws IOException {
        Files.writeString(in.resolve("p1.json"), Ward.bundle(Ward.chart("p1"), List.of(), ""));
        assertThat(Cohort.replay(in, out, "--as-of", "2026-01-08T05:00:00Z", "--scale", "penn-2018")
                        .status())
                .isZero();
        Map<String, String> row = Cohort.rows(out.resolve("episodes.csv")).get(0);
        assertThat(row).contains(entry("episode", "0"), entry("onset", ""), entry("primary_scale", "penn-2018"));
        assertThat(Cohort.lines(out.resolve("grades.ndjson"))).allMatch(line -> line.contains("penn-2018"));
    }

    @Test
    void aCommandLineThatCannotBeFollowedSaysWhy() {
        assertThat(misuse("replay", "--out", "x")).contains("--in is missing");
        assertThat(misuse("replay", "--in", in.toString())).contains("--out is missing");
        assertThat(misuse("replay", "--in", in.toString(), "--out", out.toString()))
                .contains("no file there ends in");
        assertThat(misuse("replay", "--in", "no/where", "--out", out.toString()))
                .contains("no/where");
        assertThat(misuse("replay", "--in", in.toString(), "--out", out.toString(), "--scale", "best"))
                .contains("best is none of astct-2019");
        assertThat(misuse("replay", "--in", in.toString(), "--out", out.toString(), "--threads", "0"))
                .contains("--threads");
        assertThat(misuse("replay", "--in", in.toString(), "--out", out.toString(), "--as-of", "today"))
                .contains("--as-of");
        assertThat(misuse("replay", "--speed", "9")).contains("unknown option --speed");
    }

    private static String misuse(String... args) {
        Cohort.Said said = Cohort.run(args);
        assertThat(said.status()).isEqualTo(ReplayCommand.MISUSED);
        return said.err();
    }

    private String floor(String patient) {
        return Cohort.rows(out.resolve("episodes.csv")).stream()
                .filter(row -> row.get("patient").equals(patient))
                .map(row -> row.get("astct_2019_floor"))
                .findFirst()
                .orElseThrow();
    }
}
