package org.crshooks.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/** The sentences of message bundles in one language, read once. */
final class Sentences {

    private static final Control WITHOUT_THE_MACHINES_LOCALE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** The service has few of either. */
    private static final Map<Wanted, Sentences> READ = new ConcurrentHashMap<>();

    private record Wanted(List<String> bundles, Locale language) {}

    private final Map<String, Template> byKey = new HashMap<>();

    private Sentences(Wanted wanted) {
        for (String name : wanted.bundles()) {
            ResourceBundle bundle =
                    ResourceBundle.getBundle("org.crshooks." + name, wanted.language(), WITHOUT_THE_MACHINES_LOCALE);
            bundle.keySet().forEach(key -> byKey.putIfAbsent(key, new Template(bundle.getString(key))));
        }
    }

    /** @param bundles names within {@code org.crshooks}; the first that holds a key is asked */
    static Sentences of(List<String> bundles, Locale language) {
        return READ.computeIfAbsent(new Wanted(bundles, language), Sentences::new);
    }

    /** Null where no bundle holds the key. */
    Template find(String key) {
        return byKey.get(key);
    }
}
