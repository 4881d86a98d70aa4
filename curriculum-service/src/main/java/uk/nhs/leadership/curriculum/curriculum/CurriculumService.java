package uk.nhs.leadership.curriculum.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.Frameworks;
import uk.nhs.leadership.curriculum.publication.England;
import uk.nhs.leadership.curriculum.publication.Lineage;
import uk.nhs.leadership.curriculum.publication.Readiness;
import uk.nhs.leadership.curriculum.publication.Retirement;
import uk.nhs.leadership.curriculum.publication.Retiring;
import uk.nhs.leadership.curriculum.publication.ReturnReason;
import uk.nhs.leadership.curriculum.publication.Teamwork;
import uk.nhs.leadership.curriculum.publication.VersionHistory;
import uk.nhs.leadership.curriculum.publication.VersionList;

/** What can be done with versions of curricula; each method is one transaction. */
@ApplicationScoped
@Transactional
class CurriculumService implements Retiring {
    private final Curricula curricula;
    private final CurriculumContents contents;
    private final Frameworks frameworks;
    private final Teamwork teamwork;
    private final EventLog eventLog;
    private final Ids ids;
    private final Clock clock;

    CurriculumService(
            Curricula curricula,
            CurriculumContents contents,
            Frameworks frameworks,
            Teamwork teamwork,
            EventLog eventLog,
            Ids ids,
            Clock clock) {
        this.curricula = curricula;
        this.contents = contents;
        this.frameworks = frameworks;
        this.teamwork = teamwork;
        this.eventLog = eventLog;
        this.ids = ids;
        this.clock = clock;
    }

    Curriculum draft(CurriculumDraft draft, Caller author) {
        var history = curricula.history(draft.code());
        var identified = identified(draft, Stream.empty(), history);
        var framework = framework(draft.frameworkId());
        var curriculum = Curriculum.draft(ids.next(), identified, framework, history, author, clock.instant());
        curricula.write(curriculum);
        eventLog.append(curriculum.drafted());
        return curriculum;
    }

    Curriculum revise(UUID id, Version seen, CurriculumDraft draft, Caller author) {
        var curriculum = load(id, seen);
        teamwork.mustWrite(curriculum, author);
        var history = curricula.history(curriculum.code());
        var itself = Stream.concat(Stream.of(id), curriculum.predecessorId().stream());
        var identified = identified(draft, itself, history);
        var event = curriculum.revise(identified, framework(draft.frameworkId()), history, author, clock.instant());
        curricula.write(curriculum);
        eventLog.append(event);
        return curriculum;
    }

    /**
     * Begins the version after this one as its copy.
     *
     * @param onto the version of the framework that it is to build on; null for the same
     */
    Curriculum draftSuccessor(UUID id, String number, @Nullable UUID onto, Caller author) {
        var curriculum = curricula.whole(id).orElseThrow(NotFound::new);
        var framework = framework(onto == null ? curriculum.frameworkId() : onto);
        var successor = curriculum.succeededBy(
                ids.next(),
                number,
                framework,
                frameworks.descent(curriculum.frameworkId(), framework.id()),
                curricula.history(curriculum.code()),
                author,
                clock.instant());
        curricula.write(successor);
        eventLog.append(successor.drafted());
        return successor;
    }

    /** Every outcome of the version that this one continues which it does not have. */
    List<Rework> rework(Curriculum curriculum) {
        return curriculum
                .predecessorId()
                .flatMap(curricula::whole)
                .map(before -> Rework.of(
                        before.content(),
                        curriculum.content(),
                        frameworks.descent(before.frameworkId(), curriculum.frameworkId())))
                .orElseGet(List::of);
    }

    private CurriculumDraft identified(CurriculumDraft draft, Stream<UUID> itself, VersionHistory<Curriculum> history) {
        var earlier = Stream.concat(itself, history.newestPublished().map(Curriculum::id).stream());
        return draft.with(draft.content().identified(new Lineage(contents.known(earlier.toList()), ids)));
    }

    private Framework framework(UUID named) {
        return frameworks
                .whole(named)
                .orElseThrow(() -> new InvalidInput(
                        new Fault("/frameworkVersionId", "FRAMEWORK_UNKNOWN", "There is no such framework version")));
    }

    Curriculum submitForReview(UUID id, Version seen, Caller author) {
        var curriculum = load(id, seen);
        teamwork.mustWrite(curriculum, author);
        eventLog.append(curriculum.submitForReview(clock.instant()));
        teamwork.handedIn(flushed(curriculum));
        return curriculum;
    }

    Curriculum requestChanges(UUID id, Version seen, ReturnReason reason, String text, Caller reviewer) {
        var curriculum = load(id, seen);
        eventLog.append(curriculum.requestChanges(reason, text, reviewer, clock.instant()));
        return flushed(curriculum);
    }

    Curriculum publish(UUID id, Version seen, Caller publisher) {
        var curriculum = load(id, seen);
        var unsettled = teamwork.unsettled(curriculum);
        var framework = frameworks.whole(curriculum.frameworkId()).orElseThrow(NotFound::new);
        eventLog.append(curriculum.publish(framework, unsettled, publisher, clock.instant()));
        curriculum.succession().ifPresent(eventLog::append);
        return flushed(curriculum);
    }

    Curriculum takeSubmissionsUntil(UUID id, Version seen, LastSubmission last) {
        var curriculum = load(id, seen);
        eventLog.append(curriculum.takeSubmissionsUntil(last, clock.instant()));
        return flushed(curriculum);
    }

    Curriculum scheduleRetirement(UUID id, Version seen, Retirement retirement) {
        var curriculum = load(id, seen);
        eventLog.append(curriculum.scheduleRetirement(retirement, clock.instant()));
        return flushed(curriculum);
    }

    Curriculum undoRetirement(UUID id, Version seen) {
        var curriculum = load(id, seen);
        eventLog.append(curriculum.undoRetirement(clock.instant()));
        return flushed(curriculum);
    }

    @Override
    public String retires() {
        return "curriculum";
    }

    @Override
    public int retireDue() {
        var now = clock.instant();
        var due = curricula.dueForRetirement(England.dateAt(now));
        eventLog.append(due.stream().map(curriculum -> curriculum.retire(now)).toList());
        return due.size();
    }

    private Curriculum load(UUID id, Version seen) {
        var curriculum = curricula.whole(id).orElseThrow(NotFound::new);
        seen.mustBe(curriculum.revision());
        return curriculum;
    }

    /** Writes the change now, so that the answer carries the new revision. */
    private Curriculum flushed(Curriculum curriculum) {
        curricula.flush();
        return curriculum;
    }

    /** A version with all it asks for, if it is published or the caller sees drafts. */
    Curriculum find(UUID id, boolean seesDrafts) {
        return curricula
                .whole(id)
                .filter(curriculum -> seesDrafts || curriculum.publication().isPublic())
                .orElseThrow(NotFound::new);
    }

    /** The revision of a version that anyone may read; nothing of it is read but its row's key. */
    Optional<Long> publishedRevision(UUID id) {
        return curricula.publishedRevision(id);
    }

    List<Curriculum> page(VersionList wanted) {
        return curricula.page(wanted);
    }

    /** Everything that keeps a version from being published, and what its comments leave open. */
    Readiness readiness(UUID id) {
        var curriculum = curricula.whole(id).orElseThrow(NotFound::new);
        return teamwork.readiness(curriculum, curriculum.missing());
    }
}
