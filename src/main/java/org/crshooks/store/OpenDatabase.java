package org.crshooks.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with the tables of this version. */
record OpenDatabase(
        StoreAddress address,
        HikariDataSource pool,
        JdbcClient sql,
        JdbcTemplate batches,
        TransactionTemplate transactions,
        byte[] key) {

    /** As many as all that ask at the same time, so that none waits for another; idle ones are closed. */
    private static final int MOST_CONNECTIONS = 16;

    private static final int CONNECT_MS = 2000;
    private static final int KEY_BYTES = 32;

    /** @throws StoreFault where it cannot be opened, or not be written */
    static OpenDatabase open(StoreSettings settings) {
        StoreAddress address = new StoreAddress(settings.url());
        HikariDataSource pool = null;
        try {
            if (address.isH2() && !address.isInMemory()) {
                H2File.requireSound(address, settings);
            }
            pool = new HikariDataSource(pool(settings, address));
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            JdbcTemplate batches = new JdbcTemplate(pool);
            if (!address.isH2()) {
                batches.setQueryTimeout((int) StoreAddress.LONGEST_STATEMENT.toSeconds());
            }
            JdbcClient sql = JdbcClient.create(batches);
            TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
            return new OpenDatabase(address, pool, sql, batches, transactions, key(sql));
        } catch (StoreFault e) {
            throw e;
        } catch (RuntimeException e) {
            if (pool != null) {
                pool.close();
            }
            throw new StoreFault(Faults.whyNotOpen(e));
        }
    }

    private static HikariConfig pool(StoreSettings settings, StoreAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("crs-store");
        config.setJdbcUrl(address.complete());
        config.setUsername(address.user(settings));
        config.setPassword(settings.password());
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MS);
        config.setValidationTimeout(CONNECT_MS / 2);
        if (address.isH2()) {
            config.setExceptionOverride(new H2Eviction());
        } else {
            config.addDataSourceProperty("connectTimeout", "2");
            config.addDataSourceProperty("socketTimeout", "10");
            config.addDataSourceProperty("tcpKeepAlive", "true");
            config.addDataSourceProperty("ApplicationName", "crs-hooks");
            // the detail of an error repeats the row
            config.addDataSourceProperty("logServerErrorDetail", "false");
        }
        return config;
    }

    /** The one of all instances; the first makes it. This also shows whether the database can be written. */
    private static byte[] key(JdbcClient sql) {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        sql.sql("insert into store_key (id, secret) values (1, :secret) on conflict do nothing")
                .param("secret", HexFormat.of().formatHex(fresh))
                .update();
        String secret = sql.sql("select secret from store_key where id = 1")
                .query(String.class)
                .single();
        return HexFormat.of().parseHex(secret);
    }

    void close() {
        if (address.isInMemory()) {
            sql.sql("shutdown").update();
        }
        pool.close();
    }

    @Override
    public String toString() {
        return "OpenDatabase[***]";
    }
}
