package uk.nhs.leadership.enrolment.attainment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about attainments. */
@ApplicationScoped
class Attainments implements PanacheRepositoryBase<Attainment, UUID> {

    /**
     * Which of them a list is to show; null for any.
     *
     * @param employer who sees none that was never submitted
     * @param manager the employee number of the manager whose staff they are of
     * @param status on the day
     */
    record Wanted(
            @Nullable String employer,
            @Nullable String manager,
            @Nullable UUID participantId,
            @Nullable AttainmentStatus status,
            LocalDate day) {}

    /** For a change: those that come at the same time wait for each other. */
    Optional<Attainment> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    /** In the order in which they were begun; a person has at most one under way for each competency and stage. */
    List<Attainment> allOf(UUID participantId) {
        return list("participantId = ?1 order by id", participantId);
    }

    List<Attainment> list(Wanted wanted, Listing listing) {
        var conditions = Conditions.of(listing)
                .where("employer = :employer", "employer", wanted.employer())
                .where("participantId = :participant", "participant", wanted.participantId())
                .where("""
                        participantId in (select p.id from Participant p
                          where p.employer = :employer and p.managerEmployeeNumber = :manager)""", "manager", wanted.manager());
        if (wanted.employer() != null) {
            conditions.where("submittedAt is not null");
        }
        return find(having(wanted.status(), wanted.day(), conditions).query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }

    /** Written out, and not as a parameter, so that the index of what was submitted can be used. */
    private static Conditions having(@Nullable AttainmentStatus status, LocalDate day, Conditions conditions) {
        return switch (status) {
            case null -> conditions;
            case VERIFIED -> conditions.where("status = VERIFIED").where("expiresOn >= :day", "day", day);
            case EXPIRED -> conditions.where("status = VERIFIED").where("expiresOn < :day", "day", day);
            case DRAFT, SUBMITTED, RETURNED, DECLINED, REVOKED, MERGED -> conditions.where("status = " + status.name());
        };
    }
}
