package uk.nhs.leadership.chassis.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps the SQL that Hibernate sends, for tests that ask how PostgreSQL would run it: {@link QueryPlan}. */
public final class SentSql extends Handler {
    private final List<String> sent = new CopyOnWriteArrayList<>();

    private SentSql() {}

    /** What was sent while this ran, by whichever thread, in its order. */
    public static List<String> during(Runnable act) {
        var logger = Logger.getLogger("org.hibernate.SQL");
        var level = logger.getLevel();
        var parents = logger.getUseParentHandlers();
        var kept = new SentSql();
        logger.setUseParentHandlers(false);
        logger.addHandler(kept);
        logger.setLevel(Level.ALL);
        try {
            act.run();
        } finally {
            logger.removeHandler(kept);
            logger.setUseParentHandlers(parents);
            logger.setLevel(level);
        }
        return List.copyOf(kept.sent);
    }

    @Override
    public void publish(LogRecord statement) {
        sent.add(statement.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
