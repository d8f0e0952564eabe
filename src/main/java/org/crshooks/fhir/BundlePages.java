package org.crshooks.fhir;

import java.util.List;
import org.crshooks.fhir.BundlePage.Kind;
import org.crshooks.json.JsonTokens;
import org.crshooks.json.MalformedJson;
import org.crshooks.json.Token;

/** Cuts an answer into the byte ranges of its resources. What cannot be used is {@link Kind#UNUSABLE}. */
public final class BundlePages {

    /** More entries than this make an answer unusable (H6). */
    public static final int MAX_ENTRIES = 20_000;

    private static final BundlePage UNUSABLE = new BundlePage(Kind.UNUSABLE, List.of(), -1, null);
    private static final BundlePage NOTHING = new BundlePage(Kind.NOTHING, List.of(), -1, null);

    private BundlePages() {}

    /**
     * Reads one JSON value: a Bundle, a resource, an OperationOutcome or {@code null}; anything else is unusable. The
     * slices share {@code bytes}, which must not be changed afterwards. Never throws.
     */
    public static BundlePage read(byte[] bytes, int offset, int length) {
        if (bytes == null || offset < 0 || length <= 0 || length > bytes.length - offset) {
            return UNUSABLE;
        }
        try {
            JsonTokens tokens = ByteGuard.tokens(bytes, offset, length);
            tokens.next();
            BundlePage page = read(tokens, bytes);
            return tokens.next() == null ? page : UNUSABLE;
        } catch (MalformedJson unreadable) {
            return UNUSABLE;
        }
    }

    /**
     * Reads the value whose first token is at hand, up to its last token.
     *
     * @param bytes those that hold it
     * @throws MalformedJson where the bytes cannot be read on
     */
    public static BundlePage read(JsonTokens tokens, byte[] bytes) {
        if (tokens.current() != Token.START_OBJECT) {
            boolean nothing = tokens.current() == Token.NULL;
            tokens.skipChildren();
            return nothing ? NOTHING : UNUSABLE;
        }
        int around = tokens.depth() - 1;
        int start = tokens.start();
        BundlePage page;
        try {
            BundleScan scan = new BundleScan(new ByteGuard(tokens), bytes);
            scan.read();
            page = scan.isBundle()
                    ? scan.page().orElse(UNUSABLE)
                    : scan.isTyped() ? single(bytes, start, tokens.end()) : UNUSABLE;
        } catch (MalformedJson unreadable) {
            throw unreadable;
        } catch (RuntimeException unforeseen) {
            page = UNUSABLE;
        }
        tokens.leave(around);
        return page;
    }

    private static BundlePage single(byte[] bytes, int from, int to) {
        ByteGuard guard = ByteGuard.over(bytes, from, to - from);
        guard.next();
        ResourceScan scan = ResourceScan.of(guard, new OrdinaryReader(guard));
        ResourceSlice slice = scan.slice(null, bytes, true, false);
        if (slice.type() == null) {
            return UNUSABLE;
        }
        Kind kind = scan.isOutcome() ? Kind.OPERATION_OUTCOME : Kind.RESOURCE;
        return new BundlePage(kind, kind == Kind.RESOURCE ? List.of(slice) : List.of(), -1, null);
    }
}
