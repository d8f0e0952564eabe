package org.crshooks.fhir;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.crshooks.fhir.BundlePage.Kind;

/** Cuts an answer into the byte ranges of its resources. Never throws: what cannot be read is {@link Kind#UNUSABLE}. */
public final class BundlePages {

    /** More entries than this make an answer unusable (H6). */
    public static final int MAX_ENTRIES = 20_000;

    private static final BundlePage UNUSABLE = new BundlePage(Kind.UNUSABLE, List.of(), -1, null);
    private static final BundlePage NOTHING = new BundlePage(Kind.NOTHING, List.of(), -1, null);

    private BundlePages() {}

    /**
     * Reads one JSON value: a Bundle, a resource, an OperationOutcome or {@code null}; anything else is unusable. The
     * slices share {@code bytes}, which must not be changed afterwards.
     */
    public static BundlePage read(byte[] bytes, int offset, int length) {
        if (bytes == null || offset < 0 || length <= 0 || length > bytes.length - offset) {
            return UNUSABLE;
        }
        try (ByteGuard guard = ByteGuard.over(bytes, offset, length)) {
            JsonToken first = guard.next();
            if (first == JsonToken.VALUE_NULL && guard.next() == null) {
                return NOTHING;
            }
            if (first != JsonToken.START_OBJECT) {
                return UNUSABLE;
            }
            BundleScan scan = new BundleScan(guard, bytes);
            scan.read();
            if (guard.next() != null || !scan.isTyped()) {
                return UNUSABLE;
            }
            return scan.isBundle() ? scan.page().orElse(UNUSABLE) : single(bytes, offset, length);
        } catch (IOException | RuntimeException unreadable) {
            return UNUSABLE;
        }
    }

    private static BundlePage single(byte[] bytes, int offset, int length) throws IOException {
        try (ByteGuard guard = ByteGuard.over(bytes, offset, length)) {
            guard.next();
            ResourceScan scan = ResourceScan.of(guard);
            ResourceSlice slice = scan.slice(null, bytes, true);
            if (slice.type() == null) {
                return UNUSABLE;
            }
            Kind kind = scan.isOutcome() ? Kind.OPERATION_OUTCOME : Kind.RESOURCE;
            return new BundlePage(kind, kind == Kind.RESOURCE ? List.of(slice) : List.of(), -1, null);
        }
    }
}
