package org.crshooks.replay.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        List<FileReport> files, Map<String, Long> notRead, Set<String> types, boolean bundles, Set<String> cutShort) {

    /**
     * One file.
     *
     * @param faults how often, by code
     * @param named the first faults, each with its line
     */
    public record FileReport(String name, long bytes, long resources, Map<String, Long> faults, List<Named> named) {}

    /** One fault and where it stands. */
    public record Named(long line, String fault) {}

    /** The same with one more file. */
    public ScanReport with(FileReport file) {
        List<FileReport> all = new ArrayList<>(files);
        all.add(file);
        return new ScanReport(all, notRead, types, bundles, cutShort);
    }
}
