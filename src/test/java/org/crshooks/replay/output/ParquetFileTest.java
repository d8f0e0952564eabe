package org.crshooks.replay.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Parquet project's own reader finds in our files what was written. */
class ParquetFileTest {

    private static final List<Column> COLUMNS =
            List.of(Column.text("word"), Column.integer("small"), Column.count("large"), Column.time("at"));

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() throws Exception {
        List<List<Object>> rows = rows(40_000);
        Path file = folder.resolve("a.parquet");
        write(file, rows);
        try (ParquetFileReader reader = ParquetRows.open(file)) {
            assertThat(reader.getRowGroups()).hasSizeGreaterThan(1);
            assertThat(reader.getFileMetaData().getSchema())
                    .hasToString("message row {\n"
                            + "  optional binary word (STRING);\n"
                            + "  optional int32 small;\n"
                            + "  optional int64 large;\n"
                            + "  optional int64 at (TIMESTAMP(MILLIS,true));\n"
                            + "}\n");
            assertThat(ParquetRows.read(reader)).isEqualTo(asStored(rows));
        }
        write(folder.resolve("b.parquet"), rows);
        assertThat(folder.resolve("b.parquet")).hasSameBinaryContentAs(file);
    }

    @Test
    void aTableWithoutRowsIsATable() throws Exception {
        Path file = folder.resolve("empty.parquet");
        write(file, List.of());
        try (ParquetFileReader reader = ParquetRows.open(file)) {
            assertThat(reader.getRecordCount()).isZero();
            assertThat(reader.getFileMetaData().getSchema().getFieldCount()).isEqualTo(COLUMNS.size());
        }
    }

    private static void write(Path file, List<List<Object>> rows) throws IOException {
        try (ParquetFile parquet = new ParquetFile(file, COLUMNS)) {
            for (List<Object> row : rows) {
                parquet.write(row);
            }
            parquet.finish();
        }
        assertThat(Files.size(file)).isPositive();
    }

    /** Nulls in runs and scattered; texts long enough for several row groups. */
    private static List<List<Object>> rows(int count) {
        Random random = new Random(3);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean run = i % 1000 < 300;
            rows.add(Arrays.asList(
                    run ? null : "Wort, 字 " + "x".repeat(random.nextInt(900)),
                    random.nextInt(4) == 0 ? null : random.nextInt(),
                    i == 7 ? null : random.nextLong(),
                    random.nextBoolean() ? null : Instant.ofEpochMilli(random.nextInt())));
        }
        return rows;
    }

    private static List<String> asStored(List<List<Object>> rows) {
        return rows.stream()
                .map(row -> Arrays.asList(
                                row.get(0),
                                row.get(1),
                                row.get(2),
                                row.get(3) == null ? null : (Object) ((Instant) row.get(3)).toEpochMilli())
                        .toString())
                .toList();
    }
}
