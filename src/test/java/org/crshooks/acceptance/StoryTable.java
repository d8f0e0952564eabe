package org.crshooks.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables of the stories' READMEs, whose grades and colours were derived by hand and never recorded. */
final class StoryTable {

    static final String NOT_GRADED = "–";
    static final String NO_CARD = "–";

    /** The columns of the patients' table, in order. */
    static final List<String> SCALES =
            List.of("astct-2019", "ctcae-v5", "ctcae-v4", "lee-2014", "cartox-2018", "penn-2018", "mskcc");

    private StoryTable() {}

    /** The names of the stories of a service. */
    static Set<String> names(String service) {
        return rows(service).keySet();
    }

    /** The seven grades of an opened chart. */
    static List<String> grades(Story story) {
        List<String> row = row(story);
        return row.subList(row.size() - SCALES.size(), row.size());
    }

    /** The indicators of the cards of any other service, in order. */
    static String indicators(Story story) {
        List<String> row = row(story);
        return row.get(row.size() - 1);
    }

    private static List<String> row(Story story) {
        return rows(story.service()).getOrDefault(story.name(), List.of());
    }

    private static Map<String, List<String>> rows(String service) {
        try {
            Map<String, List<String>> rows = new TreeMap<>();
            Files.readString(Story.cases(service).resolve("README.md"))
                    .lines()
                    .filter(line -> line.startsWith("| [`"))
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toList())
                    .forEach(row -> rows.put(row.get(1).replaceAll("^\\[`|`].*$", ""), row));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
