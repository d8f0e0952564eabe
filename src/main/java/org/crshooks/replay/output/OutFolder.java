package org.crshooks.replay.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder of the results. A file gets its name only when it is whole. */
public record OutFolder(Path path) {

    private static final String UNFINISHED = ".part";

    /** Where a file is written until it is whole. */
    public Path unfinished(String name) {
        return path.resolve(name + UNFINISHED);
    }

    public void finish(String name) throws IOException {
        Files.move(unfinished(name), path.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
