package org.crshooks.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Options of a command, as {@code --name value} or {@code --name=value}. */
record Options(Map<String, String> values) {

    static Options of(String... args) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            int equals = name.indexOf('=');
            if (equals > 0) {
                values.put(name.substring(0, equals), name.substring(equals + 1));
            } else if (!name.isEmpty()) {
                boolean valued = i + 1 < args.length && !args[i + 1].startsWith("--");
                values.put(name, valued ? args[i + 1] : "");
            }
        }
        return new Options(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    /** @throws IllegalArgumentException naming the option that is missing */
    String required(String name) {
        return get(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
    }
}
