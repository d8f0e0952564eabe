package org.crshooks.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All places of a JSON document where something can be put in place of what is there. */
final class Places {

    /**
     * One place.
     *
     * @param path such as {@code prefetch.temperature.entry.0.resource}
     */
    record Place(String path, ObjectNode object, String name, ArrayNode array, int index) {

        JsonNode value() {
            return object == null ? array.get(index) : object.get(name);
        }

        void set(JsonNode value) {
            if (object == null) {
                array.set(index, value);
            } else {
                object.set(name, value);
            }
        }

        void remove() {
            if (object == null) {
                array.remove(index);
            } else {
                object.remove(name);
            }
        }
    }

    private Places() {}

    static List<Place> of(JsonNode root) {
        return of(root, (name, value) -> true);
    }

    /** @param enter whether to look at a member and below it */
    static List<Place> of(JsonNode root, BiPredicate<String, JsonNode> enter) {
        List<Place> places = new ArrayList<>();
        collect(root, "", enter, places);
        return places;
    }

    private static void collect(JsonNode node, String path, BiPredicate<String, JsonNode> enter, List<Place> places) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                if (enter.test(name, object.get(name))) {
                    String at = path.isEmpty() ? name : path + "." + name;
                    places.add(new Place(at, object, name, null, 0));
                    collect(object.get(name), at, enter, places);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                String at = path + "." + i;
                places.add(new Place(at, null, null, array, i));
                collect(array.get(i), at, enter, places);
            }
        }
    }
}
