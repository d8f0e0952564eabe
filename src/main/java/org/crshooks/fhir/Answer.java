package org.crshooks.fhir;

import java.util.List;
import java.util.Set;
import org.crshooks.clinical.Channel;

/**
 * What the EHR answered to one question: a prefetch key, or a query of our own with its pages in order.
 *
 * @param key name of the prefetch key
 * @param channels the channels that the question asks for; empty for a key we do not know, whose resources are used but
 *     prove nothing about what is absent
 * @param pages empty where the question failed without any answer
 */
public record Answer(String key, Set<Channel> channels, List<BundlePage> pages) {

    public Answer {
        channels = Set.copyOf(channels);
        pages = List.copyOf(pages);
    }
}
