package org.crshooks.spark;

import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.crshooks.replay.partition.Parcel;
import scala.Tuple2;

/** Brings parcels to their patients, and shared resources to every patient who needs them. */
final class ByPatient {

    private ByPatient() {}

    /**
     * Patient after patient within a partition. Spark sorts on disk, so that the largest chart does not have to fit in
     * memory, which it would with a groupBy.
     */
    static JavaPairRDD<String, Parcel> sorted(JavaRDD<Parcel> parcels, int partitions) {
        JavaRDD<Parcel> charts = parcels.filter(parcel -> !parcel.shared());
        JavaPairRDD<String, String> patientsByNeed = charts.flatMapToPair(parcel -> parcel.needs().stream()
                        .map(need -> new Tuple2<>(need, parcel.key()))
                        .iterator())
                .distinct();
        JavaPairRDD<String, Parcel> shared = parcels.filter(Parcel::shared)
                .mapToPair(parcel -> new Tuple2<>(parcel.key(), parcel))
                .reduceByKey(Parcel::orFirst);
        return charts.mapToPair(parcel -> new Tuple2<>(parcel.key(), parcel))
                .union(patientsByNeed.join(shared).mapToPair(Tuple2::_2))
                .repartitionAndSortWithinPartitions(new HashPartitioner(partitions));
    }
}
