package org.crshooks.subscription;

/** Takes notifications. */
@FunctionalInterface
public interface Notified {

    /**
     * Whether it will be seen to; not where too many wait.
     *
     * @param address what follows the address of the endpoint
     * @param body empty where none was sent
     * @throws org.crshooks.cdshooks.problem.Refusal where it cannot be a notification
     */
    boolean take(String address, byte[] body);
}
