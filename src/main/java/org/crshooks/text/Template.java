package org.crshooks.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with numbered places such as {@code {0}}, read once. Every other character stands for itself, as does a place
 * whose argument is missing; an apostrophe may be written twice.
 */
final class Template {

    private final List<String> texts = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    Template(String written) {
        String pattern = written.replace("''", "'");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            boolean place = i + 2 < pattern.length()
                    && pattern.charAt(i) == '{'
                    && Character.isDigit(pattern.charAt(i + 1))
                    && pattern.charAt(i + 2) == '}';
            if (place) {
                texts.add(text.toString());
                places.add(Character.digit(pattern.charAt(i + 1), 10));
                text.setLength(0);
                i += 2;
            } else {
                text.append(pattern.charAt(i));
            }
        }
        texts.add(text.toString());
    }

    String filled(List<String> arguments) {
        if (places.isEmpty()) {
            return texts.get(0);
        }
        StringBuilder filled = new StringBuilder(texts.get(0));
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            filled.append(place < arguments.size() ? arguments.get(place) : "{" + place + "}");
            filled.append(texts.get(i + 1));
        }
        return filled.toString();
    }
}
