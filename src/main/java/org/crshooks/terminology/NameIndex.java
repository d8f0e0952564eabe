package org.crshooks.terminology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds names in free text, longest first: where 去甲肾上腺素 stands, 肾上腺素 is not found as well. A Latin name must stand
 * as a word of its own, a Chinese one may stand anywhere.
 */
final class NameIndex {

    /** A name found from {@code start} to {@code end} (exclusive) of the normalised text. */
    record Hit(String code, int start, int end) {}

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private String code;
    }

    private final Node root = new Node();
    private final Map<String, String> whole = new HashMap<>();

    /** Adds a name that counts anywhere in a text. The first concept to claim a name keeps it. */
    void add(String name, String code) {
        String normal = NormalText.of(name);
        Node node = root;
        for (int i = 0; i < normal.length(); i++) {
            node = node.next.computeIfAbsent(normal.charAt(i), c -> new Node());
        }
        if (node != root && node.code == null) {
            node.code = code;
        }
        addWhole(name, code);
    }

    /** Adds a name that counts only as the whole text. */
    void addWhole(String name, String code) {
        String normal = NormalText.of(name);
        if (!normal.isEmpty()) {
            whole.putIfAbsent(normal, code);
        }
    }

    /** The concept whose name is the whole text. */
    Optional<String> exactly(String normal) {
        return Optional.ofNullable(whole.get(normal));
    }

    /** The concept whose name is the whole text, amounts aside. */
    Optional<String> named(String normal) {
        return exactly(normal).or(() -> exactly(NormalText.withoutAmounts(normal)));
    }

    /** Every name in the text, from left to right, none inside another. */
    List<Hit> hits(String normal) {
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        while (at < normal.length()) {
            Hit hit = startsWord(normal, at) ? longest(normal, at) : null;
            if (hit == null) {
                at++;
            } else {
                hits.add(hit);
                at = hit.end();
            }
        }
        return hits;
    }

    private Hit longest(String text, int start) {
        Hit best = null;
        Node node = root;
        for (int i = start; i < text.length(); i++) {
            node = node.next.get(text.charAt(i));
            if (node == null) {
                return best;
            }
            if (node.code != null && endsWord(text, i + 1)) {
                best = new Hit(node.code, start, i + 1);
            }
        }
        return best;
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !latin(text.charAt(at)) || !latin(text.charAt(at - 1));
    }

    private static boolean endsWord(String text, int end) {
        return end == text.length() || !latin(text.charAt(end)) || !latin(text.charAt(end - 1));
    }

    private static boolean latin(char c) {
        return c == '.' || Character.isLetterOrDigit(c) && !NormalText.isHan(c);
    }
}
