package org.crshooks.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what is wrong with the settings of the trajectory before anything starts. */
final class TimelineCheck {

    private static final Duration LONGEST_DEADLINE = Duration.ofSeconds(60);
    private static final Pattern CLIENT_ID = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final Pattern PAGE =
            Pattern.compile("(https?)://[A-Za-z0-9.\\-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~\\-]+)*");
    private static final Pattern ORIGIN = Pattern.compile("(https?)://[a-z0-9.\\-]+(:[0-9]{1,5})?");

    private final boolean sandbox;
    private final List<String> reasons = new ArrayList<>();

    TimelineCheck(boolean sandbox) {
        this.sandbox = sandbox;
    }

    /** @throws InvalidSettings naming every setting that is wrong */
    TimelineSettings sound(TimelineProperties given) {
        String clientId = emptyToNull(given.clientId());
        String url = emptyToNull(given.url());
        if (clientId != null && !CLIENT_ID.matcher(clientId).matches()) {
            reasons.add("crs.timeline.client-id must be the id under which the EHR knows the page, without spaces");
        }
        if (url != null) {
            address("crs.timeline.url", url, PAGE, "https://crs.example.org/timeline");
            if (clientId == null && !sandbox) {
                reasons.add(
                        "crs.timeline.url needs crs.timeline.client-id: a card would link to a page that shows nothing");
            }
        }
        for (String origin : given.authorizationOrigins()) {
            address("crs.timeline.authorization-origins", origin, ORIGIN, "https://login.example.org");
        }
        Duration deadline = given.deadline();
        if (deadline.isNegative() || deadline.isZero() || deadline.compareTo(LONGEST_DEADLINE) > 0) {
            reasons.add("crs.timeline.deadline must be more than 0 and at most " + LONGEST_DEADLINE.toSeconds() + " s");
        }
        if (!reasons.isEmpty()) {
            throw new InvalidSettings(reasons);
        }
        return new TimelineSettings(clientId, url, given.authorizationOrigins(), deadline);
    }

    private void address(String name, String value, Pattern shape, String example) {
        if (!shape.matcher(value).matches()) {
            reasons.add(name + " must hold addresses such as " + example);
        } else if (!sandbox && !value.startsWith("https:")) {
            reasons.add(name + " must hold https addresses outside the sandbox");
        }
    }

    private static String emptyToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
