package uk.nhs.leadership.enrolment.erasure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** Every query about erasures, and the statement that carries one out. */
@ApplicationScoped
class Erasures implements PanacheRepositoryBase<Erasure, UUID> {
    private static final String ERASE = "select erase_participant(?, ?, ?)";

    Optional<Erasure> of(UUID participantId) {
        return findByIdOptional(participantId);
    }

    /**
     * Takes away what tells who somebody is, wherever it stands.
     *
     * @return the trusts and providers that have had to do with the person
     */
    Set<String> carryOut(UUID participantId, Moment now) {
        var entities = getEntityManager();
        entities.flush();
        var concerned = entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(ERASE)) {
                statement.setObject(1, participantId);
                statement.setObject(2, now.date());
                statement.setObject(3, now.instant().atOffset(ZoneOffset.UTC));
                try (var result = statement.executeQuery()) {
                    result.next();
                    return Set.of((String[]) result.getArray(1).getArray());
                }
            }
        });
        // What was loaded before is no longer what stands there.
        entities.clear();
        return concerned;
    }
}
