package org.crshooks.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A card that a reader was shown before. */
record ShownBefore(String topic, UUID card, Instant asOf, Set<UUID> suggestions, boolean answered) {

    static ShownBefore of(ResultSet row) throws SQLException {
        return new ShownBefore(
                row.getString("topic"),
                row.getObject("card", UUID.class),
                Moments.of(row, "as_of"),
                Arrays.stream(row.getString("suggestions").split(" "))
                        .filter(id -> !id.isEmpty())
                        .map(UUID::fromString)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("answered"));
    }
}
