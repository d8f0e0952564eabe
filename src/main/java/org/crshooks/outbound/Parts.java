package org.crshooks.outbound;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes that come bit by bit, kept in parts of one size. Nothing is set aside for what was only promised, and nothing is
 * copied as they grow: both matter when many come at once.
 */
public final class Parts {

    private static final int SIZE = 16 * 1024;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] last = new byte[SIZE];
    private int filled;

    public void add(byte[] bytes, int offset, int count) {
        int done = 0;
        while (done < count) {
            int taken = Math.min(room(), count - done);
            System.arraycopy(bytes, offset + done, last, filled, taken);
            filled += taken;
            done += taken;
        }
    }

    /** Takes what remains of it. */
    void add(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            int taken = Math.min(room(), bytes.remaining());
            bytes.get(last, filled, taken);
            filled += taken;
        }
    }

    /** What the last part still takes; never nothing. */
    private int room() {
        if (filled == SIZE) {
            full.add(last);
            last = new byte[SIZE];
            filled = 0;
        }
        return SIZE - filled;
    }

    /** How many have come. */
    public int length() {
        return full.size() * SIZE + filled;
    }

    /** All of them in one. */
    public byte[] whole() {
        ByteBuffer whole = ByteBuffer.allocate(length());
        full.forEach(whole::put);
        return whole.put(last, 0, filled).array();
    }
}
