package uk.nhs.leadership.accreditation.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.accreditation.accreditation.Accreditation;
import uk.nhs.leadership.accreditation.accreditation.Accreditations;
import uk.nhs.leadership.accreditation.assessor.Assessor;
import uk.nhs.leadership.accreditation.assessor.Assessors;
import uk.nhs.leadership.accreditation.assessor.InterestFollower;
import uk.nhs.leadership.accreditation.assessor.PartiesOfCase;
import uk.nhs.leadership.accreditation.change.MaterialChange.Verdict;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;
import uk.nhs.leadership.accreditation.submission.Allocations;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.Submissions;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * How a material change is judged and decided; each use case is one transaction. Nobody declares another interest while it is
 * asked whether they have one, and acts on one change wait for each other.
 */
@ApplicationScoped
class ChangeJudgingService implements InterestFollower {
    private final MaterialChanges changes;
    private final Accreditations accreditations;
    private final Submissions submissions;
    private final Allocations allocations;
    private final Assessors assessors;
    private final EventLog events;
    private final Clock clock;

    ChangeJudgingService(
            MaterialChanges changes,
            Accreditations accreditations,
            Submissions submissions,
            Allocations allocations,
            Assessors assessors,
            EventLog events,
            Clock clock) {
        this.changes = changes;
        this.accreditations = accreditations;
        this.submissions = submissions;
        this.allocations = allocations;
        this.assessors = assessors;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    MaterialChange ask(String number, UUID id, UUID assessorId) {
        assessors.keepDeclarations();
        var accreditation = accreditations.byNumber(number);
        var change = changes.lockedOf(accreditation.id(), id);
        var assessor = assessors.byId(assessorId).orElseThrow(() -> new RuleBroken(ChangeRule.CHANGE_JUDGE_UNKNOWN));
        events.append(change.ask(assessor, parties(accreditation, change), clock.instant()));
        return saved(change);
    }

    @Transactional
    MaterialChange judge(String number, UUID id, String account, Map<String, Found> found) {
        assessors.keepDeclarations();
        var accreditation = accreditations.byNumber(number);
        var change = changes.lockedOf(accreditation.id(), id);
        var assessor = assessors
                .byId(change.bench().assessorOf(account))
                .orElseThrow(() -> new IllegalStateException("a judge is no assessor: " + id));
        var parties = parties(accreditation, change);
        var criteria = submissionOf(accreditation).criteria();
        events.append(change.judge(assessor, parties, criteria, found, clock.instant()));
        return saved(change);
    }

    /** Assessors recuse only themselves; a panel member anybody. */
    @Transactional
    Version recuse(String number, UUID id, ChangeReader reader, Version seen, UUID assessorId, RecusalReason reason) {
        var change = changes.lockedOf(accreditations.byNumber(number).id(), id);
        var account = change.bench()
                .accountOf(assessorId)
                .filter(judge -> reader.mayRecuse(change, judge))
                .orElseThrow(NotFound::new);
        seen.mustBe(change.version());
        events.append(change.recuse(account, reason, clock.instant()));
        return new Version(saved(change).version());
    }

    /** Whoever is asked to judge waits until this is over, so that nobody is asked meanwhile whom an interest keeps away. */
    @Override
    @Transactional
    public void interestsDeclared(Assessor assessor) {
        var now = clock.instant();
        for (var change : changes.heldJudgedBy(assessor.account())) {
            var parties = parties(accreditations.byNumber(change.number()), change);
            if (!assessor.conflictsWith(parties, England.dateAt(now)).isEmpty()) {
                events.append(change.recuse(assessor.account(), RecusalReason.INTEREST, now));
            }
        }
    }

    @Transactional
    MaterialChange recommend(String number, UUID id, Version seen, Verdict verdict, String text, String by) {
        assessors.keepDeclarations();
        var accreditation = accreditations.byNumber(number);
        var change = changes.lockedOf(accreditation.id(), id);
        seen.mustBe(change.version());
        events.append(change.recommend(
                verdict,
                text,
                by,
                parties(accreditation, change),
                assessors.ofAccounts(change.bench().live()),
                England.dateAt(clock.instant())));
        return saved(change);
    }

    @Transactional
    MaterialChange ratify(String number, UUID id, Version seen, String by) {
        var accreditation = accreditations.byNumber(number);
        changes.lockThoseOf(accreditation.id());
        var change = changes.lockedOf(accreditation.id(), id);
        seen.mustBe(change.version());
        events.append(change.ratify(by, parties(accreditation, change), clock.instant()));
        change.accepted().ifPresent(accreditations::add);
        return saved(change);
    }

    /** Those of the case that it was accredited by, who notified the change, and who teaches the course by any of its changes. */
    private PartiesOfCase parties(Accreditation accreditation, MaterialChange change) {
        var ofCase = submissionOf(accreditation).staffing().parties(allocations.lineageOf(accreditation.provider()));
        var authors = new HashSet<>(ofCase.authors());
        authors.add(change.notifiedBy());
        var faculty = new HashSet<>(ofCase.faculty());
        faculty.addAll(changes.facultyAccounts(accreditation.id()));
        return new PartiesOfCase(ofCase.provider(), ofCase.lineage(), authors, faculty, ofCase.declared());
    }

    private Submission submissionOf(Accreditation accreditation) {
        return Optional.ofNullable(submissions.findById(accreditation.submissionId()))
                .orElseThrow(NotFound::new);
    }

    private MaterialChange saved(MaterialChange change) {
        changes.flush();
        return changes.whole(change);
    }
}
