package uk.nhs.leadership.accreditation.assessor;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.assessor.AssessorEvent.DeclaredInterest;
import uk.nhs.leadership.accreditation.assessor.AssessorEvent.InterestsDeclared;
import uk.nhs.leadership.accreditation.assessor.AssessorEvent.ProfileChanged;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** Somebody who may be asked to assess, what they know, when they can be asked, and what they have to do with providers. */
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

    @Embedded
    private @Nullable Profile profile;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "assessor_expertise", joinColumns = @JoinColumn(name = "assessor_id"))
    private Set<Expertise> expertise;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "assessor_absence", joinColumns = @JoinColumn(name = "assessor_id"))
    @OrderColumn(name = "ordinal")
    private List<Absence> absences;

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
        this.expertise = new HashSet<>();
        this.absences = new ArrayList<>();
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

    /** The assessor says what they know and when they can be asked: all of it, each time. */
    ProfileChanged describe(Profile said, Set<Expertise> known, List<Absence> away) {
        var faults = new ArrayList<Fault>();
        if (said.endsBeforeItBegins()) {
            faults.add(fault("/availableUntil"));
        }
        for (var i = 0; i < away.size(); i++) {
            if (away.get(i).endsBeforeItBegins()) {
                faults.add(fault("/absences/" + i + "/until"));
            }
        }
        if (!faults.isEmpty()) {
            throw new RuleBroken(AssessorRule.ABSENCE_ENDS_BEFORE_IT_BEGINS, faults);
        }
        profile = said;
        expertise.clear();
        expertise.addAll(known);
        absences.clear();
        absences.addAll(away);
        return new ProfileChanged(
                id,
                said.status(),
                codes(Expertise.Kind.STAGE),
                codes(Expertise.Kind.AREA),
                codes(Expertise.Kind.REQUIREMENT_GROUP),
                said.mostCases());
    }

    private static Fault fault(String pointer) {
        return new Fault(pointer, "BEFORE_ITS_BEGINNING", "must not be before the first day");
    }

    /** Every reason for which the assessor cannot judge a case, in the order in which the reasons are listed. */
    public List<Conflict> conflictsWith(PartiesOfCase parties, LocalDate on) {
        var found = EnumSet.noneOf(Conflict.class);
        for (var organisation : organisations) {
            if (organisation.equals(parties.provider())) {
                found.add(Conflict.SAME_ORGANISATION);
            } else if (parties.lineage().contains(organisation)) {
                found.add(Conflict.MERGED_ANCESTOR);
            }
        }
        if (parties.authors().contains(account)) {
            found.add(Conflict.AUTHOR_OF_COURSE);
        }
        if (parties.faculty().contains(account)) {
            found.add(Conflict.FACULTY_OF_COURSE);
        }
        if (parties.declared().contains(account)) {
            found.add(Conflict.DECLARED_FOR_CASE);
        }
        for (var interest : interests) {
            interest.conflictWith(parties.lineage(), on).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** The codes of the organisations whose cases they may be kept from: those they act or acted for, and had to do with. */
    public Set<String> closeTo() {
        return Stream.concat(organisations.stream(), interests.stream().map(Interest::organisation))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether they have said what they know and when they can be asked: nobody is proposed without knowing of it. */
    public boolean isInPool() {
        return profile != null;
    }

    /** Whether they can be asked on a day, as they say themselves. */
    public boolean isAvailableOn(LocalDate day) {
        return profile != null
                && profile.isAvailableOn(day)
                && absences.stream().noneMatch(absence -> absence.covers(day));
    }

    /** On how many cases they work at a time; none until they have said. */
    public int mostCases() {
        return profile == null ? 0 : profile.mostCases();
    }

    /** The codes of what they know of one kind, in their order. */
    public List<String> codes(Expertise.Kind kind) {
        return expertise.stream()
                .filter(known -> known.kind() == kind)
                .map(Expertise::code)
                .sorted()
                .collect(Collectors.toUnmodifiableList());
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

    @Nullable
    Profile profile() {
        return profile;
    }

    List<Absence> absences() {
        return List.copyOf(absences);
    }

    /** Whether this is the first declaration. */
    boolean isNew() {
        return version == 0;
    }

    long version() {
        return version;
    }
}
