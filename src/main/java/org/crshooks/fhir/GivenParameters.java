package org.crshooks.fhir;

import java.util.ArrayList;
import java.util.List;
import org.crshooks.json.MalformedJson;
import org.crshooks.json.Token;

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

    private static final GivenParameters UNREADABLE = new GivenParameters(Kind.UNREADABLE, List.of());

    public GivenParameters {
        all = List.copyOf(all);
    }

    /** Never throws; the bytes must not be changed afterwards. */
    public static GivenParameters read(byte[] body) {
        try {
            ByteGuard guard = ByteGuard.over(body, 0, body.length);
            Scan scan = new Scan(guard);
            scan.document(guard.next());
            return guard.next() == null && guard.violations() == scan.inside
                    ? new GivenParameters(scan.isParameters ? Kind.PARAMETERS : Kind.OTHER, scan.found)
                    : UNREADABLE;
        } catch (RuntimeException unreadable) {
            return UNREADABLE;
        }
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

        void document(Token first) {
            if (first == null) {
                throw new MalformedJson();
            }
            if (first != Token.START_OBJECT) {
                guard.skip(first);
                return;
            }
            while (guard.next() == Token.NAME) {
                String name = guard.name();
                Token value = guard.next();
                if (name.equals("resourceType") && value == Token.STRING) {
                    isParameters = guard.text().equals("Parameters");
                } else if (name.equals("parameter") && value == Token.START_ARRAY) {
                    items();
                } else {
                    guard.skip(value);
                }
            }
        }

        private void items() {
            for (Token item = guard.next(); item != Token.END_ARRAY; item = guard.next()) {
                if (item == Token.START_OBJECT) {
                    parameter();
                } else {
                    guard.skip(item);
                }
            }
        }

        private void parameter() {
            String name = null;
            String element = null;
            String text = null;
            int offset = 0;
            int length = 0;
            int values = 0;
            while (guard.next() == Token.NAME) {
                String member = guard.name();
                Token value = guard.next();
                if (member.equals("name") && value == Token.STRING) {
                    name = guard.text();
                } else if (member.equals("resource") && value == Token.START_OBJECT) {
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

        private String text(Token value) {
            if (value != Token.START_OBJECT) {
                guard.skip(value);
                return value == Token.STRING ? guard.text() : null;
            }
            String reference = null;
            while (guard.next() == Token.NAME) {
                String member = guard.name();
                Token inner = guard.next();
                if (member.equals("reference") && inner == Token.STRING) {
                    reference = guard.text();
                } else {
                    guard.skip(inner);
                }
            }
            return reference;
        }
    }
}
