package org.crshooks.terminology;

/** A terminology file that cannot be used; the message names the file, the code and the reason. Start-up must fail. */
public final class TerminologyException extends RuntimeException {

    TerminologyException(String file, String code, String reason) {
        super(file + ": " + (code == null ? "" : "code " + code + ": ") + reason);
    }

    TerminologyException(String file, String reason, Throwable cause) {
        super(file + ": " + reason, cause);
    }
}
