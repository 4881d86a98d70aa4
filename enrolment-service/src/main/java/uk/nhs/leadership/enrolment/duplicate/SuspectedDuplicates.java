package uk.nhs.leadership.enrolment.duplicate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.bulk.Columns;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.duplicate.MergedAttainmentEvent.AttainmentMerged;
import uk.nhs.leadership.enrolment.duplicate.MergedLateEntryEvent.LateEntryMerged;
import uk.nhs.leadership.enrolment.identifier.Identifiers.Said;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about records that may be of one person, and the statement that makes one of two. */
@ApplicationScoped
class SuspectedDuplicates implements PanacheRepositoryBase<SuspectedDuplicate, UUID> {
    private static final String SUSPECT =
            "select suspect_duplicates(?, ?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz)";
    private static final String SETTLE = "select * from settle_before_merge(?, ?, ?, ?::timestamptz)";
    private static final String MERGE = "select merge_participants(?, ?, ?, ?::timestamptz)";

    Optional<SuspectedDuplicate> withId(UUID id) {
        return findByIdOptional(id);
    }

    /** From the side of the newcomer, or from that of whoever was there before; null for every trust's. */
    List<SuspectedDuplicate> list(
            @Nullable String employer,
            @Nullable String otherEmployer,
            @Nullable DuplicateStatus status,
            @Nullable UUID participantId,
            Listing listing) {
        var conditions = Conditions.of(listing)
                .where("employer = :employer", "employer", employer)
                .where("otherEmployer = :otherEmployer", "otherEmployer", otherEmployer)
                .where("status = :status", "status", status)
                .where("(participantId = :participant or otherId = :participant)", "participant", participantId);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }

    /** In the order in which they were given up; there are at most a few. */
    List<FormerId> formerIdsOf(UUID participantId) {
        return getEntityManager()
                .createQuery("where participantId = :participant order by givenUpAt, id", FormerId.class)
                .setParameter("participant", participantId)
                .getResultList();
    }

    /** Looks whether any of a file's people are known already. */
    void suspect(String employer, List<UUID> newcomers, List<Said> said, Moment now) {
        var people = new Columns<>(newcomers).of(id -> id);
        var numbers = new Columns<>(said);
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.prepareStatement(SUSPECT)) {
                statement.setString(1, employer);
                statement.setString(2, people);
                statement.setString(3, numbers.of(Said::employeeNumber));
                statement.setString(4, numbers.of(Said::system));
                statement.setString(5, numbers.of(Said::value));
                statement.setString(6, now.instant().toString());
                statement.execute();
            }
        });
    }

    /** Closes what both records have under way of which a person has one, and tells what. */
    List<Event> settle(UUID survivor, UUID merged, String by, Moment now) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(SETTLE)) {
                statement.setObject(1, survivor);
                statement.setObject(2, merged);
                statement.setString(3, by);
                statement.setObject(4, now.instant().atOffset(ZoneOffset.UTC));
                try (var row = statement.executeQuery()) {
                    var settled = new ArrayList<Event>();
                    while (row.next()) {
                        settled.add(settled(survivor, row));
                    }
                    return settled;
                }
            }
        });
    }

    private static Event settled(UUID survivor, ResultSet row) throws SQLException {
        var trust = row.getString("trust");
        var goesOnAs = row.getObject("goes_on_as", UUID.class);
        var attainment = row.getObject("attainment_id", UUID.class);
        return attainment != null
                ? new AttainmentMerged(attainment, survivor, trust, goesOnAs)
                : new LateEntryMerged(
                        row.getObject("on_cohort", UUID.class),
                        row.getObject("late_entry_id", UUID.class),
                        survivor,
                        trust,
                        row.getString("school"),
                        goesOnAs);
    }

    /**
     * Turns everything of one record to another, and gives the one up.
     *
     * @return the trusts and providers that have had to do with either
     */
    Set<String> merge(UUID survivor, UUID merged, Moment now) {
        var entities = getEntityManager();
        var concerned = entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(MERGE)) {
                statement.setObject(1, survivor);
                statement.setObject(2, merged);
                statement.setObject(3, now.date());
                statement.setObject(4, now.instant().atOffset(ZoneOffset.UTC));
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
