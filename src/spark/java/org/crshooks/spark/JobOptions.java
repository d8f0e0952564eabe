package org.crshooks.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crshooks.replay.Misuse;
import org.crshooks.replay.SetupOptions;
import org.crshooks.replay.patient.ReplaySetup;

/**
 * What the job is asked for. Places are whatever Hadoop can read and write, such as {@code s3a://bucket/export}.
 *
 * @param in files and folders, at least one
 * @param out folder that does not exist yet
 * @param partitions into how many parts the patients are divided; 0 for four for each core
 */
record JobOptions(List<String> in, String out, int partitions, ReplaySetup setup) {

    private static final Set<String> OWN = Set.of("in", "out", "partitions");

    /** @throws Misuse saying what is wrong */
    static JobOptions of(List<String> args) {
        Map<String, String> values = new HashMap<>();
        List<String> in = new ArrayList<>();
        for (int i = 0; i < args.size(); i += 2) {
            String name = args.get(i).startsWith("--") ? args.get(i).substring(2) : "";
            if (!OWN.contains(name) && !SetupOptions.NAMES.contains(name)) {
                throw new Misuse("unknown option " + args.get(i));
            }
            if (i + 1 == args.size()) {
                throw new Misuse("--" + name + " needs a value");
            }
            if (name.equals("in")) {
                in.add(args.get(i + 1));
            } else if (values.put(name, args.get(i + 1)) != null) {
                throw new Misuse("--" + name + " is given twice");
            }
        }
        if (in.isEmpty() || !values.containsKey("out")) {
            throw new Misuse("--in and --out are needed");
        }
        return new JobOptions(in, values.get("out"), partitions(values.get("partitions")), SetupOptions.of(values));
    }

    private static int partitions(String text) {
        if (text == null) {
            return 0;
        }
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new Misuse("--partitions: " + text + " is no number from 1 to 999999");
        }
        return Integer.parseInt(text);
    }
}
