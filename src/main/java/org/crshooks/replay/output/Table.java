package org.crshooks.replay.output;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is written as CSV and as Parquet. */
final class Table implements Closeable {

    private final OutFolder folder;
    private final String name;
    private final CsvFile csv;
    private final ParquetFile parquet;

    Table(OutFolder folder, String name, List<Column> columns) throws IOException {
        this.folder = folder;
        this.name = name;
        csv = new CsvFile(folder.unfinished(name + ".csv"), columns);
        parquet = new ParquetFile(folder.unfinished(name + ".parquet"), columns);
    }

    void write(List<?> row) throws IOException {
        csv.write(row);
        parquet.write(row);
    }

    void finish() throws IOException {
        parquet.finish();
        close();
        folder.finish(name + ".csv");
        folder.finish(name + ".parquet");
    }

    @Override
    public void close() throws IOException {
        try (csv;
                parquet) {
            // closes both, the second even if the first fails
        }
    }
}
