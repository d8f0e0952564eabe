package org.crshooks.fhir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.crshooks.json.Token;

/**
 * The extent of one resource, found without parsing it. A resource that breaks a limit, repeats a key or writes a quantity
 * as a string keeps its name but loses its bytes, so that no parser can guess at it.
 */
final class ResourceScan {

    private static final Set<String> QUANTITIES = Set.of("dose", "low", "high", "numerator", "denominator");
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final byte[] NOTHING = {};

    private String type;
    private String id;
    private int start;
    private int end;
    private boolean safe;
    private boolean failure;
    private Ordinary ordinary;
    private final List<int[]> narratives = new ArrayList<>();

    /** Reads from the START_OBJECT that is current to its END_OBJECT. */
    static ResourceScan of(ByteGuard guard, OrdinaryReader reader) {
        ResourceScan scan = new ResourceScan();
        scan.read(guard, reader);
        return scan;
    }

    private void read(ByteGuard guard, OrdinaryReader reader) {
        int before = guard.violations();
        int top = guard.depth();
        start = guard.tokenOffset();
        ordinary = reader.read(this);
        while (guard.depth() >= top) {
            token(guard, guard.depth() == top);
            guard.next();
        }
        end = guard.endOffset();
        safe = guard.violations() == before;
    }

    private void token(ByteGuard guard, boolean atTop) {
        if (guard.current() == Token.STRING) {
            string(guard, atTop);
        } else if (guard.current() == Token.START_OBJECT && "text".equals(guard.name())) {
            narrative(guard);
        }
    }

    /** Passes over the text for people whose START_OBJECT is current. */
    void narrative(ByteGuard guard) {
        int from = guard.tokenOffset();
        guard.skip(guard.current());
        narratives.add(new int[] {from, guard.endOffset()});
    }

    /** Takes the type or id of the resource, which is the current string. */
    void named(ByteGuard guard) {
        string(guard, true);
    }

    private void string(ByteGuard guard, boolean atTop) {
        String name = guard.name();
        if (name == null) {
            return;
        }
        switch (name) {
            case "resourceType" -> type = atTop ? guard.text() : type;
            case "id" -> id = atTop ? guard.text() : id;
            case "severity" -> failure |= Set.of("error", "fatal").contains(guard.text());
            case "value" -> guard.violation(isQuantity(guard.enclosingName()), Breach.QUANTITY_AS_TEXT);
            default -> {}
        }
    }

    private static boolean isQuantity(String holder) {
        return holder != null && (holder.endsWith("Quantity") || QUANTITIES.contains(holder));
    }

    /** Whether it says what it is. */
    boolean isTyped() {
        return type != null;
    }

    boolean isOutcome() {
        return "OperationOutcome".equals(type);
    }

    /** Whether this OperationOutcome reports a failure, not merely a hint. */
    boolean reportsFailure() {
        return isOutcome() && failure;
    }

    ResourceSlice slice(String fullUrl, byte[] bytes, boolean usable, boolean included) {
        if (!safe || !usable) {
            return new ResourceSlice(type, id, fullUrl, NOTHING, 0, 0, included, null);
        }
        if (narratives.isEmpty()) {
            return new ResourceSlice(type, id, fullUrl, bytes, start, end - start, included, ordinary);
        }
        byte[] copy = Arrays.copyOfRange(bytes, start, end);
        for (int[] narrative : narratives) {
            Arrays.fill(copy, narrative[0] - start, narrative[1] - start, (byte) ' ');
            // Even an empty object is only two bytes; it can stay, it holds no markup.
            byte[] replacement = narrative[1] - narrative[0] < NULL.length ? new byte[] {'{', '}'} : NULL;
            System.arraycopy(replacement, 0, copy, narrative[0] - start, replacement.length);
        }
        return new ResourceSlice(type, id, fullUrl, copy, 0, copy.length, included, ordinary);
    }
}
