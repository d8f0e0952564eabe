package org.crshooks.outbound;

import java.net.http.HttpHeaders;

/** What another server answered, whatever its status. */
public record Reply(int status, HttpHeaders headers, byte[] body) {

    private static final int OK = 200;

    public boolean isOk() {
        return status == OK;
    }

    /** The first value of a header; null where there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** Says nothing of a patient. */
    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
