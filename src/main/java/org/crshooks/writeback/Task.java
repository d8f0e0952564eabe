package org.crshooks.writeback;

import java.util.List;
import java.util.Optional;

/** A write in several steps, each made of calls that may go out together. */
interface Task {

    /** The calls of the step at hand; empty once the task is over. */
    List<Call> calls();

    /** What came of them, in their order. */
    void take(List<Response> responses);

    /** What became of it, where that is worth telling. */
    Optional<Outcome> outcome();

    /** Gives back what the task holds, whether or not it came to its end. */
    void close();
}
