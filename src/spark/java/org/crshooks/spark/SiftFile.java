package org.crshooks.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.util.TaskCompletionListener;
import org.crshooks.replay.input.InputFile;
import org.crshooks.replay.input.Scan;
import org.crshooks.replay.input.ScanReport;
import org.crshooks.replay.partition.Parcel;
import org.crshooks.replay.partition.Parcels;
import scala.Tuple2;

/**
 * Sifts one whole file by the reader of the command. The file is brought to the machine first: what breaks on the way is
 * tried again by Spark, and what is then found broken is broken in the file.
 */
final class SiftFile implements FlatMapFunction<Tuple2<String, PortableDataStream>, Sifted> {

    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Sifted> call(Tuple2<String, PortableDataStream> file) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("crs-hooks-");
        Parcels parcels = new Parcels(folder.resolve("parcels"));
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) done -> delete(folder, parcels));
        String name = file._1();
        Path copy = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
        try (InputStream in = file._2().open()) {
            Files.copy(in, copy);
        }
        InputFile input = new InputFile(copy, name, Files.size(copy));
        ScanReport report = new Scan(List.of(input), parcels, 1, bytes -> {}).run();
        Files.delete(copy);
        Iterable<Parcel> all = once(parcels.read());
        return Stream.concat(
                        StreamSupport.stream(all.spliterator(), false).map(Sifted::of), Stream.of(Sifted.of(report)))
                .iterator();
    }

    private static Iterable<Parcel> once(Iterator<Parcel> parcels) {
        return () -> parcels;
    }

    private static void delete(Path folder, Parcels parcels) {
        try {
            parcels.close();
            try (Stream<Path> left = Files.list(folder)) {
                for (Path path : left.toList()) {
                    Files.delete(path);
                }
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
