package org.crshooks.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a site set that can change a grade, in eight letters: the same letters, the same rules. */
final class SiteRules {

    private static final int LETTERS = 8;

    private SiteRules() {}

    static String digest(Settings settings) {
        MessageDigest sha = sha256();
        sha.update(new TreeMap<>(settings.scaleChoice().primary()).toString().getBytes(StandardCharsets.UTF_8));
        sha.update(settings.rateRow().toString().getBytes(StandardCharsets.UTF_8));
        sha.update(settings.distrusted().stream()
                .map(Enum::name)
                .sorted()
                .toList()
                .toString()
                .getBytes(StandardCharsets.UTF_8));
        for (Path file : files(settings.terminologyLocation())) {
            sha.update(read(file));
        }
        return HexFormat.of().formatHex(sha.digest()).substring(0, LETTERS);
    }

    private static List<Path> files(Path location) {
        if (location == null) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(location)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
