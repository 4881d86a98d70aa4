package uk.nhs.leadership.enrolment.equality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Every query about what participants say of themselves. The database shows each of them the own row and no other. */
@ApplicationScoped
class EqualityDescriptions {
    private final Session database;

    EqualityDescriptions(Session database) {
        this.database = database;
    }

    EqualityDescription of(UUID participantId) {
        return database.createNativeQuery("""
                        select ethnic_category, disability, version
                        from equality_description where participant_id = :participant""", Tuple.class)
                .setParameter("participant", participantId)
                .getResultStream()
                .map(EqualityDescriptions::description)
                .findFirst()
                .orElse(EqualityDescription.NOTHING);
    }

    private static EqualityDescription description(Tuple row) {
        String category = row.get(0, String.class);
        String disability = row.get(1, String.class);
        return new EqualityDescription(
                category == null ? null : EthnicCategory.ofCode(category),
                disability == null ? null : Disability.valueOf(disability),
                row.get(2, Long.class));
    }

    /** Keeps what is said, if nobody said anything else meanwhile. */
    boolean keep(
            UUID participantId,
            @Nullable EthnicCategory category,
            @Nullable Disability disability,
            long expected,
            Instant now) {
        return database.createNativeMutationQuery("""
                        insert into equality_description as d (
                          participant_id, ethnic_category, disability, updated_at, version)
                        values (:participant, :category, :disability, :now, :expected + 1)
                        on conflict (participant_id) do update set
                          ethnic_category = excluded.ethnic_category, disability = excluded.disability,
                          updated_at = excluded.updated_at, version = excluded.version
                        where d.version = :expected""")
                        .setParameter("participant", participantId)
                        .setParameter("category", category == null ? null : category.code(), String.class)
                        .setParameter("disability", disability == null ? null : disability.name(), String.class)
                        .setParameter("expected", expected)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
