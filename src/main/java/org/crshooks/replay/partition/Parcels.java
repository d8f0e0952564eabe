package org.crshooks.replay.partition;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.crshooks.fhir.ResourceSlice;
import org.crshooks.replay.input.Routes;

/**
 * Keeps what is sifted on disk, to be read once in the order in which it came. Thread-safe while it is filled; to be
 * closed in any case.
 */
public final class Parcels implements Routes, Closeable {

    private final Path file;
    private final DataOutputStream out;
    private DataInputStream in;

    /** @param file of which nothing remains when this is closed */
    public Parcels(Path file) throws IOException {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    @Override
    public void ofPatient(String patient, ResourceSlice slice, List<String> keys) throws IOException {
        write(Stored.resource(patient, slice, keys.toArray(String[]::new)));
    }

    @Override
    public void shared(String key, ResourceSlice slice) throws IOException {
        write(Stored.shared(key, slice));
    }

    @Override
    public void cutShort(String patient) throws IOException {
        write(Stored.cutShort(patient));
    }

    private synchronized void write(Stored stored) throws IOException {
        stored.write(out);
    }

    /** Everything that was sent; nothing more can be. The iterator throws {@link UncheckedIOException}. */
    public Iterator<Parcel> read() throws IOException {
        out.close();
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
        return new Reading();
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (in != null) {
            in.close();
        }
        Files.deleteIfExists(file);
    }

    private final class Reading implements Iterator<Parcel> {

        private Stored next = take();

        private Stored take() {
            try {
                return Stored.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Parcel next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            try {
                Parcel parcel = Parcel.of(next);
                next = take();
                return parcel;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
