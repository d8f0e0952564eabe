package org.crshooks.replay.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crshooks.grading.scale.Scales;
import org.crshooks.replay.result.ChartedGrade;

/**
 * A CSV of grades to compare with: {@code patient,scale,grade[,at]}, a head or none, no cell quoted. Read line by line,
 * anew each time; a line that states no grade is passed over and reported.
 */
public final class GivenGrades implements Iterable<ChartedGrade> {

    private static final int NAMED = 1000;
    private static final Set<String> SCALES =
            Scales.all().stream().map(scale -> scale.id()).collect(Collectors.toSet());

    private final Path file;

    public GivenGrades(Path file) {
        this.file = file;
    }

    /** @throws IOException where the file cannot be read */
    public ScanReport.FileReport report() throws IOException {
        List<ScanReport.Named> named = new ArrayList<>();
        long good = 0;
        long bad = 0;
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long number = 1;
            for (String line = in.readLine(); line != null; line = in.readLine(), number++) {
                if (grade(line, number).isPresent()) {
                    good++;
                } else if (!line.isBlank() && !isHead(line, number)) {
                    bad++;
                    if (bad <= NAMED) {
                        named.add(new ScanReport.Named(number, Fault.NO_GRADE.code()));
                    }
                }
            }
        }
        Map<String, Long> faults = bad == 0 ? Map.of() : Map.of(Fault.NO_GRADE.code(), bad);
        return new ScanReport.FileReport(file.getFileName().toString(), Files.size(file), good, faults, named);
    }

    private static boolean isHead(String line, long number) {
        return number == 1 && line.replace("\uFEFF", "").startsWith("patient,");
    }

    private static Optional<ChartedGrade> grade(String line, long number) {
        String[] cells = line.replace("\uFEFF", "").split(",", -1);
        boolean complete = cells.length >= 3
                && cells.length <= 4
                && References.isId(cells[0])
                && SCALES.contains(cells[1])
                && cells[2].matches("[0-5]");
        if (!complete) {
            return Optional.empty();
        }
        try {
            Instant at = cells.length == 3 || cells[3].isEmpty() ? null : Instant.parse(cells[3]);
            return Optional.of(
                    new ChartedGrade(cells[0], cells[1], Integer.parseInt(cells[2]), at, "CSV line " + number));
        } catch (DateTimeException noInstant) {
            return Optional.empty();
        }
    }

    @Override
    public Iterator<ChartedGrade> iterator() {
        try {
            return new Lines(Files.newBufferedReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the file at its end. */
    private static final class Lines implements Iterator<ChartedGrade> {

        private final BufferedReader in;
        private long number;
        private ChartedGrade next;

        Lines(BufferedReader in) {
            this.in = in;
            advance();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public ChartedGrade next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            ChartedGrade grade = next;
            advance();
            return grade;
        }

        private void advance() {
            try {
                next = null;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    number++;
                    next = grade(line, number).orElse(null);
                    if (next != null) {
                        return;
                    }
                }
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
