package org.crshooks.replay.input;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the input held.
 *
 * @param files in the order in which they were read
 * @param notRead resources of types that nothing is graded by, by type
 * @param types types of resource that were found
 * @param bundles whether Bundles were among the files; a Bundle is a whole chart, so that every type was asked for
 * @param cutShort types of which some resources are lost, nobody knows whose
 */
public record ScanReport(
        List<FileReport> files, Map<String, Long> notRead, Set<String> types, boolean bundles, Set<String> cutShort)
        implements Serializable {

    /**
     * One file.
     *
     * @param faults how often, by code
     * @param named the first faults, each with its line
     */
    public record FileReport(String name, long bytes, long resources, Map<String, Long> faults, List<Named> named)
            implements Serializable {}

    /** One fault and where it stands. */
    public record Named(long line, String fault) implements Serializable {}

    /** Of an input of which nothing was read. */
    public static ScanReport nothing() {
        return new ScanReport(List.of(), Map.of(), Set.of(), false, Set.of());
    }

    /** Of two parts of one input that were read apart from each other. */
    public ScanReport and(ScanReport other) {
        List<FileReport> allFiles = new ArrayList<>(files);
        allFiles.addAll(other.files);
        Map<String, Long> allNotRead = new TreeMap<>(notRead);
        other.notRead.forEach((type, count) -> allNotRead.merge(type, count, Long::sum));
        Set<String> allTypes = new TreeSet<>(types);
        allTypes.addAll(other.types);
        Set<String> allCutShort = new TreeSet<>(cutShort);
        allCutShort.addAll(other.cutShort);
        return new ScanReport(allFiles, allNotRead, allTypes, bundles || other.bundles, allCutShort);
    }

    /** What the grading of a patient has to know of it. */
    public ScanReport withoutFiles() {
        return new ScanReport(List.of(), Map.of(), types, bundles, cutShort);
    }

    /** The same with one more file. */
    public ScanReport with(FileReport file) {
        List<FileReport> all = new ArrayList<>(files);
        all.add(file);
        return new ScanReport(all, notRead, types, bundles, cutShort);
    }
}
