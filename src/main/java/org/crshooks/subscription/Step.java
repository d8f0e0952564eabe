package org.crshooks.subscription;

/**
 * What is to follow after one thing was worked on.
 *
 * @param follow what is to be worked on because of it, such as {@code Patient/17}; null for nothing
 * @param again whether the same is worth another try
 */
record Step(String follow, boolean again) {

    /** Nothing more to do. */
    static final Step DONE = new Step(null, false);

    /** The other server may be better soon. */
    static final Step AGAIN = new Step(null, true);

    static Step to(String reference) {
        return new Step(reference, false);
    }
}
