package org.crshooks.cdshooks.request;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.fhir.BundlePages;
import org.crshooks.json.JsonTokens;
import org.crshooks.json.MalformedJson;
import org.crshooks.json.Token;

/** Walks through JSON bytes once, under limits, keeping only what it is asked for. */
final class JsonWalk {

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
    private static final JsonTokens.Bounds BOUNDS = new JsonTokens.Bounds(DEPTH, NAME_LENGTH, NUMBER_LENGTH);

    private final byte[] bytes;
    private final JsonTokens tokens;

    private JsonWalk(byte[] bytes) {
        this.bytes = bytes;
        tokens = new JsonTokens(bytes, 0, bytes.length, BOUNDS);
    }

    /** Walks through the members of the one object that the bytes hold. */
    static void object(byte[] bytes, Reader reader) {
        try {
            JsonWalk walk = new JsonWalk(bytes);
            if (walk.tokens.next() != Token.START_OBJECT) {
                throw new Refusal(Problem.NOT_AN_OBJECT);
            }
            walk.eachMember("", name -> reader.member(walk, name));
            if (walk.tokens.next() != null) {
                throw new Refusal(Problem.NOT_AN_OBJECT);
            }
        } catch (MalformedJson e) {
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
        return tokens.current() == Token.START_OBJECT;
    }

    boolean isNull() {
        return tokens.current() == Token.NULL;
    }

    /** Walks through the items of the array at hand. */
    void items(String element, Runnable item) {
        if (tokens.current() != Token.START_ARRAY) {
            throw new Refusal(Problem.WRONG_TYPE, element);
        }
        while (tokens.next() != Token.END_ARRAY) {
            item.run();
            tokens.skipChildren();
        }
    }

    /** The string at hand; null for {@code null}. */
    String text(String element) {
        return switch (tokens.current()) {
            case STRING -> string();
            case NULL -> null;
            default -> throw new Refusal(Problem.WRONG_TYPE, element);
        };
    }

    private String string() {
        if (tokens.length() > STRING_LENGTH) {
            throw new MalformedJson();
        }
        return tokens.text();
    }

    /** The resources in the value at hand; passes over it. */
    GivenKey given(String key) {
        boolean object = isObject();
        return new GivenKey(key, object, BundlePages.read(tokens, bytes));
    }

    private void eachMember(String prefix, Consumer<String> member) {
        Set<String> seen = new HashSet<>();
        while (tokens.next() == Token.NAME) {
            String name = tokens.name();
            tokens.next();
            if (!seen.add(name)) {
                // which of two patients is meant must not depend on the reader
                throw new Refusal(Problem.REPEATED, HookRequestReader.isKnown(prefix + name) ? prefix + name : "");
            }
            if (seen.size() > MOST_MEMBERS) {
                throw new Refusal(Problem.MALFORMED_JSON);
            }
            member.accept(name);
            tokens.skipChildren();
        }
    }
}
