package uk.nhs.leadership.enrolment.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.approval.Approver;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** What the caller is to an enrolment. Who is nothing to it does not find it. */
@ApplicationScoped
class Involvement {
    /** What one can be to an enrolment; somebody may be several things at once. */
    enum Part {
        /** Of the trust, as its learning lead or its system. */
        TRUST,
        /** The line manager of whom it is about. */
        MANAGER,
        /** Of the provider that teaches. */
        PROVIDER,
        /** Whom it is about, in whatever role they call. */
        PARTICIPANT
    }

    private final Enrolments enrolments;
    private final Participants participants;
    private final Callers callers;

    Involvement(Enrolments enrolments, Participants participants, Callers callers) {
        this.enrolments = enrolments;
        this.participants = participants;
        this.callers = callers;
    }

    /** The enrolment with this id, if the caller is one of these to it. */
    EnrolledPerson find(UUID id, Part... anyOf) {
        var found = enrolments.withId(id).map(this::withPerson).orElseThrow(NotFound::new);
        for (var part : anyOf) {
            if (is(part, found)) {
                return found;
            }
        }
        throw new NotFound();
    }

    EnrolledPerson withPerson(Enrolment enrolment) {
        return new EnrolledPerson(
                enrolment, participants.withId(enrolment.participantId()).orElse(null));
    }

    /** Each with the person it is about, in the same order. */
    List<EnrolledPerson> withPeople(List<Enrolment> found) {
        var people = participants.withIds(
                found.stream().map(Enrolment::participantId).distinct().toList());
        return found.stream()
                .map(enrolment -> new EnrolledPerson(enrolment, people.get(enrolment.participantId())))
                .toList();
    }

    /** What the caller may approve as. Where no manager is known, a learning lead stands in for one. */
    Set<Approver> approvers(EnrolledPerson about) {
        var as = EnumSet.noneOf(Approver.class);
        var isLead = callers.current().has(EnrolmentAccess.LEARNING_LEAD) && is(Part.TRUST, about);
        if (isLead) {
            as.add(Approver.LEAD);
        }
        var hasNoManager = about.person() == null || about.person().managerEmployeeNumber() == null;
        if (is(Part.MANAGER, about) || (isLead && hasNoManager)) {
            as.add(Approver.MANAGER);
        }
        return as;
    }

    /** Who the caller is among the participants, if one. */
    @Nullable
    UUID self() {
        return participants.whoIs(callers.current()).map(Participant::id).orElse(null);
    }

    /** Whether the caller is the line manager of somebody of the own trust. */
    boolean manages(Participant person) {
        var caller = callers.current();
        return caller.has(EnrolmentAccess.LINE_MANAGER) && participants.isManagedBy(person, caller);
    }

    private boolean is(Part part, EnrolledPerson about) {
        var caller = callers.current();
        var enrolment = about.enrolment();
        return switch (part) {
            case TRUST ->
                Standpoint.TRUST.isOpenTo(caller) && enrolment.employer().equals(caller.organisation());
            case PROVIDER ->
                Standpoint.PROVIDER.isOpenTo(caller) && enrolment.provider().equals(caller.organisation());
            case PARTICIPANT -> enrolment.participantId().equals(self());
            case MANAGER -> about.person() != null && manages(about.person());
        };
    }
}
