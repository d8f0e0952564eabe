package org.crshooks.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * After a fault of its file H2 closes the database for all connections, but a connection still calls itself valid. None
 * that saw a fault is used again, so that the next one opens the database anew.
 */
final class H2Eviction implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException fault) {
        return Faults.isOfData(fault) ? Override.CONTINUE_EVICT : Override.MUST_EVICT;
    }
}
