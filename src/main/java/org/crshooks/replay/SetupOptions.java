package org.crshooks.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crshooks.grading.scale.Scales;
import org.crshooks.replay.patient.ReplaySetup;

/** The options that decide how patients are replayed, the same wherever it is done. */
public final class SetupOptions {

    /** Without the dashes; each has a value. */
    public static final Set<String> NAMES = Set.of("as-of", "scale", "time-zone", "fhir-base", "terminology");

    private SetupOptions() {}

    /**
     * @param values by name; others than {@link #NAMES} are passed over
     * @throws Misuse saying what is wrong
     */
    public static ReplaySetup of(Map<String, String> values) {
        Path terminology = existing("terminology", values);
        return new ReplaySetup(
                scale(values.get("scale")),
                zone(values.getOrDefault("time-zone", "UTC")),
                asOf(values.get("as-of")),
                values.get("fhir-base"),
                terminology == null ? null : terminology.toString());
    }

    static Path existing(String name, Map<String, String> values) {
        Path path = values.containsKey(name) ? Path.of(values.get(name)) : null;
        if (path != null && !Files.exists(path)) {
            throw new Misuse("--" + name + ": there is no " + path);
        }
        return path;
    }

    private static String scale(String id) {
        List<String> known = Scales.all().stream().map(scale -> scale.id()).toList();
        if (id != null && !known.contains(id)) {
            throw new Misuse("--scale: " + id + " is none of " + String.join(" ", known));
        }
        return id;
    }

    private static String zone(String id) {
        try {
            return ZoneId.of(id).getId();
        } catch (DateTimeException e) {
            throw new Misuse("--time-zone: " + id + " is no IANA time zone");
        }
    }

    private static Instant asOf(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Misuse("--as-of: " + text + " is no instant such as 2026-01-05T08:00:00Z");
        }
    }
}
