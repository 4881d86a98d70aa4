package uk.nhs.leadership.enrolment.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.copy.CopyTable;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.bulk.ManyRows;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.training.Declaration;
import uk.nhs.leadership.enrolment.training.Training;

/** What is asked and kept of declarations by the thousand: one statement for all of them. */
@ApplicationScoped
class ManyDeclarations {
    private static final CopyTable MADE = new CopyTable(
            "declaration_made",
            "id uuid, enrolment_id uuid, kind text, declared_on date, recorded_at timestamptz, recorded_by text");

    private static final String KEEP = """
            insert into declaration (id, enrolment_id, kind, declared_on, recorded_at, recorded_by)
            select m.id, m.enrolment_id, m.kind, m.declared_on, m.recorded_at, m.recorded_by from %s m""".formatted(MADE);

    private static final CopyTable DECLARED = new CopyTable(
            "enrolment_declared",
            "id uuid, training text, started_on date, completed_on date, updated_at timestamptz, times int");

    private static final String SETTLE = """
            update enrolment e set training = d.training, started_on = d.started_on, completed_on = d.completed_on,
              updated_at = d.updated_at, version = e.version + d.times
            from %s d where e.id = d.id""".formatted(DECLARED);

    private final EntityManager database;
    private final ManyRows rows;

    ManyDeclarations(EntityManager database, ManyRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * Those on a provider's cohort that have these ids, held until the end of the transaction; in one order for all, so that
     * two who hold some of them do not wait for each other. What becomes of them is written by {@link #settle} alone.
     */
    List<Enrolment> holding(Cohort cohort, Collection<UUID> ids) {
        return rows.of(
                Enrolment.class,
                """
                select e.* from enrolment e
                where e.id = any (cast(:ids as uuid[])) and e.cohort_id = :cohort and e.provider = :provider
                  and (%1$s or e.employer = %2$s or (e.provider = %2$s and e.passed_on_at is not null))
                order by e.id for no key update of e""".formatted(OrganisationFilter.OFF, OrganisationFilter.CALLER),
                Map.of("ids", ManyRows.array(ids), "cohort", cohort.id(), "provider", cohort.provider()));
    }

    /** What was declared of these and not voided, in the order in which it was. */
    List<Declaration> standingOn(Collection<UUID> enrolmentIds) {
        return rows.of(Declaration.class, """
                select d.* from declaration d
                where d.enrolment_id = any (cast(:ids as uuid[])) and d.voided_at is null order by d.id""", Map.of("ids", ManyRows.array(enrolmentIds)));
    }

    void keep(List<Declaration> made) {
        session().doWork(connection -> {
            MADE.fill(
                    connection,
                    made,
                    (declaration, line) -> line.value(declaration.id())
                            .value(declaration.enrolmentId())
                            .value(declaration.kind())
                            .value(declaration.declaredOn())
                            .value(declaration.recordedAt())
                            .value(declaration.recordedBy()));
            try (var statement = connection.prepareStatement(KEEP)) {
                statement.executeUpdate();
            }
        });
    }

    /** @param changed each with how often it changed, as many versions as that are */
    void settle(Map<Enrolment, Integer> changed) {
        session().doWork(connection -> {
            DECLARED.fill(connection, changed.entrySet(), (each, line) -> {
                var enrolment = each.getKey();
                var training = training(enrolment);
                line.value(enrolment.id())
                        .value(training.status())
                        .value(training.startedOn())
                        .value(training.completedOn())
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

    private static Training training(Enrolment enrolment) {
        var training = enrolment.training();
        if (training == null) {
            throw new IllegalStateException("declared of " + enrolment.id() + ", which is no place");
        }
        return training;
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
