package org.crshooks.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crshooks.replay.patient.ReplaySetup;

/**
 * What the command line asks for.
 *
 * @param in files and folders, at least one
 * @param charted a CSV of grades to compare with; null for none
 * @param threads at least 1
 */
record ReplayOptions(List<Path> in, Path out, Path charted, int threads, boolean resume, ReplaySetup setup) {

    static final String USAGE = """
            replay --in FOLDER|FILE --out FOLDER
              --in           FHIR Bulk Data (.ndjson) or Bundles (.json), also .gz; may be given more than once
              --out          folder of the results; made where it does not exist
              --charted      CSV with patient,scale,grade[,at] to compare with
              --threads      default: one for each core
              --as-of        moment up to which charts are read; default: the last entry of each
              --scale        scale that is shown first, whatever the therapy
              --time-zone    zone in which times are told in texts; default UTC
              --fhir-base    address of the server that the files come from, where references are absolute
              --terminology  file or folder with the site's ConceptMaps
              --resume       go on where an earlier run with the same input and options was stopped""";

    private static final Set<String> VALUED = Set.of("in", "out", "charted", "threads");

    /**
     * @param args without the word that names the command
     * @throws Misuse saying what is wrong
     */
    static ReplayOptions of(List<String> args) {
        Map<String, String> values = new HashMap<>();
        List<Path> in = new ArrayList<>();
        boolean resume = false;
        for (int i = 0; i < args.size(); i++) {
            String[] parts = args.get(i).split("=", 2);
            String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (name.equals("resume") && parts.length == 1) {
                resume = true;
                continue;
            }
            if (!VALUED.contains(name) && !SetupOptions.NAMES.contains(name)) {
                throw new Misuse("unknown option " + args.get(i));
            }
            if (parts.length == 1 && (i + 1 == args.size() || args.get(i + 1).startsWith("--"))) {
                throw new Misuse("--" + name + " needs a value");
            }
            String value = parts.length == 2 ? parts[1] : args.get(++i);
            if (name.equals("in")) {
                in.add(Path.of(value));
            } else if (values.put(name, value) != null) {
                throw new Misuse("--" + name + " is given twice");
            }
        }
        if (in.isEmpty()) {
            throw new Misuse("--in is missing");
        }
        if (!values.containsKey("out")) {
            throw new Misuse("--out is missing");
        }
        return new ReplayOptions(
                in,
                Path.of(values.get("out")),
                SetupOptions.existing("charted", values),
                threads(values.get("threads")),
                resume,
                SetupOptions.of(values));
    }

    private static int threads(String text) {
        if (text == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (!text.matches("[1-9]\\d{0,2}")) {
            throw new Misuse("--threads: " + text + " is no number from 1 to 999");
        }
        return Integer.parseInt(text);
    }
}
