package org.crshooks.synthetic;

/** How far a chart is from what happened. */
public enum Noise {
    /** Nothing is wrong, everything in the same units, rounds on the minute. */
    NONE,
    /** What every hospital has; the rules see through all of it. */
    USUAL,
    /** Values are lost, so that some grades can only be given as a range. */
    HARD
}
