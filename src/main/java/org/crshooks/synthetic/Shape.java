package org.crshooks.synthetic;

/** What the files look like. */
public enum Shape {
    /** One file for each type of resource, one resource a line, as Bulk Data exports are. */
    NDJSON,
    /** One collection Bundle for each patient. */
    BUNDLES
}
