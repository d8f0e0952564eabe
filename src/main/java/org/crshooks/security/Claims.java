package org.crshooks.security;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads members of a token as what they must be; anything else makes the token malformed. */
record Claims(Map<String, Object> members) {

    private static final int LONGEST = 512;
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    /** Null where there is none. */
    String text(String name) {
        Object value = members.get(name);
        if (value == null && !members.containsKey(name)) {
            return null;
        }
        if (value instanceof String text && !text.isBlank() && text.length() <= LONGEST) {
            return text;
        }
        throw new Unauthenticated(Reason.MALFORMED);
    }

    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new Unauthenticated(Reason.CLAIM_MISSING);
        }
        return text;
    }

    /** One text or a list of them. */
    List<String> texts(String name) {
        Object value = members.get(name);
        List<?> all = value instanceof List<?> list ? list : List.of(required(name));
        if (all.isEmpty() || !all.stream().allMatch(String.class::isInstance)) {
            throw new Unauthenticated(Reason.MALFORMED);
        }
        return all.stream().map(String.class::cast).toList();
    }

    /** Seconds since 1970, a fraction cut off; null where there is none. */
    Instant moment(String name) {
        Object value = members.get(name);
        if (value == null && !members.containsKey(name)) {
            return null;
        }
        if (value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= LAST_SECOND) {
            return Instant.ofEpochSecond(number.longValue());
        }
        throw new Unauthenticated(Reason.MALFORMED);
    }

    Instant requiredMoment(String name) {
        Instant moment = moment(name);
        if (moment == null) {
            throw new Unauthenticated(Reason.CLAIM_MISSING);
        }
        return moment;
    }

    @Override
    public String toString() {
        return "***";
    }
}
