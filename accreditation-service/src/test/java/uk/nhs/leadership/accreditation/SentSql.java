package uk.nhs.leadership.accreditation;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Keeps the SQL that Hibernate sends, for tests that ask how PostgreSQL would run it. */
@ApplicationScoped
@PersistenceUnitExtension
public class SentSql implements StatementInspector {
    private static final long serialVersionUID = 1L;
    private static final List<String> SENT = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        SENT.add(sql);
        return sql;
    }

    /** What was sent while this ran. */
    static List<String> during(Runnable act) {
        SENT.clear();
        act.run();
        return List.copyOf(SENT);
    }
}
