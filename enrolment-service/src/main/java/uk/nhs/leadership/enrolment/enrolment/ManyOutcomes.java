package uk.nhs.leadership.enrolment.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.copy.CopyTable;
import uk.nhs.leadership.chassis.query.OneOffQuery;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.bulk.ManyRows;
import uk.nhs.leadership.enrolment.training.Outcome;

/** What is asked and kept of outcomes by the thousand: one statement for all of them. */
@ApplicationScoped
class ManyOutcomes {
    private static final CopyTable MADE = new CopyTable(
            "outcome_made",
            "id uuid, enrolment_id uuid, result text, decided_on date, recorded_at timestamptz, recorded_by text");

    private static final String KEEP = """
            insert into outcome (id, enrolment_id, result, decided_on, recorded_at, recorded_by)
            select m.id, m.enrolment_id, m.result, m.decided_on, m.recorded_at, m.recorded_by from %s m""".formatted(MADE);

    private static final CopyTable DECIDED = new CopyTable(
            "enrolment_decided", "id uuid, training text, decided_on date, updated_at timestamptz, times int");

    private static final String SETTLE = """
            update enrolment e set training = d.training, decided_on = d.decided_on, updated_at = d.updated_at,
              version = e.version + d.times
            from %s d where e.id = d.id""".formatted(DECIDED);

    private final EntityManager database;

    ManyOutcomes(EntityManager database) {
        this.database = database;
    }

    /** What was recorded of these, in the order in which it was. */
    List<Outcome> of(Collection<UUID> enrolmentIds) {
        // In the session: what never changes is not looked at again, and a session without a memory cannot read it.
        return session()
                .createNativeQuery("""
                        select o.* from outcome o
                        where o.enrolment_id = any (cast(:ids as uuid[])) order by o.id""", Outcome.class)
                .setParameter("ids", ManyRows.array(enrolmentIds))
                .getResultList();
    }

    /** What these participants did on a course, as far as the caller may know. */
    List<Earlier> attempts(UUID courseId, Collection<UUID> participantIds) {
        var query = """
                select %3$s from enrolment e
                where e.participant_id = any (cast(:participants as uuid[])) and e.course_id = :course
                  and (%1$s or e.employer = %2$s or (e.provider = %2$s and e.passed_on_at is not null))
                order by e.id""".formatted(OrganisationFilter.OFF, OrganisationFilter.CALLER, ManyEnrolments.EARLIER);
        return new OneOffQuery(query, Map.of("participants", ManyRows.array(participantIds), "course", courseId))
                .ask(database, ManyEnrolments::earlier);
    }

    void keep(List<Outcome> made) {
        session().doWork(connection -> {
            MADE.fill(
                    connection,
                    made,
                    (outcome, line) -> line.value(outcome.id())
                            .value(outcome.enrolmentId())
                            .value(outcome.result())
                            .value(outcome.decidedOn())
                            .value(outcome.recordedAt())
                            .value(outcome.recordedBy()));
            try (var statement = connection.prepareStatement(KEEP)) {
                statement.executeUpdate();
            }
        });
    }

    /** @param changed each with how often it changed, as many versions as that are */
    void settle(Map<Enrolment, Integer> changed) {
        session().doWork(connection -> {
            DECIDED.fill(connection, changed.entrySet(), (each, line) -> {
                var enrolment = each.getKey();
                var training = Objects.requireNonNull(enrolment.training());
                line.value(enrolment.id())
                        .value(training.status())
                        .value(training.decidedOn())
                        .value(enrolment.updatedAt())
                        .value(each.getValue());
            });
            try (var statement = connection.prepareStatement(SETTLE)) {
                var settled = statement.executeUpdate();
                if (settled != changed.size()) {
                    throw new IllegalStateException(settled + " of " + changed.size() + " enrolments settled");
                }
            }
        });
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
