package org.crshooks.terminology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Codes of the chart to codes of one or two of our code systems that answer the same question. */
final class CodeTable {

    /** No category of a hierarchical code system is shorter. */
    private static final int SHORTEST_CATEGORY = 3;

    private final Set<String> targetSystems;
    private final Map<String, Vocabulary> vocabularies;
    private final Map<String, Map<String, Target>> targets = new HashMap<>();

    CodeTable(Set<String> targetSystems, Map<String, Vocabulary> vocabularies) {
        this.targetSystems = targetSystems;
        this.vocabularies = vocabularies;
    }

    boolean answers(String targetSystem) {
        return targetSystems.contains(targetSystem);
    }

    /** The target that the code already had, or null; the new one takes its place. */
    Target put(String system, String code, Target target) {
        return targets.computeIfAbsent(system, s -> new HashMap<>()).put(SystemUris.comparable(system, code), target);
    }

    /** Targets of the known codes, our own first; one look-alike among the codes rejects them all. */
    Found find(List<Code> codes) {
        List<Target> own = new ArrayList<>();
        List<Target> mapped = new ArrayList<>();
        for (Code code : codes) {
            if (code == null || code.code() == null || code.system() == null) {
                continue;
            }
            Target target = ownCode(code);
            if (target != null) {
                own.add(target);
            } else {
                target = lookUp(code);
                if (target != null && target.isLookAlike()) {
                    return new Found(List.of(), true);
                }
                if (target != null) {
                    mapped.add(target);
                }
            }
        }
        own.addAll(mapped);
        return new Found(own, false);
    }

    private Target ownCode(Code code) {
        String system = code.system().strip();
        if (!targetSystems.contains(system)) {
            return null;
        }
        // Therapy and product answer one question, and charts send a product's code under either system.
        for (String candidate : targetSystems) {
            if (vocabularies.get(candidate).concepts().containsKey(code.code().strip())) {
                return new Target(candidate, code.code().strip(), "");
            }
        }
        return null;
    }

    private Target lookUp(Code code) {
        String system = SystemUris.canonical(code.system());
        Map<String, Target> known = targets.getOrDefault(system, Map.of());
        String key = SystemUris.comparable(system, code.code());
        Target target = known.get(key);
        if (target == null && SystemUris.hierarchical(system)) {
            for (int length = key.length() - 1; target == null && length >= SHORTEST_CATEGORY; length--) {
                target = known.get(key.substring(0, length));
            }
        }
        return target;
    }

    /**
     * What the codes say.
     *
     * @param targets never look-alikes
     * @param rejected a code is a look-alike, so that not even the text may be read
     */
    record Found(List<Target> targets, boolean rejected) {

        boolean isEmpty() {
            return targets.isEmpty();
        }
    }
}
