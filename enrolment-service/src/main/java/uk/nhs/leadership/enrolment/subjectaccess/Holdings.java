package uk.nhs.leadership.enrolment.subjectaccess;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What all tables hold on somebody, asked of the list in which every table and column is named. */
@ApplicationScoped
class Holdings {
    private static final String HELD_ON = "select what, rows from held_on(?, ?, ?)";

    private final Session database;

    Holdings(Session database) {
        this.database = database;
    }

    /** What the employer may be given who answers for somebody, as far as it may see. */
    List<Holding> forEmployer(UUID participantId) {
        return on(participantId, false, true);
    }

    /** Everything, of every employer. */
    List<Holding> all(UUID participantId) {
        return on(participantId, true, false);
    }

    private List<Holding> on(UUID participantId, boolean everywhere, boolean forEmployer) {
        database.flush();
        return database.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(HELD_ON)) {
                statement.setObject(1, participantId);
                statement.setBoolean(2, everywhere);
                statement.setBoolean(3, forEmployer);
                try (var row = statement.executeQuery()) {
                    var found = new ArrayList<Holding>();
                    while (row.next()) {
                        found.add(new Holding(row.getString("what"), row.getString("rows")));
                    }
                    return found;
                }
            }
        });
    }
}
