package org.crshooks.spark;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.crshooks.replay.output.Column;

/** Writes tables as Parquet of the same columns, types and packing as the command does. */
record SparkTable(SparkSession spark, String out) {

    void write(String name, List<Column> columns, JavaRDD<List<Object>> rows) {
        StructType schema = new StructType();
        for (Column column : columns) {
            schema = schema.add(column.name(), type(column), true);
        }
        spark.createDataFrame(rows.map(SparkTable::row), schema)
                .write()
                .option("compression", "gzip")
                .parquet(out + "/" + name + ".parquet");
    }

    private static DataType type(Column column) {
        return switch (column.kind()) {
            case TEXT -> DataTypes.StringType;
            case INTEGER -> DataTypes.IntegerType;
            case LONG -> DataTypes.LongType;
            case TIME -> DataTypes.TimestampType;
        };
    }

    private static Row row(List<Object> cells) {
        return RowFactory.create(cells.stream()
                .map(cell -> cell instanceof Instant at ? Timestamp.from(at.truncatedTo(ChronoUnit.MILLIS)) : cell)
                .toArray());
    }
}
