package org.crshooks.replay.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MilliSeconds;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/**
 * The cells of one column in one row group: one page, optional values, plain encoding, gzip. Definition levels are
 * runs of the RLE hybrid of bit width 1.
 */
final class ParquetColumn {

    private final Column column;
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final ByteArrayOutputStream levels = new ByteArrayOutputStream();
    private boolean defined;
    private int run;
    private int count;

    ParquetColumn(Column column) {
        this.column = column;
    }

    SchemaElement schema() {
        SchemaElement element = new SchemaElement(column.name());
        element.setType(type());
        element.setRepetition_type(FieldRepetitionType.OPTIONAL);
        if (column.kind() == Column.Kind.TEXT) {
            element.setConverted_type(ConvertedType.UTF8);
            element.setLogicalType(LogicalType.STRING(new StringType()));
        } else if (column.kind() == Column.Kind.TIME) {
            element.setConverted_type(ConvertedType.TIMESTAMP_MILLIS);
            element.setLogicalType(LogicalType.TIMESTAMP(new TimestampType(true, TimeUnit.MILLIS(new MilliSeconds()))));
        }
        return element;
    }

    private Type type() {
        return switch (column.kind()) {
            case TEXT -> Type.BYTE_ARRAY;
            case INTEGER -> Type.INT32;
            case LONG, TIME -> Type.INT64;
        };
    }

    void add(Object value) {
        count++;
        if (run > 0 && defined != (value != null)) {
            endRun();
        }
        defined = value != null;
        run++;
        if (value == null) {
            return;
        }
        switch (column.kind()) {
            case TEXT -> {
                byte[] text = ((String) value).getBytes(StandardCharsets.UTF_8);
                number(text.length, Integer.BYTES);
                values.writeBytes(text);
            }
            case INTEGER -> number((Integer) value, Integer.BYTES);
            case LONG -> number((Long) value, Long.BYTES);
            case TIME -> number(((Instant) value).toEpochMilli(), Long.BYTES);
        }
    }

    private void number(long value, int bytes) {
        byte[] little = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
        values.write(little, 0, bytes);
    }

    private void endRun() {
        int header = run << 1;
        while (header > 0x7f) {
            levels.write(header & 0x7f | 0x80);
            header >>>= 7;
        }
        levels.write(header);
        levels.write(defined ? 1 : 0);
        run = 0;
    }

    /** Bytes that are held. */
    int size() {
        return values.size() + levels.size();
    }

    /**
     * Writes the page and begins the next.
     *
     * @param position of the page in the file
     */
    ColumnChunk write(OutputStream out, long position) throws IOException {
        endRun();
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(levels.size())
                .array());
        levels.writeTo(page);
        values.writeTo(page);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            page.writeTo(gzip);
        }
        PageHeader header = new PageHeader(PageType.DATA_PAGE, page.size(), packed.size());
        header.setData_page_header(new DataPageHeader(count, Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        Util.writePageHeader(header, head);
        head.writeTo(out);
        packed.writeTo(out);
        ColumnMetaData meta = new ColumnMetaData(
                type(),
                List.of(Encoding.PLAIN, Encoding.RLE),
                List.of(column.name()),
                CompressionCodec.GZIP,
                count,
                (long) head.size() + page.size(),
                (long) head.size() + packed.size(),
                position);
        values.reset();
        levels.reset();
        count = 0;
        ColumnChunk chunk = new ColumnChunk(position);
        chunk.setMeta_data(meta);
        return chunk;
    }
}
