package org.crshooks.outbound;

import java.net.http.HttpHeaders;

/** What another server answered, whatever its status. */
public record Reply(int status, HttpHeaders headers, byte[] body) {

    private static final int OK = 200;

    public boolean isOk() {
        return status == OK;
    }

    /** Says nothing of a patient. */
    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
