package org.crshooks.writeback;

import java.util.List;

/** The server that holds a record, for the length of one write. Never throws for what happens there. */
public interface Server {

    /** Its base URL, without a slash at its end; empty where it has none. */
    String base();

    /** Carries out the calls, in any order. One response for each, in the order of the calls. */
    List<Response> exchange(List<Call> calls);
}
