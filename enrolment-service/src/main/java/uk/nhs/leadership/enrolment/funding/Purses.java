package uk.nhs.leadership.enrolment.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.cohort.Payer;

/** What there is to pay for places on a cohort, as it is at the moment of asking. */
@ApplicationScoped
public class Purses {
    private final Session database;

    Purses(Session database) {
        this.database = database;
    }

    /** Nothing is held. */
    public Purse about(Cohort cohort) {
        return purse(cohort, false);
    }

    /** Nobody else takes of it until the end of the transaction. The cohort must be held before. */
    public Purse holding(Cohort cohort) {
        return purse(cohort, true);
    }

    private Purse purse(Cohort cohort, boolean hold) {
        return new Purse(database.createNativeQuery("""
                        select id, payer, course_id, cohort_id, array_to_string(trusts, ',') as trusts, funds_from, funds_until,
                          most_places, most_pence, beyond, close_reason, places_used, pence_used
                        from funding_caps_about(:cohort, :course, :hold)""", Tuple.class)
                .setParameter("cohort", cohort.id())
                .setParameter("course", cohort.courseId())
                .setParameter("hold", hold)
                .getResultStream()
                .map(Purses::pot)
                .toList());
    }

    private static Pot pot(Tuple row) {
        var promise = new FundingPromise(
                Payer.valueOf(row.get("payer", String.class)),
                row.get("course_id", UUID.class),
                row.get("cohort_id", UUID.class),
                split(row.get("trusts", String.class)),
                row.get("funds_from", LocalDate.class),
                row.get("funds_until", LocalDate.class),
                row.get("most_places", Integer.class),
                row.get("most_pence", Long.class),
                Beyond.valueOf(row.get("beyond", String.class)));
        return new Pot(
                row.get("id", UUID.class),
                promise,
                reason(row.get("close_reason", String.class)),
                row.get("places_used", Integer.class),
                row.get("pence_used", Long.class));
    }

    private static List<String> split(String codes) {
        return codes.isEmpty() ? List.of() : Arrays.asList(codes.split(",", -1));
    }

    private static @Nullable CloseReason reason(@Nullable String name) {
        return name == null ? null : CloseReason.valueOf(name);
    }
}
