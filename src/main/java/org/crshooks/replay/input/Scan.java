package org.crshooks.replay.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;

/**
 * Reads the input once and sends every resource to its patient: one thread reads, the others sift. Few parts wait
 * between them, so that memory is bounded.
 */
public final class Scan {

    private static final int WAITING = 2;

    private final List<InputFile> files;
    private final Routes routes;
    private final int threads;
    private final LongConsumer progress;
    private final Tally tally = new Tally();
    private final Pages pages = new Pages();

    /** @param progress told of the bytes read from disk */
    public Scan(List<InputFile> files, Routes routes, int threads, LongConsumer progress) {
        this.files = List.copyOf(files);
        this.routes = routes;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Faults of the input are counted and reported, and end nothing.
     *
     * @throws IOException where what was sifted cannot be written
     */
    public ScanReport run() throws IOException, InterruptedException {
        Sifter sifter = new Sifter(routes, tally, pages);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Hand hand = new Hand(sifter, workers);
            for (InputFile file : files) {
                read(file, hand);
            }
            hand.finish();
        } finally {
            workers.shutdownNow();
        }
        pages.finish(routes);
        return tally.report(files);
    }

    private void read(InputFile file, Hand hand) throws IOException {
        Position position = new Position(hand);
        try (InputStream in = file.open(progress)) {
            if (file.format() == Format.LINES) {
                new LineCutter(file, position).read(in);
            } else {
                new DocumentCutter(file, position).read(in);
            }
        } catch (WorkerFailed e) {
            throw e.cause;
        } catch (EOFException | ZipException e) {
            lost(file, position.last, e instanceof EOFException ? Fault.TRUNCATED : Fault.UNREADABLE_FILE);
        } catch (IOException e) {
            lost(file, position.last, Fault.UNREADABLE_FILE);
        }
    }

    /** The rest of a file of lines can be about anybody; of a Bundle, its reader has said whom it was about. */
    private void lost(InputFile file, long line, Fault fault) {
        tally.fault(file, line, fault);
        if (file.format() == Format.LINES) {
            tally.cutShort(file);
        }
    }

    /** Told apart from failures of the file that is being read. */
    private static final class WorkerFailed extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient IOException cause;

        WorkerFailed(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    /** Hands parts to the workers, and remembers how far the file was read. */
    private final class Position implements PartSink {

        private final Hand hand;
        private long last = 1;

        Position(Hand hand) {
            this.hand = hand;
        }

        @Override
        public void part(Part part) throws IOException {
            if (!part.pieces().isEmpty()) {
                last = part.pieces().get(part.pieces().size() - 1).line();
            }
            hand.over(part);
        }

        @Override
        public void fault(InputFile file, long line, Fault fault) {
            tally.fault(file, line, fault);
        }
    }

    private final class Hand {

        private final Sifter sifter;
        private final ExecutorService workers;
        private final Semaphore room = new Semaphore(WAITING * threads);
        private final AtomicReference<IOException> failure = new AtomicReference<>();

        Hand(Sifter sifter, ExecutorService workers) {
            this.sifter = sifter;
            this.workers = workers;
        }

        void over(Part part) throws IOException {
            room.acquireUninterruptibly();
            check();
            workers.execute(() -> {
                try {
                    sifter.sift(part);
                } catch (IOException e) {
                    failure.compareAndSet(null, e);
                } catch (RuntimeException e) {
                    failure.compareAndSet(null, new IOException("a part of the input could not be sifted", e));
                } finally {
                    room.release();
                }
            });
        }

        void finish() throws IOException {
            room.acquireUninterruptibly(WAITING * threads);
            IOException failed = failure.get();
            if (failed != null) {
                throw failed;
            }
        }

        private void check() throws WorkerFailed {
            if (failure.get() != null) {
                throw new WorkerFailed(failure.get());
            }
        }
    }
}
