package org.crshooks.replay.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what was found in the input. Thread-safe. */
final class Tally {

    /** Of each file so many faults are named, the first ones; all are counted. */
    private static final int NAMED = 1000;

    private static final class OfFile {
        private long resources;
        private final Map<Fault, Long> faults = new TreeMap<>();
        private final TreeMap<Long, Fault> named = new TreeMap<>();
        private final Set<String> types = new TreeSet<>();
        private boolean cutShort;
    }

    private final Map<InputFile, OfFile> files = new HashMap<>();
    private final Map<String, Long> notRead = new TreeMap<>();
    private final Set<String> types = new TreeSet<>();
    private boolean bundles;

    synchronized void fault(InputFile file, long line, Fault fault) {
        OfFile own = of(file);
        own.faults.merge(fault, 1L, Long::sum);
        own.named.put(line, fault);
        if (own.named.size() > NAMED) {
            own.named.pollLastEntry();
        }
    }

    synchronized void resource(InputFile file, String type) {
        OfFile own = of(file);
        own.resources++;
        own.types.add(type);
        types.add(type);
    }

    synchronized void notRead(InputFile file, String type) {
        of(file).resources++;
        notRead.merge(type, 1L, Long::sum);
    }

    synchronized void bundle() {
        bundles = true;
    }

    /** The end of the file is lost, and with it resources of unknown patients. */
    synchronized void cutShort(InputFile file) {
        of(file).cutShort = true;
    }

    private OfFile of(InputFile file) {
        return files.computeIfAbsent(file, any -> new OfFile());
    }

    synchronized ScanReport report(List<InputFile> all) {
        List<ScanReport.FileReport> reports = new ArrayList<>();
        Set<String> cutShort = new TreeSet<>();
        for (InputFile file : all) {
            OfFile own = of(file);
            Map<String, Long> faults = new TreeMap<>();
            own.faults.forEach((fault, count) -> faults.put(fault.code(), count));
            List<ScanReport.Named> named = own.named.entrySet().stream()
                    .map(e -> new ScanReport.Named(e.getKey(), e.getValue().code()))
                    .toList();
            reports.add(new ScanReport.FileReport(file.name(), file.size(), own.resources, faults, named));
            if (own.cutShort) {
                cutShort.addAll(own.types);
            }
        }
        return new ScanReport(reports, notRead, types, bundles, cutShort);
    }
}
