package org.crshooks.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds everything that is wrong with the settings of the trajectory. */
final class TimelineCheck {

    private static final String CLIENT_ID = "crs.timeline.client-id";
    private static final String URL = "crs.timeline.url";
    private static final String DEADLINE = "crs.timeline.deadline";

    private static final Duration LONGEST_DEADLINE = Duration.ofSeconds(60);
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final Pattern PAGE =
            Pattern.compile("https?://[A-Za-z0-9.\\-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~\\-]+)*/timeline");
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.\\-]+(:[0-9]{1,5})?");

    private final CrsProperties.Timeline given;
    private final Complaints complaints;

    TimelineCheck(CrsProperties.Timeline given, Complaints complaints) {
        this.given = given;
        this.complaints = complaints;
    }

    TimelineSettings settings() {
        Optional<String> id = Complaints.given(given.clientId());
        Optional<String> url = Complaints.given(given.url());
        id.ifPresent(text -> complaints.addUnless(
                ID.matcher(text).matches(), CLIENT_ID + " must be the id that the EHR gave the page, without spaces"));
        url.ifPresent(address -> check(URL, address, PAGE, "https://crs.example.org/timeline"));
        complaints.addUnless(
                url.isEmpty() || id.isPresent() || complaints.sandbox(),
                URL + " needs " + CLIENT_ID + ": without it the page that cards link to shows nothing");
        origins("crs.timeline.authorization-origins", given.authorizationOrigins());
        origins("crs.timeline.embedded-by", given.embeddedBy());
        Duration deadline = given.deadline();
        complaints.addUnless(
                !deadline.isNegative() && !deadline.isZero() && deadline.compareTo(LONGEST_DEADLINE) <= 0,
                DEADLINE + " must be more than 0 and at most " + LONGEST_DEADLINE.toSeconds() + " s");
        return new TimelineSettings(
                id.orElse(null), url.orElse(null), given.authorizationOrigins(), given.embeddedBy(), deadline);
    }

    private void origins(String name, List<String> origins) {
        origins.forEach(origin -> check(name, origin, ORIGIN, "https://login.example.org"));
    }

    private void check(String name, String value, Pattern shape, String example) {
        if (!shape.matcher(value).matches()) {
            complaints.add(name + " must look like " + example);
        } else {
            complaints.addUnless(
                    complaints.sandbox() || value.startsWith("https:"), name + " must be https outside the sandbox");
        }
    }
}
