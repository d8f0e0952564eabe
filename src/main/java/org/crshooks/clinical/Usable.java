package org.crshooks.clinical;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.crshooks.fact.Source;

/** Tells the entries that may be used at one moment from those that may not, and keeps account of the latter (F4, F28). */
final class Usable {

    private final Instant asOf;
    private final Set<Ignored> setAside;

    /** @param ignored what is set aside already */
    Usable(Instant asOf, Collection<Ignored> ignored) {
        this.asOf = asOf;
        this.setAside = new LinkedHashSet<>(ignored);
    }

    /** What is not dated later, in order of time and then of the source; undated entries come first. */
    <T> List<T> upToNow(List<T> all, Function<T, Instant> time, Function<T, Source> source) {
        List<T> kept = new ArrayList<>();
        for (T item : all) {
            Instant at = time.apply(item);
            if (at != null && at.isAfter(asOf)) {
                setAside.add(new Ignored(source.apply(item), Ignored.Reason.FUTURE_DATED));
            } else {
                kept.add(item);
            }
        }
        kept.sort(Comparator.comparing(time, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(source, Comparator.nullsFirst(Comparator.naturalOrder())));
        return List.copyOf(kept);
    }

    /** What does not contradict another entry. */
    <T> List<T> withoutConflicts(List<T> sorted, Function<List<T>, Set<T>> find, Function<T, Source> source) {
        Set<T> conflicting = find.apply(sorted);
        conflicting.forEach(c -> setAside.add(new Ignored(source.apply(c), Ignored.Reason.CONFLICTING)));
        return sorted.stream().filter(r -> !conflicting.contains(r)).toList();
    }

    Set<Ignored> setAside() {
        return setAside;
    }
}
