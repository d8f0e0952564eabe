package org.crshooks.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.crshooks.cdshooks.card.CardId;
import org.crshooks.cdshooks.card.Earlier;

/** Cards that a reader was shown, asked for when they are first needed. Used by one thread. */
final class EarlierCards implements Earlier {

    private final Supplier<List<ShownBefore>> source;
    private List<ShownBefore> newestFirst;

    EarlierCards(Supplier<List<ShownBefore>> source) {
        this.source = source;
    }

    @Override
    public Optional<Instant> answered(String topic, String card) {
        List<ShownBefore> run = lastRun(topic);
        UUID id = run.isEmpty() ? null : CardId.read(card);
        return run.stream()
                .filter(shown -> shown.card().equals(id) && shown.answered())
                .findFirst()
                .map(ShownBefore::asOf);
    }

    @Override
    public boolean offered(String topic, String suggestion) {
        UUID id = CardId.read(suggestion);
        return lastRun(topic).stream().anyMatch(shown -> shown.suggestions().contains(id));
    }

    /** The last card of the topic as often as it was shown, until another one came before it. */
    private List<ShownBefore> lastRun(String topic) {
        if (newestFirst == null) {
            newestFirst = source.get();
        }
        List<ShownBefore> ofTopic = newestFirst.stream()
                .filter(shown -> shown.topic().equals(topic))
                .toList();
        return ofTopic.stream()
                .takeWhile(shown -> shown.card().equals(ofTopic.get(0).card()))
                .toList();
    }
}
