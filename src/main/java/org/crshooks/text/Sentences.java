package org.crshooks.text;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/** The sentences of message bundles in one language, read once. */
final class Sentences {

    private static final Control WITHOUT_THE_MACHINES_LOCALE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** By name of the bundle and language: the service has few of either. */
    private static final Map<String, Map<String, Template>> READ = new ConcurrentHashMap<>();

    private final List<Map<String, Template>> bundles;

    /** @param bundles names within {@code org.crshooks}; the first that holds a key is asked */
    Sentences(List<String> bundles, Locale language) {
        this.bundles = bundles.stream()
                .map(name -> READ.computeIfAbsent(name + '.' + language, read -> read(name, language)))
                .toList();
    }

    private static Map<String, Template> read(String name, Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.crshooks." + name, language, WITHOUT_THE_MACHINES_LOCALE);
        return bundle.keySet().stream()
                .collect(toUnmodifiableMap(key -> key, key -> new Template(bundle.getString(key))));
    }

    /** Null where no bundle holds the key. */
    Template find(String key) {
        for (Map<String, Template> bundle : bundles) {
            Template found = bundle.get(key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
