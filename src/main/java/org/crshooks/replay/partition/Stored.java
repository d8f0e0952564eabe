package org.crshooks.replay.partition;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.crshooks.fhir.ResourceSlice;

/**
 * One entry of a partition.
 *
 * @param key id of the patient; of a shared resource the key under which it is referred to
 * @param slice null in a mark
 * @param needs keys of shared resources
 */
record Stored(Kind kind, String key, ResourceSlice slice, String[] needs) {

    enum Kind {
        RESOURCE,
        SHARED,
        /** Some of what belongs to the patient is lost. */
        CUT_SHORT,
        /** A shared resource of that key is needed in the partition that {@code needs} names. */
        NEED
    }

    private static final Kind[] KINDS = Kind.values();
    private static final String[] NONE = {};

    static Stored resource(String patient, ResourceSlice slice, String[] needs) {
        return new Stored(Kind.RESOURCE, patient, slice, needs);
    }

    static Stored shared(String key, ResourceSlice slice) {
        return new Stored(Kind.SHARED, key, slice, NONE);
    }

    static Stored cutShort(String patient) {
        return new Stored(Kind.CUT_SHORT, patient, null, NONE);
    }

    static Stored need(String key, int partition) {
        return new Stored(Kind.NEED, key, null, new String[] {Integer.toString(partition)});
    }

    /** Bytes on disk, about. */
    int size() {
        return slice == null ? 0 : slice.length();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(kind.ordinal());
        text(key, out);
        out.writeInt(needs.length);
        for (String need : needs) {
            text(need, out);
        }
        if (slice != null) {
            text(slice.type(), out);
            text(slice.id(), out);
            text(slice.fullUrl(), out);
            out.writeInt(slice.length());
            out.write(slice.bytes(), slice.offset(), slice.length());
        }
    }

    /** Null at the end. */
    static Stored read(DataInputStream in) throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        if (first >= KINDS.length) {
            throw new IOException("a partition is damaged");
        }
        Kind kind = KINDS[first];
        String key = text(in);
        String[] needs = new String[in.readInt()];
        for (int i = 0; i < needs.length; i++) {
            needs[i] = text(in);
        }
        if (kind == Kind.CUT_SHORT || kind == Kind.NEED) {
            return new Stored(kind, key, null, needs);
        }
        String type = text(in);
        String id = text(in);
        String fullUrl = text(in);
        byte[] bytes = bytes(in);
        return new Stored(kind, key, new ResourceSlice(type, id, fullUrl, bytes, 0, bytes.length), needs);
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(exactly(length, in), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return exactly(in.readInt(), in);
    }

    private static byte[] exactly(int length, DataInputStream in) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a partition is damaged");
        }
        return bytes;
    }
}
