package org.crshooks.endpoint;

import java.util.ArrayList;
import java.util.List;

/** FHIR's way of putting several values into one parameter: a comma between, a backslash before what is meant literally. */
final class SearchText {

    private SearchText() {}

    /** The values between unescaped commas, still escaped. */
    static List<String> alternatives(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int comma = next(text, ',', 0); comma >= 0; comma = next(text, ',', from)) {
            parts.add(text.substring(from, comma));
            from = comma + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** Where system and code part; -1 where there is no unescaped bar. */
    static int bar(String text) {
        return next(text, '|', 0);
    }

    static String unescape(String text) {
        return text.replaceAll("\\\\([,|$\\\\])", "$1");
    }

    private static int next(String text, char wanted, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }
}
