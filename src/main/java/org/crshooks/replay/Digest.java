package org.crshooks.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.crshooks.observation.Software;
import org.crshooks.replay.input.InputFile;
import org.crshooks.replay.patient.ReplaySetup;

/** Short names for what a replay rests on: the same name, the same result. */
final class Digest {

    private static final int LETTERS = 8;

    private Digest() {}

    /** Version of the program; with a digest of the site's terminology where there is one. */
    static String rules(ReplaySetup setup) throws IOException {
        if (setup.terminology() == null) {
            return Software.VERSION;
        }
        MessageDigest sha = sha256();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of(setup.terminology()))) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            sha.update(Files.readAllBytes(file));
        }
        return Software.VERSION + "+" + HexFormat.of().formatHex(sha.digest()).substring(0, LETTERS);
    }

    /** Of the options and of names, sizes and times of the files. */
    static String plan(List<InputFile> files, ReplaySetup setup, String rules) throws IOException {
        MessageDigest sha = sha256();
        add(rules, sha);
        add(setup.toString(), sha);
        for (InputFile file : files) {
            add(file.path().toAbsolutePath().toString(), sha);
            add(Long.toString(file.size()), sha);
            add(Files.getLastModifiedTime(file.path()).toString(), sha);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void add(String text, MessageDigest sha) {
        sha.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
