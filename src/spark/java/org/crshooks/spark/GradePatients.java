package org.crshooks.spark;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.crshooks.replay.Grader;
import org.crshooks.replay.input.ScanReport;
import org.crshooks.replay.partition.Gathered;
import org.crshooks.replay.partition.Gathering;
import org.crshooks.replay.partition.Parcel;
import org.crshooks.replay.patient.PatientReplay;
import org.crshooks.replay.patient.PatientResult;
import org.crshooks.replay.patient.ReplaySetup;
import scala.Tuple2;

/**
 * Grades the patients of one partition, one chart at a time.
 *
 * @param scan what the whole input holds
 */
record GradePatients(ReplaySetup setup, ScanReport scan)
        implements FlatMapFunction<Iterator<Tuple2<String, Parcel>>, PatientResult> {

    /** One for a process and a job: slow to make, and the tasks of an executor share its memory. */
    private static final Map<GradePatients, Grader> GRADERS = new ConcurrentHashMap<>();

    @Override
    public Iterator<PatientResult> call(Iterator<Tuple2<String, Parcel>> sorted) {
        Grader grader = GRADERS.computeIfAbsent(this, any -> new Grader(PatientReplay.of(setup), scan));
        Iterable<Tuple2<String, Parcel>> parcels = () -> sorted;
        Stream<Map.Entry<String, Parcel>> entries =
                StreamSupport.stream(parcels.spliterator(), false).map(pair -> Map.entry(pair._1(), pair._2()));
        Iterable<Map.Entry<String, Gathered>> charts = () -> new Gathering(entries.iterator());
        return StreamSupport.stream(charts.spliterator(), false)
                .map(chart -> grader.grade(chart.getKey(), chart.getValue()))
                .iterator();
    }
}
