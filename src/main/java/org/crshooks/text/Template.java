package org.crshooks.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with numbered places such as {@code {0}}, read once. Every other character stands for itself, as does a place
 * whose argument is missing; an apostrophe may be written twice.
 */
final class Template {

    private final String written;

    /** Before, between and after the places. */
    private final String[] texts;

    private final int[] places;

    Template(String written) {
        this.written = written;
        String pattern = written.replace("''", "'");
        List<String> found = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int from = 0;
        for (int i = pattern.indexOf('{'); i >= 0; i = pattern.indexOf('{', i + 1)) {
            boolean place = i + 2 < pattern.length()
                    && Character.isDigit(pattern.charAt(i + 1))
                    && pattern.charAt(i + 2) == '}';
            if (place) {
                found.add(pattern.substring(from, i));
                numbers.add(Character.digit(pattern.charAt(i + 1), 10));
                from = i + 3;
            }
        }
        found.add(pattern.substring(from));
        texts = found.toArray(String[]::new);
        places = numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    String written() {
        return written;
    }

    String filled(String... arguments) {
        if (places.length == 0) {
            return texts[0];
        }
        String[] pieces = new String[2 * places.length + 1];
        pieces[0] = texts[0];
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            pieces[2 * i + 1] = place < arguments.length ? arguments[place] : "{" + place + "}";
            pieces[2 * i + 2] = texts[i + 1];
        }
        return String.join("", pieces);
    }
}
