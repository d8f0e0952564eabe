package org.crshooks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crshooks.replay.output.Column;
import org.crshooks.replay.output.ParquetRows;
import org.crshooks.replay.output.Tables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job, submitted to a Spark of its own in local mode, gives the rows of the command. */
class ReplayJobSparkIT {

    private static final int PATIENTS = 12;

    @TempDir
    private static Path folder;

    private static Path command;
    private static Path job;

    @BeforeAll
    static void replayBoth() throws IOException, InterruptedException {
        Path cohort = Cohort.generate(folder.resolve("cohort"), PATIENTS, "--noise", "hard", "--gzip");
        Path deeper = Files.createDirectory(cohort.resolve("deeper"));
        file(deeper);
        command = folder.resolve("command");
        assertThat(Cohort.replay(cohort, command).status()).isEqualTo(ReplayCommand.WITH_FAULTS);
        job = folder.resolve("job");
        Path log = folder.resolve("log");
        int status = SparkSubmit.run(log, "--in", cohort.toString(), "--out", job.toString(), "--partitions", "3");
        assertThat(status).as(Files.readString(log)).isZero();
    }

    /** A drug of two patients in a file of its own, a Bundle, and what cannot be used. */
    private static void file(Path deeper) throws IOException {
        List<String> ward = new ArrayList<>(Ward.chart("w1"));
        ward.addAll(Ward.chart("w2"));
        ward.add(Ward.norepinephrine("w1", "Patient/w1", "Medication/ne"));
        ward.add("{\"resourceType\":\"Condition\",\"id\":\"w1-crs\",\"code\":{\"coding\":[{\"system\":"
                + "\"http://hl7.org/fhir/sid/icd-10-cm\",\"code\":\"D89.832\"}]},"
                + "\"onsetDateTime\":\"2026-01-08T12:00:00Z\",\"subject\":{\"reference\":\"Patient/w1\"}}");
        ward.add(Ward.norepinephrine("w2", "Patient/w2", "Medication/ne"));
        Files.write(deeper.resolve("ward.ndjson"), ward);
        Files.write(
                deeper.resolve("drugs.ndjson"),
                List.of(
                        Ward.drug("ne", "norepinephrine"),
                        "{\"resourceType\":\"Claim\",\"id\":\"c1\"}",
                        "{ \"no\": \"JSON\"",
                        Ward.drug("unused", "paracetamol")));
        Files.writeString(
                deeper.resolve("cut.ndjson"),
                "{\"resourceType\":\"DeviceUseStatement\",\"id\":\"d1\",\"subject\":{\"reference\":\"Patient/w1\"}}\n"
                        + "{\"resourceType\":\"DeviceUseStatement\",\"sta");
        Files.writeString(deeper.resolve("b1.json"), Ward.bundle(Ward.chart("b1"), List.of(), ""));
    }

    @Test
    void aDrugInAnotherFileReachesItsPatients() {
        int floor = Tables.EPISODES.stream().map(Column::name).toList().indexOf("astct_2019_floor");
        assertThat(rows("episodes"))
                .filteredOn(row -> row.startsWith("[w"))
                .hasSize(2)
                .allMatch(row -> row.split(", ")[floor].equals("3"));
    }

    @Test
    void episodes() {
        assertThat(rows("episodes")).hasSizeGreaterThanOrEqualTo(PATIENTS).isEqualTo(expected("episodes"));
    }

    @Test
    void steps() {
        assertThat(rows("steps")).hasSizeGreaterThan(PATIENTS).isEqualTo(expected("steps"));
    }

    @Test
    void theRowsAreInTheColumnsOfTheCommand() {
        assertThat(ParquetRows.columns(parts("episodes").get(0)))
                .isEqualTo(ParquetRows.columns(command.resolve("episodes.parquet")));
    }

    @Test
    void grades() {
        List<String> lines = files("grades.ndjson", ".txt").stream()
                .flatMap(file -> Cohort.lines(file).stream())
                .sorted()
                .toList();
        assertThat(lines).isNotEmpty().isEqualTo(sorted(Cohort.lines(command.resolve("grades.ndjson"))));
    }

    @Test
    void whatWasNotUsedIsCounted() {
        List<String> expected = Cohort.rows(command.resolve("ignored.csv")).stream()
                .map(row -> row.values().toString())
                .sorted()
                .toList();
        assertThat(rows("ignored"))
                .isEqualTo(expected)
                .contains("[not-json, , 1]", "[truncated, , 1]", "[type-not-read, Claim, 1]");
    }

    @Test
    void gradesThatChartsStateAreKept() {
        assertThat(rows("charted"))
                .hasSameSizeAs(Cohort.rows(command.resolve("charted.csv")))
                .anyMatch(row -> row.contains("Condition/w1-crs"));
    }

    @Test
    void faultsNameFileAndLine() {
        List<String> expected = Cohort.rows(command.resolve("faults.csv")).stream()
                .map(row -> row.values().toString())
                .sorted()
                .toList();
        assertThat(rows("faults"))
                .map(row -> row.replaceFirst("file:.*/cohort/", ""))
                .isNotEmpty()
                .isEqualTo(expected);
    }

    private static List<String> expected(String table) {
        return sorted(ParquetRows.of(command.resolve(table + ".parquet")));
    }

    private static List<String> rows(String table) {
        return sorted(parts(table).stream()
                .flatMap(file -> ParquetRows.of(file).stream())
                .toList());
    }

    private static List<String> sorted(List<String> rows) {
        return rows.stream().sorted().toList();
    }

    private static List<Path> parts(String table) {
        return files(table + ".parquet", ".parquet");
    }

    private static List<Path> files(String table, String ending) {
        assertThat(job.resolve(table).resolve("_SUCCESS")).exists();
        return Stream.of(job.resolve(table).toFile().listFiles())
                .map(file -> file.toPath())
                .filter(file -> !file.getFileName().toString().startsWith("."))
                .filter(file -> file.toString().endsWith(ending))
                .sorted()
                .toList();
    }
}
