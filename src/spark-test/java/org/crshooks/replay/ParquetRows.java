package org.crshooks.replay;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads Parquet files by the library that is not Spark's. */
final class ParquetRows {

    private ParquetRows() {}

    /** Each row as text: {@code {column=cell, column=cell}}. */
    static List<String> of(Path file) {
        Hydrator<Map<String, Object>, String, String> hydrator = new Hydrator<>() {
            @Override
            public Map<String, Object> start() {
                return new LinkedHashMap<>();
            }

            @Override
            public Map<String, Object> add(Map<String, Object> row, String column, Object value) {
                row.put(column, value);
                return row;
            }

            @Override
            public String finish(Map<String, Object> row) {
                return row.toString();
            }
        };
        try (Stream<String> rows = ParquetReader.streamContent(file.toFile(), hydrator, path -> path[0])) {
            return rows.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names, types and meanings. */
    static List<String> columns(Path file) {
        try {
            return ParquetReader.readMetadata(file.toFile()).getFileMetaData().getSchema().getFields().stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
