package org.crshooks.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crshooks.fhir.BundlePage.Kind;
import org.crshooks.json.Token;

/** Reads the members of a Bundle; tolerates an object where an array belongs, and names the entries that say nothing. */
final class BundleScan {

    private final ByteGuard guard;
    private final byte[] bytes;
    private final OrdinaryReader reader;
    private final List<ResourceSlice> slices = new ArrayList<>();
    private String type;
    private int total = -1;
    private String next;
    private int entries;
    private int insideEntries;
    private boolean failure;
    private final List<String> lost = new ArrayList<>();

    BundleScan(ByteGuard guard, byte[] bytes) {
        this.guard = guard;
        this.bytes = bytes;
        reader = new OrdinaryReader(guard);
    }

    /** Reads from the START_OBJECT that is current; throws where there are too many entries. */
    void read() {
        while (guard.next() == Token.NAME) {
            String name = guard.name();
            Token value = guard.next();
            switch (name) {
                case "resourceType" -> type = value == Token.STRING ? guard.text() : null;
                case "total" -> total = guard.smallInt();
                case "entry" -> each(value, this::entry, this::lost);
                case "link" -> each(value, this::link, () -> {});
                default -> guard.skip(value);
            }
        }
    }

    /** Whether it says what it is. */
    boolean isTyped() {
        return type != null;
    }

    boolean isBundle() {
        return "Bundle".equals(type);
    }

    /** Empty where the document itself breaks a limit. */
    Optional<BundlePage> page() {
        if (guard.violations() > insideEntries) {
            return Optional.empty();
        }
        return Optional.of(new BundlePage(kind(), slices, total, next, lost));
    }

    private Kind kind() {
        if (failure) {
            return Kind.OPERATION_OUTCOME;
        }
        return slices.isEmpty() && !lost.isEmpty() ? Kind.UNUSABLE : Kind.BUNDLE;
    }

    /** @param odd is told of a member that is no object */
    private void each(Token value, Runnable member, Runnable odd) {
        if (value == Token.START_ARRAY) {
            for (Token item = guard.next(); item != Token.END_ARRAY && item != null; item = guard.next()) {
                one(item, member, odd);
            }
        } else if (value != Token.NULL) {
            one(value, member, odd);
        }
    }

    private void one(Token item, Runnable member, Runnable odd) {
        if (item == Token.START_OBJECT) {
            member.run();
        } else {
            guard.skip(item);
            odd.run();
        }
    }

    private void lost() {
        lost.add("entry[" + count() + "]");
    }

    /** Number of this entry, from 0. */
    private int count() {
        if (entries == BundlePages.MAX_ENTRIES) {
            throw new TooMuch();
        }
        return entries++;
    }

    private void entry() {
        int number = count();
        int before = guard.violations();
        String fullUrl = null;
        boolean failed = false;
        String mode = null;
        List<ResourceScan> found = new ArrayList<>(1);
        while (guard.next() == Token.NAME) {
            String name = guard.name();
            Token value = guard.next();
            if ("fullUrl".equals(name) && value == Token.STRING) {
                fullUrl = guard.text();
            } else if ("resource".equals(name) && value == Token.START_OBJECT) {
                found.add(ResourceScan.of(guard, reader));
            } else if ("response".equals(name) && value == Token.START_OBJECT) {
                failed = !member("status").map(BundleScan::isSuccess).orElse(true);
            } else if ("search".equals(name) && value == Token.START_OBJECT) {
                mode = member("mode").orElse(null);
            } else {
                guard.skip(value);
            }
        }
        int broken = guard.violations() - before;
        insideEntries += broken;
        boolean said = "outcome".equals(mode);
        for (ResourceScan resource : found) {
            if (resource.isOutcome()) {
                // A hint or warning changes nothing; an error means that the server could not answer in full.
                failure |= resource.reportsFailure();
                said = true;
            } else if (resource.isTyped() && !failed) {
                slices.add(resource.slice(fullUrl, bytes, broken == 0, "include".equals(mode)));
                said = true;
            }
        }
        if (!said || failed) {
            lost.add(fullUrl == null ? "entry[" + number + "]" : fullUrl);
        }
    }

    /** HTTP: 200 to 299, with or without words. */
    private static boolean isSuccess(String status) {
        return status.strip().startsWith("2");
    }

    /** Reads the object whose START_OBJECT is current to its end; the text of one member, where it is text. */
    private Optional<String> member(String wanted) {
        String found = null;
        while (guard.next() == Token.NAME) {
            boolean here = wanted.equals(guard.name());
            Token value = guard.next();
            found = here && value == Token.STRING ? guard.text() : found;
            guard.skip(value);
        }
        return Optional.ofNullable(found);
    }

    private void link() {
        String relation = null;
        String url = null;
        while (guard.next() == Token.NAME) {
            String name = guard.name();
            Token value = guard.next();
            if (value == Token.STRING) {
                relation = "relation".equals(name) ? guard.text() : relation;
                url = "url".equals(name) ? guard.text() : url;
            } else {
                guard.skip(value);
            }
        }
        if ("next".equals(relation) && url != null) {
            next = url;
        }
    }
}
