package org.crshooks.terminology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crshooks.terminology.NameIndex.Hit;

/** Names of one code system in free text, guarded by the look-alikes of that system. */
final class Names {

    private final NameIndex names;
    private final NameIndex lookAlikes;

    Names(String system, Map<String, Vocabulary> vocabularies) {
        String guard = guard(system);
        this.names = vocabularies.get(system).index(name -> true);
        this.lookAlikes = vocabularies
                .get(SystemUris.LOOK_ALIKE)
                .index(name -> name.code().equals(guard));
    }

    /** Product names are guarded like the names of therapies. */
    private static String guard(String system) {
        String guarded = system.equals(SystemUris.PRODUCT) ? SystemUris.THERAPY : system;
        return guarded.substring(SystemUris.OWN.length());
    }

    boolean isLookAlike(String normal) {
        return !lookAlikes.hits(normal).isEmpty();
    }

    /** The concept whose name is the whole text, amounts aside. */
    Optional<String> whole(String normal) {
        return names.named(normal);
    }

    /** Codes of the names in a normalised text from left to right; empty for a look-alike. */
    List<String> codes(String normal) {
        return hits(normal).stream().map(Hit::code).toList();
    }

    /** Like {@link #codes}, without the names that are denied. */
    List<String> affirmed(String normal) {
        return hits(normal).stream()
                .filter(hit -> !Denial.precedes(normal, hit.start()))
                .map(Hit::code)
                .toList();
    }

    List<Hit> hits(String normal) {
        if (normal.isEmpty() || isLookAlike(normal)) {
            return List.of();
        }
        Optional<String> exact = names.exactly(normal);
        if (exact.isPresent()) {
            return List.of(new Hit(exact.get(), 0, normal.length()));
        }
        List<Hit> hits = names.hits(normal);
        return hits.isEmpty()
                ? whole(normal).map(code -> new Hit(code, 0, normal.length())).stream()
                        .toList()
                : hits;
    }
}
