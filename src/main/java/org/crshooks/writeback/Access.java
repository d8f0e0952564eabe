package org.crshooks.writeback;

import java.util.EnumSet;
import java.util.Set;

/**
 * On whose behalf a server is written to.
 *
 * @param rights what is not known to be forbidden
 */
public record Access(TokenSource tokens, Set<Right> rights) {

    public Access {
        rights = Set.copyOf(rights);
    }

    /** A server that asks for no token, or whose token is not known to be limited. */
    public static Access unlimited(TokenSource tokens) {
        return new Access(tokens, EnumSet.allOf(Right.class));
    }

    boolean may(Right right) {
        return rights.contains(right);
    }

    /** Never shows a token. */
    @Override
    public String toString() {
        return "Access[***]";
    }
}
