package uk.nhs.leadership.accreditation.assessor;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.assessor.AssessorEvent.DeclaredInterest;
import uk.nhs.leadership.accreditation.assessor.AssessorEvent.InterestsDeclared;

/** Somebody who may be asked to assess, and what they have to do with providers. */
@Entity
public class Assessor {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String account;

    private @Nullable String name;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "assessor_organisation", joinColumns = @JoinColumn(name = "assessor_id"))
    @Column(name = "organisation")
    private Set<String> organisations;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "assessor_interest", joinColumns = @JoinColumn(name = "assessor_id"))
    @OrderColumn(name = "ordinal")
    private List<Interest> interests;

    private Instant declaredAt;

    @Version
    private long version;

    protected Assessor() {}

    /**
     * @param account the stable id of the person's account
     */
    Assessor(UUID id, String account, Instant now) {
        this.id = id;
        this.account = account;
        this.organisations = new HashSet<>();
        this.interests = new ArrayList<>();
        this.declaredAt = now;
    }

    /**
     * The assessor says what they have to do with organisations: all of it, each time.
     *
     * @param name what panel members call them; null leaves them nameless
     * @param actingFor the organisation they act for now; it is remembered even when they later act for another one
     */
    InterestsDeclared declare(@Nullable String name, String actingFor, List<Interest> declared, Instant now) {
        this.name = name;
        organisations.add(actingFor);
        interests.clear();
        interests.addAll(declared);
        declaredAt = now;
        return new InterestsDeclared(
                id, declared.stream().map(DeclaredInterest::of).toList());
    }

    /** Why the assessor cannot judge a course of this provider, if so. */
    public Optional<Conflict> conflictWith(String provider, Set<String> authors, LocalDate on) {
        if (organisations.contains(provider)) {
            return Optional.of(Conflict.SAME_ORGANISATION);
        }
        if (authors.contains(account)) {
            return Optional.of(Conflict.AUTHOR_OF_COURSE);
        }
        return interests.stream()
                .flatMap(interest -> interest.conflictWith(provider, on).stream())
                .findFirst();
    }

    public UUID id() {
        return id;
    }

    public String account() {
        return account;
    }

    public @Nullable String name() {
        return name;
    }

    Set<String> organisations() {
        return Set.copyOf(organisations);
    }

    List<Interest> interests() {
        return List.copyOf(interests);
    }

    Instant declaredAt() {
        return declaredAt;
    }

    /** Whether this is the first declaration. */
    boolean isNew() {
        return version == 0;
    }

    long version() {
        return version;
    }
}
