package org.crshooks.replay.input;

import java.io.IOException;

/** Takes what a reader cuts a file into. */
interface PartSink {

    void part(Part part) throws IOException;

    /** Something at that line cannot be used. */
    void fault(InputFile file, long line, Fault fault);
}
