package uk.nhs.leadership.accreditation.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Every query for what was taught. Rows of one generation are read while the next may be filled. */
@ApplicationScoped
public class Deliveries {
    static final String READ_MODEL = "delivery";

    private final Session database;

    Deliveries(Session database) {
        this.database = database;
    }

    /** What became of those who were taught from one day to another, by accreditation; those without a cohort are left out. */
    public Map<String, Delivered> delivered(Collection<String> accreditations, LocalDate first, LocalDate last) {
        return database
                .createNativeQuery("""
                        select c.accreditation_number, cast(count(*) as int) taught,
                            cast(count(*) filter (where p.completed_on between :first and :last) as int) completed,
                            cast(count(*) filter (where p.withdrawn_on between :first and :last) as int) withdrawn,
                            cast(count(*) filter (where p.withdrawn_on between :first and :last
                                and starts_with(p.withdrawal_reason, 'quality-of-programme-')) as int) quality,
                            cast(count(*) filter (where p.decided_on between :first and :last and p.passed) as int) passed,
                            cast(count(*) filter (where p.decided_on between :first and :last and not p.passed) as int) not_passed
                        from delivery_cohort c
                        join delivery_place p on p.generation = c.generation and p.cohort_id = c.cohort_id
                        where c.generation = (select read_model_generation('delivery'))
                            and c.accreditation_number = any(:accreditations)
                            and p.started_on <= :last
                            and coalesce(greatest(p.completed_on, p.withdrawn_on, p.decided_on), :last) >= :first
                        group by c.accreditation_number""", Tuple.class)
                .setParameter("accreditations", accreditations.toArray(String[]::new))
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList()
                .stream()
                .map(Deliveries::delivered)
                .collect(Collectors.toMap(Delivered::accreditationNumber, Function.identity()));
    }

    private static Delivered delivered(Tuple counts) {
        return new Delivered(
                counts.get("accreditation_number", String.class),
                counts.get("taught", Integer.class),
                counts.get("completed", Integer.class),
                counts.get("withdrawn", Integer.class),
                counts.get("quality", Integer.class),
                counts.get("passed", Integer.class),
                counts.get("not_passed", Integer.class));
    }

    /**
     * Keeps cohorts, with one statement for any number of them.
     *
     * @param cohorts a JSON array of {@code {"id": …, "data": <data of cohort.planned.v1 or cohort.opened.v1>}}
     */
    void keepCohorts(String cohorts, int generation) {
        keep("""
                insert into delivery_cohort
                    (generation, cohort_id, provider, accreditation_number, course_id, starts_on)
                select :generation, c.id, v.provider, v."accreditationNumber", v."courseId", v."startsOn"
                from jsonb_to_recordset(cast(:rows as jsonb)) as c (id uuid, data jsonb),
                     jsonb_to_record(c.data) as v (provider text, "accreditationNumber" text, "courseId" uuid,
                         "startsOn" date)
                on conflict (generation, cohort_id) do update set starts_on = excluded.starts_on
                """, cohorts, generation);
    }

    /**
     * Takes down what became of places, with one statement for any number of them.
     *
     * @param places a JSON array, one object for each place, with what is new of it and nothing else
     */
    void keepPlaces(String places, int generation) {
        keep("""
                insert into delivery_place as known
                    (generation, enrolment_id, cohort_id, provider, started_on, completed_on, passed, decided_on,
                     withdrawn_on, withdrawal_reason)
                select :generation, p.id, p."cohortId", p.provider, p."startedOn", p."completedOn", p.passed,
                       p."decidedOn", p."withdrawnOn", p."withdrawalReason"
                from jsonb_to_recordset(cast(:rows as jsonb)) as p (id uuid, "cohortId" uuid, provider text,
                    "startedOn" date, "completedOn" date, passed boolean, "decidedOn" date, "withdrawnOn" date,
                    "withdrawalReason" text)
                on conflict (generation, enrolment_id) do update set
                    cohort_id = excluded.cohort_id,
                    started_on = coalesce(excluded.started_on, known.started_on),
                    completed_on = coalesce(excluded.completed_on, known.completed_on),
                    passed = coalesce(excluded.passed, known.passed),
                    decided_on = coalesce(excluded.decided_on, known.decided_on),
                    withdrawn_on = coalesce(excluded.withdrawn_on, known.withdrawn_on),
                    withdrawal_reason = coalesce(excluded.withdrawal_reason, known.withdrawal_reason)
                """, places, generation);
    }

    private void keep(String insert, String rows, int generation) {
        database.createNativeMutationQuery(insert)
                .setParameter("rows", rows)
                .setParameter("generation", generation)
                .executeUpdate();
    }

    void forget(int generation) {
        for (var delete : List.of(
                "delete from delivery_cohort where generation = :generation",
                "delete from delivery_place where generation = :generation")) {
            database.createNativeMutationQuery(delete)
                    .setParameter("generation", generation)
                    .executeUpdate();
        }
    }
}
