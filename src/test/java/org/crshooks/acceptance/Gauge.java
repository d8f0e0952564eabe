package org.crshooks.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a Java process takes, as the kernel of Linux and the JDK's {@code jcmd} say. */
record Gauge(long pid) {

    private static final long TICK_MILLIS = 10;
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    /** What was taken at one moment; the heap after a collection. */
    record Level(long threads, long descriptors, long heap) {}

    Level level() {
        collect();
        return new Level(count("task"), count("fd"), heap());
    }

    /** User and system time since it began, in steps of 10 ms. */
    Duration cpu() {
        String stat = read(folder().resolve("stat"));
        // the name in brackets may hold blanks
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Duration.ofMillis(TICK_MILLIS * (Long.parseLong(fields[11]) + Long.parseLong(fields[12])));
    }

    /** Bytes of the heap in use, garbage included. */
    long heap() {
        return USED.matcher(jcmd("GC.heap_info"))
                        .results()
                        .mapToLong(used -> Long.parseLong(used.group(1)))
                        .sum()
                * 1024;
    }

    void collect() {
        jcmd("GC.run");
    }

    private long count(String what) {
        try (Stream<Path> entries = Files.list(folder().resolve(what))) {
            return entries.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return Path.of("/proc", Long.toString(pid));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String jcmd(String command) {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid),
                            command)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(jcmd.getInputStream().readAllBytes());
            if (jcmd.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
