package uk.nhs.leadership.curriculum.collaboration;

import static uk.nhs.leadership.curriculum.collaboration.CollaborationRule.COLLABORATION_CLOSED;
import static uk.nhs.leadership.curriculum.collaboration.CollaborationRule.LEAD_MISSING;
import static uk.nhs.leadership.curriculum.collaboration.CollaborationRule.NOT_AN_EDITOR;
import static uk.nhs.leadership.curriculum.collaboration.CollaborationRule.NOT_A_COLLABORATOR;
import static uk.nhs.leadership.curriculum.collaboration.CollaborationRule.NOT_A_REVIEWER;
import static uk.nhs.leadership.curriculum.collaboration.CollaborationRule.NOT_THE_LEAD;
import static uk.nhs.leadership.curriculum.collaboration.CollaboratorRole.EDITOR;
import static uk.nhs.leadership.curriculum.collaboration.CollaboratorRole.LEAD;
import static uk.nhs.leadership.curriculum.collaboration.CollaboratorRole.REVIEWER;
import static uk.nhs.leadership.curriculum.publication.PublicationAccess.PUBLISHER;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.curriculum.collaboration.CollaborationEvent.CollaboratorJoined;
import uk.nhs.leadership.curriculum.collaboration.CollaborationEvent.CollaboratorLeft;
import uk.nhs.leadership.curriculum.publication.VersionAtWork;
import uk.nhs.leadership.curriculum.publication.VersionKind;

/** Who works on one version, and what each of them may do there. */
@Entity
public class Collaboration {
    @Id
    private UUID id;

    /** Counts the changes to the row; callers see it as the entity tag. */
    @jakarta.persistence.Version
    private long revision;

    private UUID versionId;

    @Enumerated(EnumType.STRING)
    private VersionKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Collaborator> collaborators;

    protected Collaboration() {}

    /** As it is until somebody changes it: who began the version is its lead, whoever else wrote any of it an editor. */
    static Collaboration begun(UUID id, VersionAtWork version) {
        var collaboration = new Collaboration();
        collaboration.id = id;
        collaboration.versionId = version.id();
        collaboration.kind = version.kind();
        var authors = version.publication().authors();
        collaboration.collaborators = Stream.concat(
                        Stream.of(new Collaborator(authors.getFirst(), LEAD)),
                        authors.stream().skip(1).map(author -> new Collaborator(author, EDITOR)))
                .toList();
        return collaboration;
    }

    /**
     * A lead or a publisher says anew who works on the version.
     *
     * @param wanted each person once
     */
    List<CollaborationEvent> replace(List<Collaborator> wanted, VersionAtWork version, Caller caller) {
        mustLead(caller);
        if (version.publication().isPublic()) {
            throw new RuleBroken(COLLABORATION_CLOSED);
        }
        if (wanted.stream().noneMatch(each -> each.role() == LEAD)) {
            throw new RuleBroken(LEAD_MISSING);
        }
        var staying = wanted.stream().map(Collaborator::person).toList();
        var left = collaborators.stream()
                .filter(before -> !staying.contains(before.person()))
                .<CollaborationEvent>map(before -> new CollaboratorLeft(id, versionId, kind, before.person()));
        var joined = wanted.stream()
                .filter(each -> !collaborators.contains(each))
                .<CollaborationEvent>map(
                        each -> new CollaboratorJoined(id, versionId, kind, each.person(), each.role()));
        var events = Stream.concat(left, joined).toList();
        collaborators = List.copyOf(wanted);
        return events;
    }

    /** Refuses a change of the draft by anybody else than its leads and editors. */
    public void mustWrite(Caller caller) {
        if (roleOf(caller.actor()).filter(CollaboratorRole::writes).isEmpty()) {
            throw new RuleBroken(NOT_AN_EDITOR);
        }
    }

    /** Refuses a comment by anybody else than those who work on the version, and publishers. */
    public void mustTakePart(Caller caller) {
        if (!caller.has(PUBLISHER) && roleOf(caller.actor()).isEmpty()) {
            throw new RuleBroken(NOT_A_COLLABORATOR);
        }
    }

    /** Refuses a decision on the work by anybody else than its leads, and publishers. */
    public void mustLead(Caller caller) {
        if (!caller.has(PUBLISHER)
                && roleOf(caller.actor()).filter(role -> role == LEAD).isEmpty()) {
            throw new RuleBroken(NOT_THE_LEAD);
        }
    }

    /** Refuses the review of somebody who is not there, or not there any more, to review. */
    public void mustHaveReviewer(String person) {
        if (roleOf(person).filter(role -> role == REVIEWER).isEmpty()) {
            throw new RuleBroken(NOT_A_REVIEWER);
        }
    }

    private Optional<CollaboratorRole> roleOf(String person) {
        return collaborators.stream()
                .filter(each -> each.person().equals(person))
                .map(Collaborator::role)
                .findFirst();
    }

    long revision() {
        return revision;
    }

    UUID versionId() {
        return versionId;
    }

    VersionKind kind() {
        return kind;
    }

    /** In the order in which they were sent. */
    List<Collaborator> collaborators() {
        return collaborators;
    }
}
