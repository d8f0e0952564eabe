package org.crshooks.synthetic.course;

/** How bad it gets. */
public enum Arc {
    NONE,
    FEVER,
    MODERATE,
    SEVERE,
    CRITICAL,
    REFRACTORY,
    FATAL
}
