package uk.nhs.leadership.accreditation.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.people.PersonEvent.PersonAdded;
import uk.nhs.leadership.accreditation.people.PersonEvent.PersonChanged;
import uk.nhs.leadership.accreditation.people.PersonEvent.PersonRemoved;
import uk.nhs.leadership.accreditation.provider.Provider;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;

/** Somebody who writes for a provider. A list of them begins with a lead, and never is without one again. */
@Entity
@Table(name = "provider_person")
@SQLRestriction(OrganisationFilter.OFF + " or organisation = " + OrganisationFilter.CALLER)
class Person {
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID providerId;

    @Column(updatable = false)
    private String organisation;

    @Column(updatable = false)
    private String account;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // for whoever asks later who let somebody in
    private String addedBy;

    @Column(updatable = false)
    private Instant addedAt;

    @SuppressWarnings("UnusedVariable") // as who added them
    private @Nullable String removedBy;

    @SuppressWarnings("UnusedVariable") // by which queries leave out who has left
    private @Nullable Instant removedAt;

    @Version
    private long version;

    protected Person() {}

    /**
     * @param leads everybody who is a lead on the list
     * @param by the account of whoever adds them
     */
    Person(UUID id, Provider provider, UUID account, Role role, List<Person> leads, String by, Instant now) {
        if (leads.isEmpty() && role != Role.LEAD) {
            throw new RuleBroken(PeopleRule.LAST_LEAD);
        }
        this.id = id;
        this.providerId = provider.id();
        this.organisation = provider.organisation();
        this.account = account.toString();
        this.role = role;
        this.addedBy = by;
        this.addedAt = now;
    }

    /** What somebody does for a provider. A constant's name is the public code. */
    @Schema(name = "PersonRole")
    enum Role {
        AUTHOR,
        /** Says who else is on the list, too. */
        LEAD
    }

    PersonAdded added() {
        return new PersonAdded(providerId, organisation, role);
    }

    PersonChanged become(Role other, List<Person> leads) {
        if (other != Role.LEAD) {
            mustNotBeTheLastOf(leads);
        }
        role = other;
        return new PersonChanged(providerId, organisation, role);
    }

    PersonRemoved remove(List<Person> leads, String by, Instant now) {
        mustNotBeTheLastOf(leads);
        removedBy = by;
        removedAt = now;
        return new PersonRemoved(providerId, organisation, role);
    }

    private void mustNotBeTheLastOf(List<Person> leads) {
        if (leads.stream().allMatch(this::isSameAs)) {
            throw new RuleBroken(PeopleRule.LAST_LEAD);
        }
    }

    private boolean isSameAs(Person other) {
        return id.equals(other.id);
    }

    /** Refuses whoever is no lead on a list that is kept. */
    static void mustBeAmong(List<Person> leads, String account) {
        if (!leads.isEmpty() && leads.stream().noneMatch(lead -> lead.account.equals(account))) {
            throw new RuleBroken(PeopleRule.PERSON_NOT_A_LEAD);
        }
    }

    UUID id() {
        return id;
    }

    String account() {
        return account;
    }

    Role role() {
        return role;
    }

    Instant addedAt() {
        return addedAt;
    }

    long version() {
        return version;
    }
}
