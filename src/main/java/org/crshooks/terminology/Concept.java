package org.crshooks.terminology;

import java.util.Map;

/**
 * A concept of one of our code systems.
 *
 * @param english its display
 * @param chinese its display in Simplified Chinese
 * @param properties values of its properties as text, such as {@code usual-route}
 */
record Concept(String code, String english, String chinese, Map<String, String> properties) {

    Concept {
        properties = Map.copyOf(properties);
    }
}
