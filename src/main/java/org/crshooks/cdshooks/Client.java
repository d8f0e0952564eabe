package org.crshooks.cdshooks;

import java.util.Locale;
import org.crshooks.outbound.AllowedServers;
import org.crshooks.writeback.WriteBackMode;

/**
 * Who calls, and what the site agreed with it. Null components leave the matter to the setting for everybody.
 *
 * @param name its name in the configuration
 * @param fhirServers the only FHIR servers that its requests may lead to
 * @param language of cards where the reader names none
 * @param writeBack how grades reach its records
 * @param silent whether to assess without showing cards
 */
public record Client(
        String name, AllowedServers fhirServers, Locale language, WriteBackMode writeBack, Boolean silent) {

    /** Whoever reaches the service where it does not ask who calls. */
    public static final Client ANONYMOUS = new Client("anonymous", null, null, null, null);

    /** @param otherwise the setting for everybody */
    WriteBackMode writeBack(WriteBackMode otherwise) {
        return writeBack == null ? otherwise : writeBack;
    }

    /** @param otherwise the setting for everybody */
    public boolean silent(boolean otherwise) {
        return silent == null ? otherwise : silent;
    }
}
