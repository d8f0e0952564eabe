package org.crshooks.replay.partition;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** A number of files of one kind that are written side by side. Thread-safe. */
final class Shards implements Closeable {

    private static final int BUFFER = 32 * 1024;

    private final Path folder;
    private final String name;
    private final DataOutputStream[] open;
    private final Object[] locks;

    Shards(Path folder, String name, int count) {
        this.folder = folder;
        this.name = name;
        this.open = new DataOutputStream[count];
        this.locks = Stream.generate(Object::new).limit(count).toArray();
    }

    /** The same for a key on every machine and in every run. */
    static int of(String key, int count) {
        int hash = key.hashCode() * 0x9E3779B9;
        return Math.floorMod(hash ^ hash >>> 16, count);
    }

    int count() {
        return open.length;
    }

    Path file(int shard) {
        return folder.resolve(name + "-" + String.format("%04d", shard));
    }

    void write(int shard, Stored stored) throws IOException {
        synchronized (locks[shard]) {
            if (open[shard] == null) {
                open[shard] = new DataOutputStream(new BufferedOutputStream(
                        Files.newOutputStream(file(shard), StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                        BUFFER));
            }
            stored.write(open[shard]);
        }
    }

    /** What happens with each entry of a shard. */
    interface Reader {
        void read(Stored stored) throws IOException;
    }

    /** Reads one shard from beginning to end; nothing where it was never written. */
    void read(int shard, Reader reader) throws IOException {
        Path file = file(shard);
        if (!Files.exists(file)) {
            return;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            for (Stored stored = Stored.read(in); stored != null; stored = Stored.read(in)) {
                reader.read(stored);
            }
        }
    }

    long size(int shard) throws IOException {
        Path file = file(shard);
        return Files.exists(file) ? Files.size(file) : 0;
    }

    void delete() throws IOException {
        for (int i = 0; i < open.length; i++) {
            Files.deleteIfExists(file(i));
        }
    }

    @Override
    public void close() throws IOException {
        IOException failed = null;
        for (int i = 0; i < open.length; i++) {
            try {
                if (open[i] != null) {
                    open[i].close();
                    open[i] = null;
                }
            } catch (IOException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
