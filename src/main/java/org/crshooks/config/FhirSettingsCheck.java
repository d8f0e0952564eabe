package org.crshooks.config;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crshooks.clinical.Channel;
import org.crshooks.outbound.AllowedServers;

/** Which FHIR servers are asked, for how long, and what their answers prove. */
final class FhirSettingsCheck {

    private static final String RATE_ROW = "rate-row";
    private static final Duration RATE_ROW_DEFAULT = Duration.ofHours(4);
    private static final Duration LONGEST_RATE_ROW = Duration.ofHours(24);
    private static final Duration LONGEST_DEADLINE = Duration.ofSeconds(30);

    private final CrsProperties given;
    private final Complaints complaints;

    FhirSettingsCheck(CrsProperties given, Complaints complaints) {
        this.given = given;
        this.complaints = complaints;
    }

    /** Null where none is given, or it cannot be used. */
    String server() {
        return Complaints.given(given.fhir().server())
                .filter(server -> base("crs.fhir.server", server, complaints))
                .orElse(null);
    }

    List<String> allowedServers() {
        given.fhir().allowedServers().forEach(server -> base("crs.fhir.allowed-servers", server, complaints));
        return given.fhir().allowedServers();
    }

    /** Whether it may stand in a list of servers. */
    static boolean base(String name, String server, Complaints complaints) {
        if (!complaints.address(name, server)) {
            return false;
        }
        try {
            new AllowedServers(List.of(server));
            return true;
        } catch (IllegalArgumentException e) {
            complaints.add(name + " must hold bases of FHIR servers, without a query");
            return false;
        }
    }

    Duration deadline() {
        return within("crs.fhir.deadline", given.fhir().deadline(), LONGEST_DEADLINE);
    }

    Duration rateRow() {
        given.lookback().keySet().stream()
                .filter(name -> !name.equals(RATE_ROW))
                .forEach(name ->
                        complaints.add("crs.lookback." + name + " is not known; known is crs.lookback.rate-row"));
        return within(
                "crs.lookback.rate-row", given.lookback().getOrDefault(RATE_ROW, RATE_ROW_DEFAULT), LONGEST_RATE_ROW);
    }

    private Duration within(String name, Duration value, Duration longest) {
        boolean sound = !value.isNegative() && !value.isZero() && value.compareTo(longest) <= 0;
        complaints.addUnless(sound, name + " must be more than 0 and at most " + longest.toSeconds() + " s");
        return value;
    }

    /** The channels for which an empty answer proves nothing. */
    Set<Channel> distrusted() {
        Set<Channel> distrusted = EnumSet.noneOf(Channel.class);
        given.trustEmpty().forEach((input, trusted) -> {
            List<Channel> named = EnumSet.allOf(Channel.class).stream()
                    .filter(channel -> names(channel, input))
                    .toList();
            complaints.addUnless(
                    !named.isEmpty(), "crs.trust-empty." + input + " names no input; known are " + inputs());
            if (!trusted) {
                distrusted.addAll(named);
            }
        });
        return distrusted;
    }

    private static List<String> inputs() {
        return EnumSet.allOf(Channel.class).stream().map(Channel::label).toList();
    }

    private static boolean names(Channel channel, String input) {
        String plain = input.replace("-", "");
        return channel.label().replace("-", "").equalsIgnoreCase(plain)
                || channel.name().replace("_", "").equalsIgnoreCase(plain);
    }
}
