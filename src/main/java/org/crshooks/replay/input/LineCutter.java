package org.crshooks.replay.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a file of lines into parts of about half a megabyte. Memory is bounded by the longest line that is allowed. */
final class LineCutter {

    /** Bytes of one line; as many as a hook may send. */
    static final int LONGEST = 8 * 1024 * 1024;

    private static final int PART = 512 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final InputFile file;
    private final PartSink sink;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private List<Part.Piece> pieces = new ArrayList<>();
    private int size;
    private long number = 1;
    private boolean tooLong;

    LineCutter(InputFile file, PartSink sink) {
        this.file = file;
        this.sink = sink;
    }

    /** Reads to the end; where that fails, every line that was complete has been handed over. */
    void read(InputStream in) throws IOException {
        try {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                take(buffer, n);
            }
            endLine(true);
        } finally {
            flush();
        }
    }

    private void take(byte[] buffer, int n) throws IOException {
        int from = 0;
        for (int i = 0; i < n; i++) {
            if (buffer[i] == '\n') {
                append(buffer, from, i);
                endLine(false);
                number++;
                from = i + 1;
            }
        }
        append(buffer, from, n);
    }

    private void append(byte[] buffer, int from, int to) {
        if (line.size() + to - from > LONGEST) {
            tooLong = true;
            line.reset();
        }
        if (!tooLong) {
            line.write(buffer, from, to - from);
        }
    }

    private void endLine(boolean last) throws IOException {
        if (tooLong) {
            sink.fault(file, number, Fault.TOO_LONG);
        } else if (!isBlank()) {
            byte[] bytes = line.toByteArray();
            pieces.add(new Part.Piece(bytes, number, last));
            size += bytes.length;
            if (size >= PART) {
                flush();
            }
        }
        line.reset();
        tooLong = false;
    }

    private boolean isBlank() {
        return line.size() < 8 && line.toString(StandardCharsets.UTF_8).isBlank();
    }

    private void flush() throws IOException {
        if (!pieces.isEmpty()) {
            List<Part.Piece> full = pieces;
            pieces = new ArrayList<>();
            size = 0;
            sink.part(Part.of(file, full));
        }
    }
}
