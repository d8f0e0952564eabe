package org.crshooks.replay.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
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
        try (ParquetFileReader reader = open(file)) {
            assertThat(reader.getRowGroups()).hasSizeGreaterThan(1);
            assertThat(reader.getFileMetaData().getSchema())
                    .hasToString("message row {\n"
                            + "  optional binary word (STRING);\n"
                            + "  optional int32 small;\n"
                            + "  optional int64 large;\n"
                            + "  optional int64 at (TIMESTAMP(MILLIS,true));\n"
                            + "}\n");
            assertThat(read(reader)).isEqualTo(asStored(rows));
        }
        write(folder.resolve("b.parquet"), rows);
        assertThat(folder.resolve("b.parquet")).hasSameBinaryContentAs(file);
    }

    @Test
    void aTableWithoutRowsIsATable() throws Exception {
        Path file = folder.resolve("empty.parquet");
        write(file, List.of());
        try (ParquetFileReader reader = open(file)) {
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

    private static ParquetFileReader open(Path file) throws IOException {
        return ParquetFileReader.open(
                new LocalInputFile(file),
                ParquetReadOptions.builder(new PlainParquetConfiguration())
                        .withCodecFactory(new Gzip())
                        .build());
    }

    private static List<String> read(ParquetFileReader reader) throws IOException {
        MessageType schema = reader.getFileMetaData().getSchema();
        List<String> rows = new ArrayList<>();
        for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
            RecordReader<Group> records =
                    new ColumnIOFactory().getColumnIO(schema).getRecordReader(pages, new GroupRecordConverter(schema));
            for (long i = 0; i < pages.getRowCount(); i++) {
                Group row = records.read();
                List<String> cells = new ArrayList<>();
                for (int field = 0; field < schema.getFieldCount(); field++) {
                    cells.add(row.getFieldRepetitionCount(field) == 0 ? null : row.getValueToString(field, 0));
                }
                rows.add(cells.toString());
            }
        }
        return rows;
    }

    /** Unpacks with Java's own gzip: the project's codecs are those of Hadoop. */
    private static final class Gzip implements CompressionCodecFactory, CompressionCodecFactory.BytesInputDecompressor {

        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            throw new UnsupportedOperationException();
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            assertThat(codec).isEqualTo(CompressionCodecName.GZIP);
            return this;
        }

        @Override
        public BytesInput decompress(BytesInput packed, int size) throws IOException {
            try (InputStream in = new GZIPInputStream(packed.toInputStream())) {
                byte[] all = in.readAllBytes();
                assertThat(all).hasSize(size);
                return BytesInput.from(all);
            }
        }

        @Override
        public void decompress(ByteBuffer packed, int packedSize, ByteBuffer unpacked, int size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void release() {
            // holds nothing
        }
    }
}
