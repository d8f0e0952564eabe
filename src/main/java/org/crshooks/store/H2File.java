package org.crshooks.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Looks into an H2 file without changing it. H2 would open a file without any sound part as an empty database, and write
 * over what a repair could still find.
 */
final class H2File {

    private static final int NOT_FOUND = 90146;
    private static final int WANTS_TO_WRITE = 90097;

    private static final String TABLES = """
            select count(*) from information_schema.tables where lower(table_name) = 'flyway_schema_history'""";

    private H2File() {}

    /** @throws StoreFault where there is a file, but not what this service once wrote to it */
    static void requireSound(StoreAddress address, StoreSettings settings) {
        try (Connection connection =
                        DriverManager.getConnection(address.toLookInto(), address.user(settings), settings.password());
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(TABLES)) {
            tables.next();
            if (tables.getInt(1) == 0) {
                throw new StoreFault(Faults.DAMAGED);
            }
        } catch (SQLException e) {
            if (e.getErrorCode() == WANTS_TO_WRITE) {
                // it found nothing and would begin anew
                throw new StoreFault(Faults.DAMAGED);
            } else if (e.getErrorCode() != NOT_FOUND) {
                throw new StoreFault(Faults.whyNotOpen(e));
            }
        }
    }
}
