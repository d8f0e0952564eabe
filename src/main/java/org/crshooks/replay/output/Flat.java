package org.crshooks.replay.output;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** What stands in lists, one after the other; read anew each time. */
record Flat<A, B>(Iterable<A> all, Function<A, List<B>> part) implements Iterable<B> {

    @Override
    public Iterator<B> iterator() {
        return StreamSupport.stream(all.spliterator(), false)
                .flatMap(item -> part.apply(item).stream())
                .iterator();
    }
}
