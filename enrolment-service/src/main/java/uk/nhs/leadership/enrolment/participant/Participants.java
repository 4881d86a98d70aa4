package uk.nhs.leadership.enrolment.participant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about participants. */
@ApplicationScoped
public class Participants implements PanacheRepositoryBase<Participant, UUID> {

    /** One of an employer's own staff. */
    public Optional<Participant> ofEmployer(String employer, UUID id) {
        return withEmployer(employer, id).or(() -> nowOf(id).flatMap(now -> withEmployer(employer, now)));
    }

    private Optional<Participant> withEmployer(String employer, UUID id) {
        return find("id = ?1 and employer = ?2", id, employer).singleResultOptional();
    }

    /** Whose an id is now that was given up when two records became one. */
    private Optional<UUID> nowOf(UUID formerId) {
        return OneColumn.of(getEntityManager(), "select participant_id from former_id where id = :id", UUID.class)
                .setParameter("id", formerId)
                .uniqueResultOptional();
    }

    /** The participant that a caller is, if the account signed in with is linked to one. */
    public Optional<Participant> whoIs(Caller caller) {
        return accountOf(caller).flatMap(account -> ofAccount(caller.organisation(), account));
    }

    /** For what there is once for a person: those who change it at the same time wait for each other. */
    public void lock(Participant participant) {
        getEntityManager().lock(participant, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether a caller is the line manager of one of the staff of the same employer. */
    public boolean isManagedBy(Participant person, Caller caller) {
        return person.employer().equals(caller.organisation())
                && whoIs(caller)
                        .filter(own -> own.employeeNumber().equals(person.managerEmployeeNumber()))
                        .isPresent();
    }

    /** A person's account has a UUID; whoever has another sort of name is no participant. */
    private static Optional<UUID> accountOf(Caller caller) {
        try {
            return Optional.of(UUID.fromString(caller.actor()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whoever the caller may know of: own staff, or those on own cohorts. */
    public Optional<Participant> withId(UUID id) {
        return findByIdOptional(id).or(() -> nowOf(id).flatMap(this::findByIdOptional));
    }

    /** Own staff; anybody for whoever sees all. */
    public Optional<Participant> answeredForBy(Caller caller, UUID id) {
        return withId(id).filter(found -> caller.seesAll() || found.employer().equals(caller.organisation()));
    }

    /** The participant who signs in to an employer with this account. */
    Optional<Participant> ofAccount(String employer, UUID accountId) {
        return find("employer = ?1 and accountId = ?2", employer, accountId).singleResultOptional();
    }

    /** Whom an employer knows by this number. */
    Optional<Participant> numbered(String employer, String employeeNumber) {
        return find("employer = ?1 and employeeNumber = ?2", employer, employeeNumber)
                .singleResultOptional();
    }

    /** Those of them that the caller may know of, by id. */
    public Map<UUID, Participant> withIds(Collection<UUID> ids) {
        return find("id in ?1", List.copyOf(ids)).stream()
                .collect(Collectors.toMap(Participant::id, Function.identity()));
    }

    /** Whom an employer still has on a day, of the staff of a line manager. */
    public List<Participant> staffOf(Participant manager, LocalDate day, Listing listing) {
        var conditions = Conditions.of(listing)
                .where("employer = :employer", "employer", manager.employer())
                .where("managerEmployeeNumber = :manager", "manager", manager.employeeNumber())
                .where("(employedUntil is null or employedUntil > :day)", "day", day);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }

    List<Participant> list(
            String employer, @Nullable String employeeNumber, @Nullable String managerEmployeeNumber, Listing listing) {
        var conditions = Conditions.of(listing)
                .where("employer = :employer", "employer", employer)
                .where("employeeNumber = :employeeNumber", "employeeNumber", employeeNumber)
                .where("managerEmployeeNumber = :manager", "manager", managerEmployeeNumber);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }
}
