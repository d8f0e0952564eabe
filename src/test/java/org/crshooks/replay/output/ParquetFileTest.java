package org.crshooks.replay.output;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
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
        assertThat(read(file)).isEqualTo(asStored(rows));
        write(folder.resolve("b.parquet"), rows);
        assertThat(folder.resolve("b.parquet")).hasSameBinaryContentAs(file);
    }

    @Test
    void aTableWithoutRowsIsATable() throws Exception {
        Path file = folder.resolve("empty.parquet");
        write(file, List.of());
        assertThat(read(file)).isEmpty();
        assertThat(ParquetReader.readMetadata(file.toFile())
                        .getFileMetaData()
                        .getSchema()
                        .getFields())
                .extracting(org.apache.parquet.schema.Type::getName)
                .containsExactly("word", "small", "large", "at");
    }

    private static void write(Path file, List<List<Object>> rows) throws Exception {
        try (ParquetFile parquet = new ParquetFile(file, COLUMNS)) {
            for (List<Object> row : rows) {
                parquet.write(row);
            }
            parquet.finish();
        }
        assertThat(Files.size(file)).isPositive();
    }

    /** Nulls alone, in runs and scattered; texts long enough for several row groups. */
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

    private static List<List<Object>> asStored(List<List<Object>> rows) {
        return rows.stream()
                .map(row -> Arrays.asList(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3) == null ? null : (Object) ((Instant) row.get(3)).toEpochMilli()))
                .toList();
    }

    private static List<List<Object>> read(Path file) throws Exception {
        Hydrator<Object[], List<Object>, String> hydrator = new Hydrator<>() {
            @Override
            public Object[] start() {
                return new Object[COLUMNS.size()];
            }

            @Override
            public Object[] add(Object[] row, String heading, Object value) {
                for (int i = 0; i < row.length; i++) {
                    if (COLUMNS.get(i).name().equals(heading)) {
                        row[i] = value;
                    }
                }
                return row;
            }

            @Override
            public List<Object> finish(Object[] row) {
                return Arrays.asList(row);
            }
        };
        try (Stream<List<Object>> all = ParquetReader.streamContent(file.toFile(), hydrator, path -> path[0])) {
            return all.toList();
        }
    }
}
