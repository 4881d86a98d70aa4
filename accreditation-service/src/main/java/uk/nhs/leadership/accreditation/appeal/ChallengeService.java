package uk.nhs.leadership.accreditation.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.calendar.Calendars;
import uk.nhs.leadership.accreditation.calendar.DuePage;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.people.ProviderPeople;
import uk.nhs.leadership.accreditation.procedure.Procedure;
import uk.nhs.leadership.accreditation.procedure.Procedures;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.Submissions;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.time.Ids;

/** How a provider challenges a refusal, and whether that is looked into; each use case is one transaction. */
@ApplicationScoped
class ChallengeService {
    private final Challenges challenges;
    private final SecondLooks looks;
    private final Impartiality impartiality;
    private final Submissions submissions;
    private final ProviderPeople people;
    private final Procedures procedures;
    private final Calendars calendars;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    ChallengeService(
            Challenges challenges,
            SecondLooks looks,
            Impartiality impartiality,
            Submissions submissions,
            ProviderPeople people,
            Procedures procedures,
            Calendars calendars,
            EventLog events,
            Ids ids,
            Clock clock) {
        this.challenges = challenges;
        this.looks = looks;
        this.impartiality = impartiality;
        this.submissions = submissions;
        this.people = people;
        this.procedures = procedures;
        this.calendars = calendars;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    ChallengeShown reconsider(UUID submissionId, String provider, Reader reader, Claim claim) {
        var submission = submissions.lockedOfProvider(provider, submissionId);
        people.callerMustBeAmongThoseOf(provider);
        var now = clock.instant();
        return begun(
                Challenge.reconsideration(
                        ids.next(),
                        challenges.nextNumber(),
                        submission,
                        claim,
                        procedureOf(submission, now),
                        calendars.england(),
                        now),
                reader);
    }

    @Transactional
    ChallengeShown appeal(UUID submissionId, String provider, Reader reader, Claim claim) {
        var submission = submissions.lockedOfProvider(provider, submissionId);
        people.callerMustBeAmongThoseOf(provider);
        var now = clock.instant();
        var upheld = challenges
                .reconsiderationOf(submissionId)
                .orElseThrow(() -> new RuleBroken(ChallengeRule.RECONSIDERATION_COMES_FIRST));
        return begun(
                upheld.appealedAgainst(
                        ids.next(),
                        challenges.nextNumber(),
                        claim,
                        procedureOf(submission, now),
                        calendars.england(),
                        now),
                reader);
    }

    private ChallengeShown begun(Challenge challenge, Reader reader) {
        challenges.persistAndFlush(challenge);
        events.append(challenge.requested());
        return looks.shown(challenge, reader);
    }

    private Procedure.Definition procedureOf(Submission submission, Instant now) {
        return procedures
                .keptOrInForce(submission.procedureId(), England.dateAt(now))
                .definition();
    }

    @Transactional
    ChallengeShown withdraw(UUID id, String provider, Reader reader, Version seen) {
        var challenge = looks.seen(id, reader, seen);
        if (!challenge.provider().equals(provider)) {
            throw new NotFound();
        }
        people.callerMustBeAmongThoseOf(provider);
        events.append(challenge.withdraw(clock.instant()));
        return looks.saved(challenge, reader);
    }

    @Transactional
    ChallengeShown admit(UUID id, Reader reader, Version seen, String by) {
        var challenge = seenByImpartial(id, reader, seen, by);
        events.append(challenge.admit(by, calendars.england(), clock.instant()));
        return looks.saved(challenge, reader);
    }

    @Transactional
    ChallengeShown refuse(
            UUID id, Reader reader, Version seen, String by, Admission.RefusalReason reason, String text) {
        var challenge = seenByImpartial(id, reader, seen, by);
        events.append(challenge.refuse(by, reason, text, clock.instant()));
        return looks.saved(challenge, reader);
    }

    private Challenge seenByImpartial(UUID id, Reader reader, Version seen, String by) {
        var challenge = looks.seen(id, reader, seen);
        impartiality.mustBeThatOf(
                by,
                challenge,
                looks.submissionOf(challenge),
                ChallengeRule.HAD_A_HAND_IN_DECISION,
                England.dateAt(clock.instant()));
        return challenge;
    }

    @Transactional
    ChallengeShown find(UUID id, Reader reader) {
        return looks.shown(challenges.readableBy(reader, id), reader);
    }

    @Transactional
    List<Challenge> list(Reader reader, @Nullable ChallengeStatus status, @Nullable UUID submission, Listing listing) {
        return challenges.page(reader, status, submission, listing);
    }

    /** What is to be decided before a day; if none is named, what is overdue today. */
    @Transactional
    List<Challenge> due(@Nullable LocalDate before, DuePage page) {
        return challenges.dueBefore(Objects.requireNonNullElseGet(before, () -> England.dateAt(clock.instant())), page);
    }
}
