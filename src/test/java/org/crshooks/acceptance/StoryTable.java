package org.crshooks.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table of the stories' README, whose grades were derived by hand and never recorded. */
final class StoryTable {

    static final String NOT_GRADED = "–";

    /** The columns, in order. */
    static final List<String> SCALES =
            List.of("astct-2019", "ctcae-v5", "ctcae-v4", "lee-2014", "cartox-2018", "penn-2018", "mskcc");

    private StoryTable() {}

    /** The seven grades by story. */
    static Map<String, List<String>> grades() {
        try {
            Map<String, List<String>> grades = new TreeMap<>();
            Files.readString(Story.FOLDER.resolve("README.md"))
                    .lines()
                    .filter(line -> line.startsWith("| [`"))
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toList())
                    .forEach(row -> grades.put(
                            row.get(1).replaceAll("^\\[`|`].*$", ""),
                            row.subList(row.size() - SCALES.size(), row.size())));
            return grades;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
