package org.crshooks.replay.output;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.crshooks.replay.patient.PatientResult;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results of the partitions, each a file with one patient a line in order of their ids. Read together they give all
 * patients in that order; every reading gives the same.
 */
public final class Results implements Iterable<PatientResult> {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;

    /** @param folder an existing folder */
    public Results(Path folder) {
        this.folder = folder;
    }

    private Path file(int partition, int round) {
        return folder.resolve(String.format(Locale.ROOT, "result-%04d-%03d.ndjson", partition, round));
    }

    public boolean has(int partition, int round) {
        return Files.exists(file(partition, round));
    }

    /** Takes the results of one round of a partition and keeps them, all or none. */
    public Sheet open(int partition, int round) throws IOException {
        return new Sheet(file(partition, round));
    }

    /** Results that are being written. */
    public static final class Sheet implements AutoCloseable {

        private final Path file;
        private final Path unfinished;
        private final BufferedWriter out;

        private Sheet(Path file) throws IOException {
            this.file = file;
            this.unfinished = file.resolveSibling(file.getFileName() + ".part");
            this.out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8);
        }

        public void write(PatientResult result) throws IOException {
            out.write(JSON.writeValueAsString(result));
            out.write('\n');
        }

        public void finish() throws IOException {
            out.close();
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    @Override
    public Iterator<PatientResult> iterator() {
        PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(head -> head.next.patient()));
        files().forEach(file -> add(new Head(file), heads));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !heads.isEmpty();
            }

            @Override
            public PatientResult next() {
                Head first = heads.poll();
                if (first == null) {
                    throw new NoSuchElementException();
                }
                PatientResult result = first.next;
                add(first, heads);
                return result;
            }
        };
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".ndjson"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Head head, PriorityQueue<Head> heads) {
        if (head.advance()) {
            heads.add(head);
        }
    }

    /** A file of which the next line is known; closed at its end. */
    private static final class Head {

        private final BufferedReader in;
        private PatientResult next;

        Head(Path file) {
            try {
                in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean advance() {
            try {
                String line = in.readLine();
                if (line == null) {
                    in.close();
                    return false;
                }
                next = JSON.readValue(line, PatientResult.class);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
