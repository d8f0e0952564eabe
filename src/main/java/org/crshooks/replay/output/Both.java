package org.crshooks.replay.output;

import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** First the one, then the other; read anew each time. */
record Both<T>(Iterable<T> one, Iterable<T> other) implements Iterable<T> {

    @Override
    public Iterator<T> iterator() {
        return Stream.of(one, other)
                .flatMap(items -> StreamSupport.stream(items.spliterator(), false))
                .iterator();
    }
}
