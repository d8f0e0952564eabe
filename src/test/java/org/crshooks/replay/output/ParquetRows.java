package org.crshooks.replay.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** Reads Parquet files by the Parquet project's own reader. */
public final class ParquetRows {

    private ParquetRows() {}

    /** The cells of each row as text; times in milliseconds. */
    public static List<String> of(Path file) {
        try (ParquetFileReader reader = open(file)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names, types and meanings of the columns. */
    public static List<String> columns(Path file) {
        try (ParquetFileReader reader = open(file)) {
            return reader.getFileMetaData().getSchema().getFields().stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ParquetFileReader open(Path file) throws IOException {
        return ParquetFileReader.open(
                new LocalInputFile(file),
                ParquetReadOptions.builder(new PlainParquetConfiguration())
                        .withCodecFactory(new Gzip())
                        .build());
    }

    static List<String> read(ParquetFileReader reader) throws IOException {
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
