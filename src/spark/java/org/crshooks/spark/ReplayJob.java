package org.crshooks.spark;

import java.io.IOException;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.crshooks.replay.input.InputFiles;
import org.crshooks.replay.input.ScanReport;
import org.crshooks.replay.output.Tables;
import org.crshooks.replay.output.Totals;
import org.crshooks.replay.patient.PatientResult;

/**
 * The command {@code replay} as an Apache Spark job: the same reading, the same grading, the same rows, on as many
 * machines as there are.
 */
public final class ReplayJob {

    private static final int PARTITIONS_FOR_EACH_CORE = 4;

    private final SparkSession spark;
    private final JobOptions options;

    private ReplayJob(SparkSession spark, JobOptions options) {
        this.spark = spark;
        this.options = options;
    }

    /**
     * @param args {@code --in PLACE --out PLACE} and what {@link JobOptions} takes beside
     * @throws org.crshooks.replay.Misuse where they cannot be followed
     */
    public static void main(String[] args) throws IOException {
        JobOptions options = JobOptions.of(List.of(args));
        try (SparkSession spark = SparkSession.builder()
                .appName("CRS Hooks replay")
                .config("spark.hadoop.mapreduce.input.fileinputformat.input.dir.recursive", true)
                .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MILLIS")
                .getOrCreate()) {
            new ReplayJob(spark, options).run();
        }
    }

    private void run() {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        JavaRDD<Sifted> sifted = sift(context).persist(StorageLevel.DISK_ONLY());
        ScanReport scan =
                sifted.filter(item -> !item.isParcel()).map(Sifted::report).fold(ScanReport.nothing(), ScanReport::and);
        int partitions = options.partitions() == 0
                ? PARTITIONS_FOR_EACH_CORE * context.defaultParallelism()
                : options.partitions();
        JavaRDD<PatientResult> graded = ByPatient.sorted(
                        sifted.filter(Sifted::isParcel).map(Sifted::parcel), partitions)
                .mapPartitions(new GradePatients(options.setup(), scan.withoutFiles()))
                .persist(StorageLevel.DISK_ONLY());
        write(context, graded, scan);
    }

    private JavaRDD<Sifted> sift(JavaSparkContext context) {
        return context.binaryFiles(String.join(",", options.in()))
                .filter(file -> InputFiles.reads(file._1()))
                .flatMap(new SiftFile());
    }

    private void write(JavaSparkContext context, JavaRDD<PatientResult> graded, ScanReport scan) {
        SparkTable table = new SparkTable(spark, options.out());
        table.write(
                "episodes",
                Tables.EPISODES,
                graded.flatMap(result -> Tables.episodes(result).iterator()));
        table.write(
                "steps",
                Tables.STEPS,
                graded.flatMap(result -> Tables.steps(result).iterator()));
        table.write(
                "charted",
                Tables.CHARTED,
                graded.flatMap(result -> Tables.charted(result).iterator()));
        spark.createDataset(graded.flatMap(result -> result.grades().iterator()).rdd(), Encoders.STRING())
                .write()
                .text(options.out() + "/grades.ndjson");
        Totals totals = new Totals(scan);
        graded.mapPartitions(results -> {
                    Totals own = new Totals(ScanReport.nothing());
                    results.forEachRemaining(own::add);
                    return own.ignored().iterator();
                })
                .collect()
                .forEach(totals::add);
        table.write("faults", Tables.FAULTS, context.parallelize(Tables.faults(scan), 1));
        table.write("ignored", Tables.IGNORED, context.parallelize(Tables.ignored(totals), 1));
    }
}
