package uk.nhs.leadership.chassis.event.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;
import uk.nhs.leadership.chassis.background.Elected;
import uk.nhs.leadership.chassis.event.EventsConfig;

/**
 * The way into the event log for those who work on all of it, under the sequencer's role. Connections are not pooled:
 * an advisory lock belongs to a session, and a pool would hand a session with a lock to somebody else.
 */
@ApplicationScoped
class LogDatabase implements Elected.Connections {
    /** The server must notice a replica that vanished, or its lock would stop everybody else. */
    private static final String OPTIONS = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5"
            + " -c tcp_keepalives_count=3 -c statement_timeout=30s -c lock_timeout=5s"
            + " -c idle_in_transaction_session_timeout=60s";

    private static final String CONNECT_TIMEOUT_SECONDS = "5";
    private static final String SOCKET_TIMEOUT_SECONDS = "40";
    private static final String PREPARE_AFTER = "3";

    private final EventsConfig.Log config;

    @Inject
    LogDatabase(EventsConfig config) {
        this(config.log());
    }

    LogDatabase(EventsConfig.Log config) {
        this.config = config;
    }

    @Override
    public Connection open() throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", config.username());
        settings.setProperty("password", config.password());
        settings.setProperty("options", OPTIONS);
        settings.setProperty("ApplicationName", "event log");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("connectTimeout", CONNECT_TIMEOUT_SECONDS);
        settings.setProperty("socketTimeout", SOCKET_TIMEOUT_SECONDS);
        settings.setProperty("prepareThreshold", PREPARE_AFTER);
        for (var driver : ServiceLoader.load(Driver.class, LogDatabase.class.getClassLoader())) {
            var connection = driver.connect(config.jdbcUrl(), settings);
            if (connection != null) {
                return connection;
            }
        }
        throw new SQLException("no driver for the address in chassis.events.log.jdbc-url");
    }
}
