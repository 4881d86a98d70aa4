package uk.nhs.leadership.accreditation.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.Accreditation;
import uk.nhs.leadership.accreditation.accreditation.Accreditations;
import uk.nhs.leadership.accreditation.change.MaterialChange.Announcement;
import uk.nhs.leadership.accreditation.curriculum.Curricula;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.people.ProviderPeople;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.Submissions;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.time.Ids;

/** How material changes are notified, taken back and read; each use case is one transaction. */
@ApplicationScoped
class ChangeService {
    private final MaterialChanges changes;
    private final Accreditations accreditations;
    private final Submissions submissions;
    private final Curricula curricula;
    private final ChangeConfig config;
    private final ProviderPeople people;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    ChangeService(
            MaterialChanges changes,
            Accreditations accreditations,
            Submissions submissions,
            Curricula curricula,
            ChangeConfig config,
            ProviderPeople people,
            EventLog events,
            Ids ids,
            Clock clock) {
        this.changes = changes;
        this.accreditations = accreditations;
        this.submissions = submissions;
        this.curricula = curricula;
        this.config = config;
        this.people = people;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    List<MaterialChange> list(String number, Predicate<Accreditation> readable, Listing listing) {
        return changes.page(accreditations.byNumber(number, readable).id(), listing);
    }

    /** Of every accreditation. */
    @Transactional
    List<MaterialChange> listAll(@Nullable ChangeStatus status, Listing listing) {
        return changes.page(status, listing);
    }

    @Transactional
    MaterialChange find(String number, UUID id, ChangeReader reader) {
        return changes.whole(readable(changes.of(accreditations.byNumber(number).id(), id), reader));
    }

    @Transactional
    MaterialChange announce(
            String number, Predicate<Accreditation> own, Amendment amendment, Announcement announcement, String by) {
        var now = clock.instant();
        var accreditation = toChange(number, own);
        mustRunOn(accreditation, announcement);
        changes.lockThoseOf(accreditation.id());
        var soFar = new CourseSoFar(submitted(accreditation), changes.standing(accreditation.id()));
        var touch = soFar.touchedBy(amendment, config);
        var change = new MaterialChange(ids.next(), accreditation, amendment, touch, announcement, by, now);
        soFar.mustTake(touch, change.effectiveOn());
        changes.persistAndFlush(change);
        events.append(change.notified());
        return changes.whole(change);
    }

    @Transactional
    MaterialChange withdraw(String number, UUID id, Predicate<Accreditation> own, Version seen) {
        var change = seen(toChange(number, own), id, seen);
        events.append(change.withdraw());
        return saved(change);
    }

    private Accreditation toChange(String number, Predicate<Accreditation> own) {
        var accreditation = accreditations.byNumber(number, own);
        people.callerMustBeAmongThoseOf(accreditation.provider());
        return accreditation;
    }

    private AccreditedContent submitted(Accreditation accreditation) {
        var submission = submissionOf(accreditation);
        return AccreditedContent.submitted(submission, curricula.byId(submission.curriculumVersionId()));
    }

    private Submission submissionOf(Accreditation accreditation) {
        return Optional.ofNullable(submissions.findById(accreditation.submissionId()))
                .orElseThrow(NotFound::new);
    }

    private void mustRunOn(Accreditation accreditation, Announcement announcement) {
        var day = announcement.effectiveOn();
        var today = England.dateAt(clock.instant());
        if (!accreditation.runsFrom(day.isAfter(today) ? day : today)) {
            throw new RuleBroken(ChangeRule.CHANGE_OF_WHAT_HAS_ENDED);
        }
    }

    private static MaterialChange readable(MaterialChange change, ChangeReader reader) {
        if (!reader.sees(change)) {
            throw new NotFound();
        }
        return change;
    }

    private MaterialChange seen(Accreditation accreditation, UUID id, Version seen) {
        var change = changes.lockedOf(accreditation.id(), id);
        seen.mustBe(change.version());
        return change;
    }

    private MaterialChange saved(MaterialChange change) {
        changes.flush();
        return changes.whole(change);
    }
}
