package org.crshooks.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crshooks.fhir.BundlePage.Kind;
import org.crshooks.json.Token;

/** Reads the members of a Bundle; tolerates an object where an array belongs, and entries without a resource. */
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
                case "entry" -> each(value, this::entry);
                case "link" -> each(value, this::link);
                default -> {}
            }
            if (!"entry".equals(name) && !"link".equals(name)) {
                guard.skip(value);
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
        return Optional.of(new BundlePage(failure ? Kind.OPERATION_OUTCOME : Kind.BUNDLE, slices, total, next));
    }

    private void each(Token value, Runnable member) {
        if (value == Token.START_OBJECT) {
            member.run();
            return;
        }
        if (value != Token.START_ARRAY) {
            return;
        }
        for (Token item = guard.next(); item != Token.END_ARRAY && item != null; item = guard.next()) {
            if (item == Token.START_OBJECT) {
                member.run();
            } else {
                guard.skip(item);
            }
        }
    }

    private void entry() {
        if (++entries > BundlePages.MAX_ENTRIES) {
            throw new TooMuch();
        }
        int before = guard.violations();
        String fullUrl = null;
        List<ResourceScan> found = new ArrayList<>(1);
        while (guard.next() == Token.NAME) {
            String name = guard.name();
            Token value = guard.next();
            if ("fullUrl".equals(name) && value == Token.STRING) {
                fullUrl = guard.text();
            } else if ("resource".equals(name) && value == Token.START_OBJECT) {
                found.add(ResourceScan.of(guard, reader));
            } else {
                guard.skip(value);
            }
        }
        int broken = guard.violations() - before;
        insideEntries += broken;
        for (ResourceScan resource : found) {
            if (resource.isOutcome()) {
                // A hint or warning changes nothing; an error means that the server could not answer in full.
                failure |= resource.reportsFailure();
            } else {
                slices.add(resource.slice(fullUrl, bytes, broken == 0));
            }
        }
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
