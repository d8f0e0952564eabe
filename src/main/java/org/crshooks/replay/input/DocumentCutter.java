package org.crshooks.replay.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts JSON documents into the entries of their Bundles, byte by byte and without a tree, so that a Bundle may be larger
 * than memory. Of the document itself the envelope is kept, with an empty list where the entries were. A Bundle beyond
 * {@link #HELD} is handed over in several parts.
 */
final class DocumentCutter {

    /** Bytes of a Bundle that are held until its end, so that a Patient may follow what refers to it. */
    static final int HELD = 16 * 1024 * 1024;

    private static final int LONGEST = LineCutter.LONGEST;
    private static final int BUFFER = 64 * 1024;
    private static final int ENTRY_LIST = 2;
    private static final byte[] ENTRY = "entry".getBytes(StandardCharsets.UTF_8);

    private final InputFile file;
    private final PartSink sink;
    private final ByteArrayOutputStream envelope = new ByteArrayOutputStream();
    private final ByteArrayOutputStream entry = new ByteArrayOutputStream();
    private final ByteArrayOutputStream string = new ByteArrayOutputStream();
    private List<Part.Piece> pieces = new ArrayList<>();
    private int held;
    private int depth;
    private long line = 1;
    private long began = 1;
    private long entryBegan;
    private boolean inString;
    private boolean escaped;
    private boolean inEntries;
    private boolean inEntry;
    private boolean cutUp;
    private boolean alone;
    private boolean tooLong;
    private boolean entryTooLong;
    private boolean strayed;
    private String lastName = "";

    DocumentCutter(InputFile file, PartSink sink) {
        this.file = file;
        this.sink = sink;
    }

    /** Reads to the end; where that fails, every entry that was complete has been handed over. */
    void read(InputStream in) throws IOException {
        boolean ended = false;
        try {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    take(buffer[i]);
                }
            }
            ended = true;
        } finally {
            if (depth > 0) {
                flush(false);
            }
        }
        if (ended && depth > 0) {
            sink.fault(file, line, Fault.TRUNCATED);
        }
    }

    private void take(byte b) throws IOException {
        if (b == '\n') {
            line++;
        }
        if (depth == 0 && b != '{') {
            outside(b);
            return;
        }
        if (inString) {
            keep(b);
            inString(b);
            return;
        }
        switch (b) {
            case '"' -> {
                string.reset();
                inString = true;
                keep(b);
            }
            case '{', '[' -> open(b);
            case '}', ']' -> close(b);
            default -> keep(b);
        }
    }

    /** Between documents only white space belongs; anything else is told once. */
    private void outside(byte b) {
        boolean space = b == ' '
                || b == '\n'
                || b == '\r'
                || b == '\t'
                || b == (byte) 0xEF
                || b == (byte) 0xBB
                || b == (byte) 0xBF;
        if (!space && !strayed) {
            strayed = true;
            sink.fault(file, line, Fault.NOT_JSON);
        }
    }

    private void inString(byte b) {
        if (escaped) {
            escaped = false;
        } else if (b == '\\') {
            escaped = true;
        } else if (b == '"') {
            inString = false;
            if (depth == 1) {
                lastName = string.toString(StandardCharsets.UTF_8);
            }
            return;
        }
        if (depth == 1 && string.size() <= ENTRY.length) {
            string.write(b);
        }
    }

    private void open(byte b) {
        depth++;
        if (depth == 1) {
            begin();
        }
        if (b == '[' && depth == ENTRY_LIST && lastName.equals("entry")) {
            keep(b);
            inEntries = true;
            cutUp = true;
            return;
        }
        if (inEntries && b == '{' && depth == ENTRY_LIST + 1) {
            inEntry = true;
            entryBegan = line;
            entryTooLong = false;
            entry.reset();
        }
        keep(b);
    }

    private void close(byte b) throws IOException {
        depth--;
        if (inEntry && depth == ENTRY_LIST) {
            keep(b);
            endEntry();
            return;
        }
        if (inEntries && depth == 1) {
            inEntries = false;
        }
        keep(b);
        if (depth == 0) {
            flush(true);
        }
    }

    private void begin() {
        envelope.reset();
        began = line;
        tooLong = false;
        cutUp = false;
        alone = true;
        inEntries = false;
        inEntry = false;
        lastName = "";
    }

    private void keep(byte b) {
        if (inEntry) {
            entryTooLong |= entry.size() >= LONGEST;
            if (!entryTooLong) {
                entry.write(b);
            }
        } else if (!inEntries || b == '[') {
            tooLong |= envelope.size() >= LONGEST;
            if (!tooLong) {
                envelope.write(b);
            }
        }
    }

    private void endEntry() throws IOException {
        inEntry = false;
        if (entryTooLong) {
            sink.fault(file, entryBegan, Fault.TOO_LONG);
            return;
        }
        pieces.add(new Part.Piece(entry.toByteArray(), entryBegan));
        held += entry.size();
        if (held > HELD) {
            alone = false;
            sink.part(new Part(file, take(), true, null, true, false));
        }
    }

    private void flush(boolean whole) throws IOException {
        if (tooLong) {
            sink.fault(file, began, Fault.TOO_LONG);
        }
        boolean complete = whole && !tooLong;
        if (cutUp) {
            sink.part(new Part(file, take(), true, complete ? envelope.toByteArray() : null, complete, alone));
        } else if (complete) {
            sink.part(Part.of(file, List.of(new Part.Piece(envelope.toByteArray(), began))));
        }
    }

    private List<Part.Piece> take() {
        List<Part.Piece> all = pieces;
        pieces = new ArrayList<>();
        held = 0;
        return all;
    }
}
