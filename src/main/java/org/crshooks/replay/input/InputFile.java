package org.crshooks.replay.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * One file of the input.
 *
 * @param name as messages and the summary name it: relative to the folder that was given
 * @param size bytes on disk
 */
public record InputFile(Path path, String name, long size) {

    private static final int BUFFER = 64 * 1024;
    private static final int GZIP_MAGIC = 0x1f8b;

    /** A gzip file holds about this many times its size. */
    private static final int USUAL_RATIO = 12;

    Format format() {
        return Format.of(path).orElseThrow();
    }

    /** About how many bytes it holds. */
    public long contentSize() {
        return path.getFileName().toString().endsWith(".gz") ? USUAL_RATIO * size : size;
    }

    /**
     * The content, unpacked where the first bytes say gzip.
     *
     * @param progress told of the bytes read from disk
     */
    InputStream open(LongConsumer progress) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(new Counted(Files.newInputStream(path), progress), BUFFER);
        bytes.mark(2);
        int magic = bytes.read() << 8 | bytes.read();
        bytes.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(bytes, BUFFER) : bytes;
    }
}
