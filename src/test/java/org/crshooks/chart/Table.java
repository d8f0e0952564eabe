package org.crshooks.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lines of a table of situations in {@code src/test/resources}. */
public final class Table {

    /** One line: a situation, what it must get, and the rules that it shows. */
    public record Line(
            String file, int number, String situation, List<String> grades, Set<String> rules, List<String> flags) {
        @Override
        public String toString() {
            return String.join(" ", rules) + " | " + situation + " (" + file + ":" + number + ")";
        }
    }

    private Table() {}

    public static boolean exists(String resource) {
        return Table.class.getResource("/" + resource) != null;
    }

    public static List<Line> read(String resource) {
        List<String> text;
        try (InputStream in = Table.class.getResourceAsStream("/" + resource)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            if (!text.get(i).isBlank() && !text.get(i).startsWith("#")) {
                lines.add(line(resource, i + 1, text.get(i).split(",")));
            }
        }
        return lines;
    }

    private static Line line(String file, int number, String[] cells) {
        if (cells.length < 3) {
            throw new IllegalArgumentException(file + ":" + number + " has no grade or no rule");
        }
        return new Line(
                file,
                number,
                cells[0].strip(),
                words(cells[1]),
                new java.util.LinkedHashSet<>(words(cells[2])),
                cells.length > 3 ? words(cells[3]) : List.of());
    }

    private static List<String> words(String cell) {
        return List.of(cell.strip().split("\\s+"));
    }
}
