package uk.nhs.leadership.chassis.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import uk.nhs.leadership.chassis.copy.CopySheet;
import uk.nhs.leadership.chassis.query.OneOffQuery;

/** Keeps the SQL that Hibernate, {@link OneOffQuery} and {@link CopySheet} send, for tests that ask how PostgreSQL would run it: {@link QueryPlan}. */
public final class SentSql extends Handler {
    private static final List<String> LOGGERS =
            List.of("org.hibernate.SQL", OneOffQuery.class.getName(), CopySheet.class.getName());

    private final List<String> sent = new CopyOnWriteArrayList<>();

    private SentSql() {}

    /** What was sent while this ran, by whichever thread, in its order. */
    public static List<String> during(Runnable act) {
        var kept = new SentSql();
        during(act, kept, LOGGERS);
        return List.copyOf(kept.sent);
    }

    private static void during(Runnable act, SentSql kept, List<String> loggers) {
        if (loggers.isEmpty()) {
            act.run();
            return;
        }
        var logger = Logger.getLogger(loggers.getFirst());
        var level = logger.getLevel();
        var parents = logger.getUseParentHandlers();
        logger.setUseParentHandlers(false);
        logger.addHandler(kept);
        logger.setLevel(Level.ALL);
        try {
            during(act, kept, loggers.subList(1, loggers.size()));
        } finally {
            logger.removeHandler(kept);
            logger.setUseParentHandlers(parents);
            logger.setLevel(level);
        }
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
