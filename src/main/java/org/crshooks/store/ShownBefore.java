package org.crshooks.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A card that a reader was shown before. */
record ShownBefore(String topic, UUID card, Instant asOf, Instant at, Set<UUID> suggestions, boolean answered) {

    /** @param answered ids of the rows that were answered */
    static ShownBefore of(ResultSet row, Set<Long> answered) throws SQLException {
        return new ShownBefore(
                row.getString("topic"),
                row.getObject("card", UUID.class),
                Moments.of(row, "as_of"),
                Moments.of(row, "shown_at"),
                ids(row.getString("suggestions")),
                answered.contains(row.getLong("id")));
    }

    /** One that is not written yet, and so not answered either. */
    static ShownBefore of(ShownRow card, EvaluationRow evaluation) {
        return new ShownBefore(
                card.topic(),
                card.card(),
                card.asOf(evaluation).toInstant(),
                evaluation.at().toInstant(),
                ids(card.suggestions()),
                false);
    }

    private static Set<UUID> ids(String separated) {
        return Arrays.stream(separated.split(" "))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .collect(Collectors.toUnmodifiableSet());
    }
}
