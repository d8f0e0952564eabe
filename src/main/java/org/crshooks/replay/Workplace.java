package org.crshooks.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crshooks.replay.input.ScanReport;
import tools.jackson.databind.json.JsonMapper;

/** The folder {@code .work} in the folder of the results: what a stopped replay goes on from. */
final class Workplace {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * What must be the same for a replay to go on.
     *
     * @param digest of input and options
     * @param bytesAtOnce about how many bytes of charts one thread holds
     */
    record Plan(String digest, int partitions, long bytesAtOnce) {}

    private final Path folder;

    Workplace(Path out) {
        folder = out.resolve(".work");
    }

    Path partitions() {
        return folder.resolve("partitions");
    }

    Path results() {
        return folder.resolve("results");
    }

    private Path plan() {
        return folder.resolve("plan.json");
    }

    private Path scan() {
        return folder.resolve("scan.json");
    }

    /** The plan of a replay that was stopped; empty where there is none. */
    Optional<Plan> found() throws IOException {
        return Files.exists(plan()) ? Optional.of(read(plan(), Plan.class)) : Optional.empty();
    }

    /** Begins anew, whatever was there. */
    void begin(Plan plan) throws IOException {
        delete(folder);
        Files.createDirectories(results());
        write(plan(), plan);
    }

    /** What the input held, where it was read to its end. */
    Optional<ScanReport> scanned() throws IOException {
        return Files.exists(scan()) ? Optional.of(read(scan(), ScanReport.class)) : Optional.empty();
    }

    /** An empty folder for the partitions. */
    void beginScan() throws IOException {
        delete(partitions());
        Files.createDirectories(partitions());
    }

    void scanned(ScanReport report) throws IOException {
        write(scan(), report);
    }

    void delete() throws IOException {
        delete(folder);
    }

    private static <T> T read(Path file, Class<T> type) throws IOException {
        return JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), type);
    }

    /** All or nothing, so that a replay that is killed leaves no half of it. */
    private static void write(Path file, Object value) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(unfinished, JSON.writeValueAsString(value), StandardCharsets.UTF_8);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException nothingThere) {
            return;
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
