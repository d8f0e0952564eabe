package org.crshooks.cdshooks.request;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Walks through JSON bytes once, under limits, keeping only what it is asked for. */
final class JsonWalk implements AutoCloseable {

    private static final int DEPTH = 64;
    private static final int STRING_LENGTH = 64 * 1024;
    private static final int NAME_LENGTH = 256;
    private static final int NUMBER_LENGTH = 64 * 1024;

    /** Members of one object that is read; no request has nearly as many. */
    private static final int MOST_MEMBERS = 1000;

    /*
     * Numbers are only passed over here, which costs no more than their length; the reader of the resources judges
     * them, so that one absurd number costs its resource and not the request. A decimal made from a binary fraction easily
     * has fifty digits.
     */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(STRING_LENGTH)
                    .maxNameLength(NAME_LENGTH)
                    .maxNumberLength(NUMBER_LENGTH)
                    .build())
            .build();

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final JsonParser parser;
    private final int start;

    private JsonWalk(byte[] bytes) {
        start = startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        parser = JSON.createParser(ObjectReadContext.empty(), bytes, start, bytes.length - start);
    }

    /** Walks through the members of the one object that the bytes hold. */
    static void object(byte[] bytes, Reader reader) {
        requireUtf8(bytes);
        try (JsonWalk walk = new JsonWalk(bytes)) {
            if (walk.parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Refusal(Problem.NOT_AN_OBJECT);
            }
            walk.eachMember("", name -> reader.member(walk, name));
            if (walk.parser.nextToken() != null) {
                throw new Refusal(Problem.NOT_AN_OBJECT);
            }
        } catch (JacksonException e) {
            throw new Refusal(Problem.MALFORMED_JSON);
        }
    }

    /** Told of each member in turn; what it does not read is passed over. */
    interface Reader {
        void member(JsonWalk walk, String name);
    }

    /** Walks through the members of the object at hand; {@code null} holds none. */
    void members(String element, Consumer<String> member) {
        if (isNull()) {
            return;
        }
        if (!isObject()) {
            throw new Refusal(Problem.WRONG_TYPE, element);
        }
        eachMember(element + ".", member);
    }

    boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Walks through the items of the array at hand. */
    void items(String element, Runnable item) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new Refusal(Problem.WRONG_TYPE, element);
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            item.run();
            parser.skipChildren();
        }
    }

    /** The string at hand; null for {@code null}. */
    String text(String element) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NULL -> null;
            default -> throw new Refusal(Problem.WRONG_TYPE, element);
        };
    }

    /** Where the value at hand lies in the bytes; passes over it. */
    GivenKey range(String key) {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        int to = (int) parser.currentLocation().getByteOffset();
        return new GivenKey(key, start + from, to - from);
    }

    private void eachMember(String prefix, Consumer<String> member) {
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (!seen.add(name)) {
                // which of two patients is meant must not depend on the reader
                throw new Refusal(Problem.REPEATED, HookRequestReader.isKnown(prefix + name) ? prefix + name : "");
            }
            if (seen.size() > MOST_MEMBERS) {
                throw new Refusal(Problem.MALFORMED_JSON);
            }
            member.accept(name);
            parser.skipChildren();
        }
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3
                && bytes[0] == BYTE_ORDER_MARK[0]
                && bytes[1] == BYTE_ORDER_MARK[1]
                && bytes[2] == BYTE_ORDER_MARK[2];
    }

    private static void requireUtf8(byte[] bytes) {
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0 || bytes[i] == (byte) 0xFE || bytes[i] == (byte) 0xFF) {
                throw new Refusal(Problem.MALFORMED_JSON);
            }
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
