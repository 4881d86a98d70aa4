package uk.nhs.leadership.enrolment.duplicate;

import static uk.nhs.leadership.enrolment.duplicate.DuplicateRule.MERGE_WITH_ITSELF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.duplicate.DuplicateEvent.ParticipantMerged;
import uk.nhs.leadership.enrolment.identifier.Identifiers.Said;
import uk.nhs.leadership.enrolment.participant.Newcomers;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;

/** What can be done about records that may be of one person. */
@ApplicationScoped
@Transactional
class DuplicateService implements Newcomers {
    private final SuspectedDuplicates duplicates;
    private final Participants participants;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;

    DuplicateService(
            SuspectedDuplicates duplicates,
            Participants participants,
            EventLog eventLog,
            Callers callers,
            Clock clock) {
        this.duplicates = duplicates;
        this.participants = participants;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public void cameIn(String employer, List<UUID> newcomers, List<Said> said, Moment now) {
        if (!newcomers.isEmpty() || !said.isEmpty()) {
            duplicates.suspect(employer, newcomers, said, now);
        }
    }

    /** The caller's own, as those where the newcomer is theirs or where whoever was known before is. */
    List<SuspectedDuplicate> list(
            boolean knownBefore, @Nullable DuplicateStatus status, @Nullable UUID participantId, Listing listing) {
        var caller = callers.current();
        if (caller.seesAll()) {
            return duplicates.list(null, null, status, participantId, listing);
        }
        return knownBefore
                ? duplicates.list(null, caller.organisation(), status, participantId, listing)
                : duplicates.list(caller.organisation(), null, status, participantId, listing);
    }

    SuspectedDuplicate withId(UUID id) {
        var caller = callers.current();
        return duplicates
                .withId(id)
                .filter(found -> caller.seesAll()
                        || found.employer().equals(caller.organisation())
                        || found.otherEmployer().equals(caller.organisation()))
                .orElseThrow(NotFound::new);
    }

    SuspectedDuplicate keepApart(UUID id, Version expected) {
        var found = withId(id);
        expected.mustBe(found.version());
        return announce(found, found.keepApart(callers.current().actor(), Moment.of(clock)));
    }

    SuspectedDuplicate askMerge(UUID id, Version expected) {
        var found = withId(id);
        expected.mustBe(found.version());
        return announce(found, found.askMerge(callers.current().actor(), Moment.of(clock)));
    }

    private SuspectedDuplicate announce(SuspectedDuplicate found, DuplicateEvent event) {
        eventLog.append(event);
        duplicates.flush();
        return found;
    }

    /** Makes one record of two, each of which the caller answers for. */
    Participant merge(UUID survivorId, Version expected, UUID mergedId) {
        var survivor = answeredFor(survivorId);
        expected.mustBe(survivor.version());
        var merged = answeredFor(mergedId);
        if (survivor.id().equals(merged.id())) {
            throw new RuleBroken(MERGE_WITH_ITSELF);
        }
        var now = Moment.of(clock);
        var settled =
                duplicates.settle(survivor.id(), merged.id(), callers.current().actor(), now);
        var concerned = duplicates.merge(survivor.id(), merged.id(), now);
        eventLog.append(settled);
        eventLog.append(new ParticipantMerged(survivor.id(), merged.id(), concerned));
        return participants.withId(survivor.id()).orElseThrow();
    }

    /** The ids that somebody had before. */
    List<FormerId> formerIds(UUID id) {
        return duplicates.formerIdsOf(answeredFor(id).id());
    }

    private Participant answeredFor(UUID id) {
        var caller = callers.current();
        return participants
                .withId(id)
                .filter(found -> caller.seesAll() || found.employer().equals(caller.organisation()))
                .orElseThrow(NotFound::new);
    }
}
