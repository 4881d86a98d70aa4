package uk.nhs.leadership.enrolment.priorlearning;

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
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;
import uk.nhs.leadership.files.upload.Attachment;

/** What participants and their trusts do with prior learning, and what is read of it; each use case is one transaction. */
@ApplicationScoped
@Transactional
public class PriorLearningService {
    private final PriorLearnings claims;
    private final PriorLearningFiles files;
    private final Judgements judgements;
    private final TakenEnrolments enrolments;
    private final Limits limits;
    private final Involved involved;
    private final Participants participants;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    PriorLearningService(
            PriorLearnings claims,
            PriorLearningFiles files,
            Judgements judgements,
            TakenEnrolments enrolments,
            Limits limits,
            Involved involved,
            Participants participants,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.claims = claims;
        this.files = files;
        this.judgements = judgements;
        this.enrolments = enrolments;
        this.limits = limits;
        this.involved = involved;
        this.participants = participants;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    /** A claim with all that was shown for it and said of it. */
    record Whole(PriorLearning claim, List<Evidence> evidence, List<Judgement> judgements) {}

    /** Those who claim for somebody at the same time wait for each other. */
    Whole claim(UUID enrolmentId, Learned learned) {
        participants.lock(involved.mayClaimFor(taken(enrolmentId)));
        var now = Moment.of(clock);
        var claim = new PriorLearning(
                ids.next(),
                learned,
                limits.allowanceOn(taken(enrolmentId), claims.lockedOn(enrolmentId)),
                limits.oldest(now.date()),
                callers.current().actor(),
                now);
        claims.persistAndFlush(claim);
        eventLog.append(claim.claimed());
        return whole(claim);
    }

    Whole askAgain(UUID id, Version expected) {
        var enrolmentId = claims.enrolmentOf(id).orElseThrow(NotFound::new);
        participants.lock(involved.mayClaimFor(taken(enrolmentId)));
        var all = claims.lockedOn(enrolmentId);
        var claim = one(all, id);
        expected.mustBe(claim.version());
        eventLog.append(claim.askAgain(limits.allowanceOn(taken(enrolmentId), all), Moment.of(clock)));
        return saved(claim);
    }

    Whole withdraw(UUID id, Version expected) {
        var claim = claimed(id);
        expected.mustBe(claim.version());
        eventLog.append(claim.withdraw(Moment.of(clock)));
        return saved(claim);
    }

    /** Asked before a file is received. @return whether it is there already */
    boolean awaits(UUID id, String sha256) {
        var claim = claimed(id);
        if (files.of(id, sha256).isPresent()) {
            return true;
        }
        claim.mustTakeEvidence(files.of(id).size());
        return false;
    }

    /** A file was received and is kept. Nothing happens if another request was first with the same. */
    Whole add(UUID id, Evidence.Received received) {
        var claim = claimed(id);
        if (files.of(id, received.sha256()).isPresent()) {
            return whole(claim);
        }
        var now = Moment.of(clock);
        var evidence = new Evidence(ids.next(), id, received, now.instant());
        eventLog.append(claim.add(evidence, files.of(id).size(), now));
        files.persist(evidence);
        return saved(claim);
    }

    Whole takeBack(UUID id, String sha256, Version expected) {
        var claim = claimed(id);
        expected.mustBe(claim.version());
        var evidence = files.of(id, sha256).orElseThrow(NotFound::new);
        eventLog.append(claim.takeBack(evidence, Moment.of(clock)));
        files.delete(evidence);
        return saved(claim);
    }

    Whole find(UUID id) {
        return whole(seen(id));
    }

    Evidence evidence(UUID id, String sha256) {
        return files.of(seen(id).id(), sha256).orElseThrow(NotFound::new);
    }

    /** All that is claimed on an enrolment, and what it comes to. */
    Allowance on(UUID enrolmentId) {
        var taken = taken(enrolmentId);
        involved.maySee(taken);
        return limits.allowanceOn(taken, claims.on(enrolmentId));
    }

    List<PriorLearning> list(@Nullable Standpoint asked, @Nullable PriorLearningStatus status, Listing listing) {
        var caller = callers.current();
        return switch (Standpoint.of(caller, asked)) {
            case TRUST -> claims.list(caller.organisation(), null, null, status, listing);
            case PROVIDER -> claims.list(null, caller.organisation(), null, status, listing);
            case PARTICIPANT ->
                involved.self()
                        .map(own -> claims.list(null, null, own.id(), status, listing))
                        .orElse(List.of());
        };
    }

    /** All of somebody, the first claimed first. Who may ask for it is asked before. */
    public List<PriorLearning> allOf(Participant participant) {
        return claims.allOf(participant.id());
    }

    /** A file that shows what was learned before. */
    public record ShownFile(UUID priorLearningId, Attachment file) {
        static ShownFile of(Evidence evidence) {
            return new ShownFile(
                    evidence.priorLearningId(),
                    new Attachment(evidence.name(), evidence.sha256(), evidence.mediaType(), evidence.bytes()));
        }
    }

    /** All files that are shown for somebody. Who may ask for it is asked before. */
    public List<ShownFile> filesOf(Participant participant) {
        return files.givenFor(participant.id()).stream().map(ShownFile::of).toList();
    }

    Whole saved(PriorLearning claim) {
        claims.flush();
        return whole(claim);
    }

    private Whole whole(PriorLearning claim) {
        return new Whole(claim, files.of(claim.id()), judgements.of(claim.id()));
    }

    /** One of the caller's own or of the caller's staff, to be changed. */
    private PriorLearning claimed(UUID id) {
        var enrolmentId = claims.enrolmentOf(id).orElseThrow(NotFound::new);
        involved.mayClaimFor(taken(enrolmentId));
        return one(claims.lockedOn(enrolmentId), id);
    }

    private PriorLearning seen(UUID id) {
        var claim = claims.findByIdOptional(id).orElseThrow(NotFound::new);
        involved.maySee(taken(claim.enrolmentId()));
        return claim;
    }

    private Taken taken(UUID enrolmentId) {
        return enrolments.withId(enrolmentId).orElseThrow(NotFound::new);
    }

    static PriorLearning one(List<PriorLearning> all, UUID id) {
        return all.stream().filter(claim -> claim.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }
}
