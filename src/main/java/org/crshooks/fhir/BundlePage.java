package org.crshooks.fhir;

import java.util.List;

/**
 * One answer of a FHIR server, cut into the byte ranges of its resources without parsing them: a Bundle, a single
 * resource, an OperationOutcome, JSON {@code null}, or something unusable.
 *
 * @param kind what came
 * @param resources the resources in the order they came; the resource itself where no Bundle came
 * @param total {@code Bundle.total}; -1 where absent
 * @param next address of the next page; null where there is none
 * @param lost names of the entries of the Bundle that hold nothing readable, or say that they failed: what stood there is
 *     unknown
 */
public record BundlePage(Kind kind, List<ResourceSlice> resources, int total, String next, List<String> lost) {

    /** What came as an answer. */
    public enum Kind {
        BUNDLE,
        RESOURCE,
        /** JSON null: asked, none exist. */
        NOTHING,
        /** The question failed; a Bundle that holds an error beside its resources is one too, and keeps them. */
        OPERATION_OUTCOME,
        /** Nothing can be made of it; a Bundle whose entries are all lost is one too. */
        UNUSABLE
    }

    public BundlePage {
        resources = List.copyOf(resources);
        lost = List.copyOf(lost);
    }

    /** A page of which nothing was lost. */
    public BundlePage(Kind kind, List<ResourceSlice> resources, int total, String next) {
        this(kind, resources, total, next, List.of());
    }

    /** Whether the answer can be used; an OperationOutcome or something unusable means that the question failed. */
    public boolean usable() {
        return kind == Kind.BUNDLE || kind == Kind.RESOURCE || kind == Kind.NOTHING;
    }
}
