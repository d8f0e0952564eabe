package org.crshooks.config;

import java.util.List;

/** The service cannot start with these settings; says which and why, all at once. */
final class InvalidSettings extends RuntimeException {

    private final transient List<String> reasons;

    InvalidSettings(List<String> reasons) {
        super(String.join(System.lineSeparator(), reasons));
        this.reasons = List.copyOf(reasons);
    }

    List<String> reasons() {
        return reasons;
    }
}
