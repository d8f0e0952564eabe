package org.crshooks.replay.output;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A table as CSV (RFC 4180) in UTF-8: a head, then the rows; a null is an empty cell. */
final class CsvFile implements Closeable {

    private final BufferedWriter out;

    CsvFile(Path file, List<Column> columns) throws IOException {
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        write(columns.stream().map(column -> (Object) column.name()).toList());
    }

    void write(List<?> row) throws IOException {
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(cell(row.get(i)));
        }
        out.write("\r\n");
    }

    static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text =
                value instanceof Instant at ? at.truncatedTo(ChronoUnit.MILLIS).toString() : value.toString();
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
