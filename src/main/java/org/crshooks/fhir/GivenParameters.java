package org.crshooks.fhir;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What an operation was sent: a Parameters resource taken apart in one pass over its bytes, without parsing it. The
 * limits of H6 hold for everything outside its resources; each resource is judged when it is read.
 */
public record GivenParameters(Kind kind, List<GivenParameter> all) {

    /** What came. */
    public enum Kind {
        PARAMETERS,
        /** JSON of another kind. */
        OTHER,
        /** No JSON, or beyond the limits. */
        UNREADABLE
    }

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final GivenParameters UNREADABLE = new GivenParameters(Kind.UNREADABLE, List.of());

    public GivenParameters {
        all = List.copyOf(all);
    }

    /** Never throws; the bytes must not be changed afterwards. */
    public static GivenParameters read(byte[] body) {
        int start = startsWithMark(body) ? BYTE_ORDER_MARK.length : 0;
        try (ByteGuard guard = ByteGuard.over(body, start, body.length - start)) {
            Scan scan = new Scan(guard);
            scan.document(guard.next());
            return guard.next() == null && guard.violations() == scan.inside
                    ? new GivenParameters(scan.isParameters ? Kind.PARAMETERS : Kind.OTHER, scan.found)
                    : UNREADABLE;
        } catch (IOException | RuntimeException unreadable) {
            return UNREADABLE;
        }
    }

    private static boolean startsWithMark(byte[] body) {
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
            if (body.length <= i || body[i] != BYTE_ORDER_MARK[i]) {
                return false;
            }
        }
        return true;
    }

    /** One pass. */
    private static final class Scan {

        private final ByteGuard guard;
        private final List<GivenParameter> found = new ArrayList<>();
        private boolean isParameters;

        /** Violations inside resources. */
        private int inside;

        Scan(ByteGuard guard) {
            this.guard = guard;
        }

        void document(JsonToken first) throws IOException {
            if (first == null) {
                throw new IOException("empty");
            }
            if (first != JsonToken.START_OBJECT) {
                guard.skip(first);
                return;
            }
            while (guard.next() == JsonToken.FIELD_NAME) {
                String name = guard.name();
                JsonToken value = guard.next();
                if (name.equals("resourceType") && value == JsonToken.VALUE_STRING) {
                    isParameters = guard.text().equals("Parameters");
                } else if (name.equals("parameter") && value == JsonToken.START_ARRAY) {
                    items();
                } else {
                    guard.skip(value);
                }
            }
        }

        private void items() throws IOException {
            for (JsonToken item = guard.next(); item != JsonToken.END_ARRAY; item = guard.next()) {
                if (item == JsonToken.START_OBJECT) {
                    parameter();
                } else {
                    guard.skip(item);
                }
            }
        }

        private void parameter() throws IOException {
            String name = null;
            String element = null;
            String text = null;
            int offset = 0;
            int length = 0;
            int values = 0;
            while (guard.next() == JsonToken.FIELD_NAME) {
                String member = guard.name();
                JsonToken value = guard.next();
                if (member.equals("name") && value == JsonToken.VALUE_STRING) {
                    name = guard.text();
                } else if (member.equals("resource") && value == JsonToken.START_OBJECT) {
                    values++;
                    element = member;
                    offset = guard.tokenOffset();
                    int before = guard.violations();
                    guard.skip(value);
                    inside += guard.violations() - before;
                    length = guard.endOffset() - offset;
                } else if (member.startsWith("value")) {
                    values++;
                    element = member;
                    text = text(value);
                } else {
                    guard.skip(value);
                }
            }
            found.add(
                    values == 1
                            ? new GivenParameter(name, element, text, offset, length)
                            : new GivenParameter(name, null, null, 0, 0));
        }

        private String text(JsonToken value) throws IOException {
            if (value != JsonToken.START_OBJECT) {
                guard.skip(value);
                return value == JsonToken.VALUE_STRING ? guard.text() : null;
            }
            String reference = null;
            while (guard.next() == JsonToken.FIELD_NAME) {
                String member = guard.name();
                JsonToken inner = guard.next();
                if (member.equals("reference") && inner == JsonToken.VALUE_STRING) {
                    reference = guard.text();
                } else {
                    guard.skip(inner);
                }
            }
            return reference;
        }
    }
}
