package org.crshooks.replay.input;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How resources stand in a file; by its name, which may end in {@code .gz} beside. */
enum Format {
    /** One resource, or one Bundle, on each line. */
    LINES,
    /** One JSON document, or several one after the other: Bundles or resources. */
    DOCUMENT;

    /** Empty for a file that is none of ours. */
    static Optional<Format> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
        if (plain.endsWith(".ndjson") || plain.endsWith(".jsonl")) {
            return Optional.of(LINES);
        }
        return plain.endsWith(".json") ? Optional.of(DOCUMENT) : Optional.empty();
    }
}
