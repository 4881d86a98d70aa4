package uk.nhs.leadership.accreditation.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.appeal.ChallengeEvent.FindingsRecorded;
import uk.nhs.leadership.accreditation.appeal.ChallengeEvent.InterestDeclared;
import uk.nhs.leadership.accreditation.appeal.ChallengeFinding.Found;
import uk.nhs.leadership.accreditation.assessment.Awarding;
import uk.nhs.leadership.accreditation.assessor.Assessors;
import uk.nhs.leadership.accreditation.calendar.Calendars;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Remitting;
import uk.nhs.leadership.accreditation.submission.SubmissionRule;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.time.Ids;

/**
 * How a refusal is judged again or an appeal against it heard, and what becomes of it; each use case is one transaction.
 * Acts on one challenge wait for each other.
 */
@ApplicationScoped
class HearingService {
    private final Challenges challenges;
    private final SecondLooks looks;
    private final Impartiality impartiality;
    private final Assessors assessors;
    private final Awarding awarding;
    private final Remitting remitting;
    private final Calendars calendars;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    HearingService(
            Challenges challenges,
            SecondLooks looks,
            Impartiality impartiality,
            Assessors assessors,
            Awarding awarding,
            Remitting remitting,
            Calendars calendars,
            EventLog events,
            Ids ids,
            Clock clock) {
        this.challenges = challenges;
        this.looks = looks;
        this.impartiality = impartiality;
        this.assessors = assessors;
        this.awarding = awarding;
        this.remitting = remitting;
        this.calendars = calendars;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    ChallengeShown ask(UUID id, Reader reader, String by, UUID assessorId) {
        assessors.keepDeclarations();
        var challenge = challenges.lockedFor(reader, id);
        var assessor = assessors.byId(assessorId).orElseThrow(() -> new RuleBroken(SubmissionRule.ASSESSOR_UNKNOWN));
        var now = clock.instant();
        mustBeImpartial(by, challenge, ChallengeRule.HAD_A_HAND_IN_DECISION, now);
        impartiality.mustBeThatOf(assessor, challenge, looks.submissionOf(challenge), England.dateAt(now));
        events.append(challenge.ask(assessor, now));
        return looks.saved(challenge, reader);
    }

    /** A judge says whether they have an interest in it; whoever has one steps back by saying so. */
    @Transactional
    Version declare(UUID id, Reader reader, Version seen, UUID assessorId, boolean interest) {
        var challenge = challenges.lockedFor(reader, id);
        mustBeThemselves(challenge, reader, assessorId);
        seen.mustBe(challenge.version());
        var now = clock.instant();
        if (interest) {
            events.append(new InterestDeclared(id, assessorId, true));
            events.append(challenge.recuse(assessorId, RecusalReason.INTEREST, now));
        } else {
            events.append(challenge.declareNoInterest(assessorId, now));
        }
        return saved(challenge);
    }

    /** A judge steps back for themselves; a panel member may find that any of them has to. */
    @Transactional
    Version recuse(UUID id, Reader reader, Version seen, String by, UUID assessorId, RecusalReason reason) {
        var challenge = challenges.lockedFor(reader, id);
        var now = clock.instant();
        if (reader.panel()) {
            mustBeImpartial(by, challenge, ChallengeRule.HAD_A_HAND_IN_DECISION, now);
        } else {
            mustBeThemselves(challenge, reader, assessorId);
        }
        seen.mustBe(challenge.version());
        events.append(challenge.recuse(assessorId, reason, now));
        return saved(challenge);
    }

    private static void mustBeThemselves(Challenge challenge, Reader reader, UUID assessorId) {
        if (!judge(challenge, reader).equals(assessorId)) {
            throw new NotFound();
        }
    }

    private static UUID judge(Challenge challenge, Reader reader) {
        return reader.assessor().flatMap(challenge.bench()::liveJudge).orElseThrow(NotFound::new);
    }

    /** A judge says what they found, or says it better, until all have found on everything. */
    @Transactional
    ChallengeShown record(UUID id, Reader reader, List<Found> found) {
        var challenge = challenges.lockedFor(reader, id);
        var assessorId = judge(challenge, reader);
        var now = clock.instant();
        challenge.takeFindings(assessorId, now);
        var look = looks.of(challenge);
        look.mustTake(found);
        var earlier = look.findings().stream()
                .filter(finding -> finding.assessorId().equals(assessorId))
                .collect(Collectors.toMap(ChallengeFinding::criterion, Function.identity()));
        for (var one : found) {
            var restated = earlier.get(one.criterion());
            if (restated == null) {
                challenges.add(new ChallengeFinding(ids.next(), id, assessorId, one, now));
            } else {
                restated.restate(one, now);
            }
        }
        events.append(new FindingsRecorded(
                id, assessorId, found.stream().map(Found::criterion).toList()));
        return looks.saved(challenge, reader);
    }

    /** Several sit down at once: who else does changes nothing for any of them, so no version is asked for. */
    @Transactional
    ChallengeShown sit(UUID id, Reader reader, String member) {
        var challenge = challenges.lockedFor(reader, id);
        var now = clock.instant();
        mustBeImpartial(member, challenge, ChallengeRule.APPEAL_PANEL_NOT_DISJOINT, now);
        challenge.sit(member, now).forEach(events::append);
        return looks.saved(challenge, reader);
    }

    @Transactional
    ChallengeShown recommend(UUID id, Reader reader, Version seen, Recommended said) {
        assessors.keepDeclarations();
        var challenge = looks.seen(id, reader, seen);
        var now = clock.instant();
        mustBeImpartial(said.by(), challenge, ChallengeRule.HAD_A_HAND_IN_DECISION, now);
        var recommended = challenge.recommend(said, now);
        looks.of(challenge).mustCarry(said);
        impartiality.mustStillBeThatOf(
                challenge.bench().liveJudges(), looks.submissionOf(challenge), England.dateAt(now));
        events.append(recommended);
        return looks.saved(challenge, reader);
    }

    /**
     * Makes what was recommended the decision. If it is another than the refusal, the course is accredited from today on; if
     * the refusal is set aside, the same goes the whole road again. The refusal stays on record.
     *
     * @param replaceAtOnce whether an accreditation that the course has ends for the new one today
     */
    @Transactional
    ChallengeShown decide(
            UUID id, Reader reader, Version seen, String ratifier, @Nullable String text, boolean replaceAtOnce) {
        var calendar = calendars.englandUnchanged();
        var challenge = looks.seen(id, reader, seen);
        var now = clock.instant();
        mustBeImpartial(ratifier, challenge, ChallengeRule.HAD_A_HAND_IN_DECISION, now);
        var said = challenge.mustBeDecidableBy(ratifier);
        var submission = looks.submissionOf(challenge);
        var instead = said.decision();
        var granted = instead == null
                ? null
                : awarding.award(submission, instead, replaceAtOnce, now).number();
        var remittedTo = said.outcome() == Recommended.Outcome.REMITTED
                ? remitting.remit(submission, challenges.assessorsOf(submission.id()), ratifier, calendar, now)
                : null;
        events.append(challenge.decide(new Ruling(England.dateAt(now), text, ratifier, granted, remittedTo), now));
        return looks.saved(challenge, reader);
    }

    private void mustBeImpartial(String account, Challenge challenge, ChallengeRule rule, Instant now) {
        impartiality.mustBeThatOf(account, challenge, looks.submissionOf(challenge), rule, England.dateAt(now));
    }

    private Version saved(Challenge challenge) {
        challenges.flush();
        return new Version(challenge.version());
    }
}
