package org.crshooks.grading;

/** A grade as far as it can be known: at least {@code floor}, at most {@code ceiling}. */
public record Range(int floor, int ceiling) {

    public boolean determined() {
        return floor == ceiling;
    }
}
