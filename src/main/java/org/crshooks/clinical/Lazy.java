package org.crshooks.clinical;

import java.util.function.Supplier;

/**
 * A value worked out when first asked for. Of immutable values only: two threads that ask at once may both work it out,
 * and get equal answers.
 */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> source;
    private T value;

    Lazy(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }
}
