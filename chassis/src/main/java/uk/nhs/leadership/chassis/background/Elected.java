package uk.nhs.leadership.chassis.background;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Work that only one replica does at a time: the one that holds an advisory lock of the database, on the very
 * connection that does the work. If that connection is lost, so is the lock, and nothing done without it can be
 * committed; any replica may then take over, and begins by reading how far the work has come.
 */
public final class Elected implements AutoCloseable {
    /** What the elected replica does until it fails or ends. */
    public interface Term extends AutoCloseable {
        /** A bounded piece of the work. @return whether there may be more at once */
        boolean work() throws Exception;

        /** Brings begun work to its end, when the service stops in order. */
        default void finish() throws Exception {}

        @Override
        default void close() {}
    }

    /** How a term begins. */
    @FunctionalInterface
    public interface Office {
        Term begin(Connection connection) throws Exception;
    }

    /** Where connections come from: unpooled, because a lock must die with its connection. */
    @FunctionalInterface
    public interface Connections {
        Connection open() throws SQLException;
    }

    private static final Logger LOG = Logger.getLogger(Elected.class);

    private final String name;
    private final long lock;
    private final Connections connections;
    private final Office office;
    private final Loop loop;
    private @Nullable Connection connection;
    private @Nullable Term term;
    private volatile boolean inOffice;

    /** @param lock the key of the advisory lock, one for each kind of work in a database */
    public Elected(String name, long lock, Connections connections, Office office) {
        this(name, lock, connections, office, Duration.ZERO);
    }

    /**
     * As above, for work of which it is cheaper to do much at once.
     *
     * @param rest what it rests at least after having done all there was, even when woken
     */
    public Elected(String name, long lock, Connections connections, Office office, Duration rest) {
        this.name = name;
        this.lock = lock;
        this.connections = connections;
        this.office = office;
        this.loop = new Loop(name, this::step, this::resign, rest);
    }

    public Elected start() {
        loop.start();
        return this;
    }

    public void wake() {
        loop.wake();
    }

    /** Whether this replica does the work now. */
    public boolean inOffice() {
        return inOffice;
    }

    @Override
    public void close() {
        loop.close();
    }

    private boolean step() throws Exception {
        try {
            var current = term == null ? elect() : term;
            return current != null && current.work();
        } catch (Exception | Error e) {
            leave();
            throw e;
        }
    }

    private @Nullable Term elect() throws Exception {
        var candidate = connection;
        if (candidate == null) {
            candidate = connections.open();
            connection = candidate;
        }
        if (!tryLock(candidate)) {
            return null;
        }
        var begun = office.begin(candidate);
        term = begun;
        inOffice = true;
        LOG.infof("event=elected work=%s", name);
        return begun;
    }

    private boolean tryLock(Connection candidate) throws SQLException {
        candidate.setAutoCommit(true);
        try (var statement = candidate.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, lock);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private void resign() {
        if (term != null) {
            try {
                term.finish();
            } catch (Exception e) {
                LOG.warnf(e, "event=work-not-finished work=%s", name);
            }
        }
        leave();
    }

    /** Cuts the connection rather than closing it in order: whatever state it is in, the lock goes with it. */
    private void leave() {
        inOffice = false;
        if (term != null) {
            term.close();
            term = null;
        }
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debugf(e, "event=connection-not-cut work=%s", name);
            }
            connection = null;
        }
    }
}
