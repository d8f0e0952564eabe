package org.crshooks.fhir;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crshooks.clinical.Availability;
import org.crshooks.clinical.Channel;
import org.crshooks.fhir.BundlePage.Kind;

/** How far the answers can be trusted to be complete, channel by channel (F10, H8). */
final class Answers {

    /** Answered, but no stretch of time is known to be complete. */
    private static final Availability UNPROVEN = new Availability(true, Instant.MAX);

    private static final Set<Channel> EVERYTHING = EnumSet.allOf(Channel.class);

    private static final Set<String> INCLUDED =
            Set.of("Medication", "Device", "Patient", "Practitioner", "Organization", "Location");

    private final ChartEntries entries;

    Answers(ChartEntries entries) {
        this.entries = entries;
    }

    /** A channel asked by several questions is as good as the worst of them; a therapy is found by any of them. */
    Map<Channel, Availability> byChannel(List<Answer> answers) {
        Map<Channel, Availability> result = new EnumMap<>(Channel.class);
        for (Answer answer : answers) {
            Availability own = of(answer);
            for (Channel channel : answer.channels()) {
                boolean best = channel == Channel.THERAPY;
                result.merge(channel, own, (a, b) -> isBetter(a, b) == best ? a : b);
            }
        }
        return result;
    }

    private static boolean isBetter(Availability a, Availability b) {
        return a.answered() == b.answered() ? !a.completeSince().isAfter(b.completeSince()) : a.answered();
    }

    private Availability of(Answer answer) {
        List<BundlePage> pages = answer.pages();
        if (pages.isEmpty() || !pages.get(0).usable() || isAboutSomethingElse(answer)) {
            return Availability.NOT_ANSWERED;
        }
        if (pages.stream().anyMatch(page -> !page.lost().isEmpty())) {
            return UNPROVEN;
        }
        BundlePage last = pages.get(pages.size() - 1);
        boolean allPages = last.next() == null && pages.stream().allMatch(BundlePage::usable);
        if (allPages && !hasUnseen(pages)) {
            // One resource where a search result belongs says nothing about others.
            return pages.get(0).kind() == Kind.RESOURCE ? UNPROVEN : Availability.COMPLETE;
        }
        return newestFirst(pages).map(Availability::completeSince).orElse(UNPROVEN);
    }

    /** Whether something came, and nothing of what was asked for: that is no "none exist". */
    private static boolean isAboutSomethingElse(Answer answer) {
        if (answer.channels().equals(EVERYTHING)) {
            return false;
        }
        List<String> types = answer.pages().stream()
                .flatMap(page -> page.resources().stream())
                .filter(slice -> !slice.included())
                .map(slice -> String.valueOf(slice.type()))
                .toList();
        return !types.isEmpty()
                && types.stream()
                        .allMatch(type -> Collections.disjoint(
                                ChartTypes.CHANNELS.getOrDefault(type, Set.of()), answer.channels()));
    }

    /** Whether the server counts more matches than it sent; included resources of other types are no matches. */
    private static boolean hasUnseen(List<BundlePage> pages) {
        int total = pages.stream().mapToInt(BundlePage::total).max().orElse(-1);
        return total > 0 && total > matches(pages);
    }

    /**
     * A page that repeats what an earlier one showed has moved on while it was fetched and brings nothing; what one page
     * itself names twice, its server has counted twice.
     */
    private static int matches(List<BundlePage> pages) {
        String type = matched(pages);
        Set<String> earlier = new HashSet<>();
        int matches = 0;
        for (BundlePage page : pages) {
            Set<String> here = new HashSet<>();
            for (ResourceSlice slice : page.resources()) {
                if (slice.type() != null && slice.type().equals(type) && !earlier.contains(slice.id())) {
                    matches++;
                    here.add(slice.id());
                }
            }
            here.remove(null);
            earlier.addAll(here);
        }
        return matches;
    }

    /** The type that was searched for: the first that is not merely sent along. Null where nothing came. */
    private static String matched(List<BundlePage> pages) {
        String first = null;
        for (BundlePage page : pages) {
            for (ResourceSlice slice : page.resources()) {
                if (slice.type() != null && !isIncluded(slice.type())) {
                    return slice.type();
                }
                first = first == null ? slice.type() : first;
            }
        }
        return first;
    }

    /** The time of the oldest entry where all entries come newest first; empty where that cannot be shown. */
    private Optional<Instant> newestFirst(List<BundlePage> pages) {
        Instant oldest = null;
        for (BundlePage page : pages) {
            if (!page.usable()) {
                break;
            }
            for (ResourceSlice slice : page.resources()) {
                if (isIncluded(slice.type())) {
                    continue;
                }
                Instant time = time(slice).orElse(null);
                if (time == null || (oldest != null && time.isAfter(oldest))) {
                    return Optional.empty();
                }
                oldest = time;
            }
        }
        return Optional.ofNullable(oldest);
    }

    private static boolean isIncluded(String type) {
        return type != null && INCLUDED.contains(type);
    }

    private Optional<Instant> time(ResourceSlice slice) {
        return Optional.ofNullable(entries.of(slice)).flatMap(Entry::sortedBy);
    }
}
