package org.crshooks.replay.output;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;
import org.crshooks.observation.Software;

/**
 * A table as Apache Parquet (format 1): flat columns, all optional, in row groups of a few megabytes. The same rows give
 * the same bytes. Whatever fails leaves a file without a footer, which no reader takes for a whole one.
 */
final class ParquetFile implements Closeable {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROW_GROUP = 8 * 1024 * 1024;
    private static final int VERSION = 1;

    private final OutputStream out;
    private final List<ParquetColumn> columns;
    private final List<RowGroup> groups = new ArrayList<>();
    private long position;
    private long rows;
    private long all;

    ParquetFile(Path file, List<Column> columns) throws IOException {
        this.columns = columns.stream().map(ParquetColumn::new).toList();
        out = new BufferedOutputStream(Files.newOutputStream(file));
        out.write(MAGIC);
        position = MAGIC.length;
    }

    void write(List<?> row) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(row.get(i));
        }
        rows++;
        if (rows % 1024 == 0 && columns.stream().mapToLong(ParquetColumn::size).sum() > ROW_GROUP) {
            endGroup();
        }
    }

    private void endGroup() throws IOException {
        if (rows == 0) {
            return;
        }
        List<ColumnChunk> chunks = new ArrayList<>();
        long size = 0;
        for (ParquetColumn column : columns) {
            ColumnChunk chunk = column.write(out, position);
            position += chunk.getMeta_data().getTotal_compressed_size();
            size += chunk.getMeta_data().getTotal_uncompressed_size();
            chunks.add(chunk);
        }
        groups.add(new RowGroup(chunks, size, rows));
        all += rows;
        rows = 0;
    }

    /** Writes the footer: only then the file is whole. */
    void finish() throws IOException {
        endGroup();
        List<SchemaElement> schema = new ArrayList<>();
        SchemaElement root = new SchemaElement("row");
        root.setNum_children(columns.size());
        root.setRepetition_type(FieldRepetitionType.REQUIRED);
        schema.add(root);
        columns.forEach(column -> schema.add(column.schema()));
        FileMetaData meta = new FileMetaData(VERSION, schema, all, groups);
        meta.setCreated_by(Software.NAME + " version " + Software.VERSION);
        ByteArrayOutputStream footer = new ByteArrayOutputStream();
        Util.writeFileMetaData(meta, footer);
        footer.writeTo(out);
        out.write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(footer.size())
                .array());
        out.write(MAGIC);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
