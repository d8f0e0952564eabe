package org.crshooks.replay.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files of the input. */
public final class InputFiles {

    private InputFiles() {}

    /** Whether a file of that name is read. */
    public static boolean reads(String name) {
        return Format.of(Path.of(name)).isPresent();
    }

    /**
     * The files that were named and those in the folders that were named, by name.
     *
     * @param except a folder that is passed over, because the results go there
     * @throws IOException where a folder cannot be read
     * @throws IllegalArgumentException where a name leads nowhere, or a named file is of an unknown kind
     */
    public static List<InputFile> in(List<Path> named, Path except) throws IOException {
        List<InputFile> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                addFolder(path, except, files);
            } else if (!Files.isRegularFile(path)) {
                throw new IllegalArgumentException("--in: there is no file or folder " + path);
            } else if (Format.of(path).isEmpty()) {
                throw new IllegalArgumentException(
                        "--in: " + path + " ends in none of .ndjson, .jsonl, .json, also with .gz");
            } else {
                files.add(new InputFile(path, path.getFileName().toString(), Files.size(path)));
            }
        }
        files.sort(Comparator.comparing(InputFile::name)
                .thenComparing(file -> file.path().toString()));
        return files;
    }

    private static void addFolder(Path folder, Path except, List<InputFile> files) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.walk(folder)) {
            found = all.filter(Files::isRegularFile)
                    .filter(path -> Format.of(path).isPresent())
                    .filter(path -> !path.toAbsolutePath()
                            .normalize()
                            .startsWith(except.toAbsolutePath().normalize()))
                    .toList();
        }
        for (Path path : found) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            files.add(new InputFile(path, name, Files.size(path)));
        }
    }
}
