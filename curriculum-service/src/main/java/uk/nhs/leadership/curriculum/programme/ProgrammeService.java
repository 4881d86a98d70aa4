package uk.nhs.leadership.curriculum.programme;

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
import uk.nhs.leadership.curriculum.curriculum.Curricula;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent;
import uk.nhs.leadership.curriculum.framework.Frameworks;
import uk.nhs.leadership.curriculum.publication.England;
import uk.nhs.leadership.curriculum.publication.Lineage;
import uk.nhs.leadership.curriculum.publication.Readiness;
import uk.nhs.leadership.curriculum.publication.Retirement;
import uk.nhs.leadership.curriculum.publication.Retiring;
import uk.nhs.leadership.curriculum.publication.ReturnReason;
import uk.nhs.leadership.curriculum.publication.Teamwork;
import uk.nhs.leadership.curriculum.publication.VersionHistory;

/** What can be done with versions of programmes; each method is one transaction. */
@ApplicationScoped
@Transactional
class ProgrammeService implements Retiring {
    private final Programmes programmes;
    private final ProgrammeContents contents;
    private final Curricula curricula;
    private final Frameworks frameworks;
    private final Teamwork teamwork;
    private final EventLog eventLog;
    private final Ids ids;
    private final Clock clock;

    ProgrammeService(
            Programmes programmes,
            ProgrammeContents contents,
            Curricula curricula,
            Frameworks frameworks,
            Teamwork teamwork,
            EventLog eventLog,
            Ids ids,
            Clock clock) {
        this.programmes = programmes;
        this.contents = contents;
        this.curricula = curricula;
        this.frameworks = frameworks;
        this.teamwork = teamwork;
        this.eventLog = eventLog;
        this.ids = ids;
        this.clock = clock;
    }

    Programme draft(ProgrammeDraft draft, Caller author) {
        var history = programmes.history(draft.code());
        var identified = identified(draft, Stream.empty(), history);
        var programme =
                Programme.draft(ids.next(), identified, named(draft.curriculumId()), history, author, clock.instant());
        programmes.write(programme);
        eventLog.append(programme.drafted());
        return programme;
    }

    Programme revise(UUID id, Version seen, ProgrammeDraft draft, Caller author) {
        var programme = load(id, seen);
        teamwork.mustWrite(programme, author);
        var history = programmes.history(programme.code());
        var itself = Stream.concat(Stream.of(id), programme.predecessorId().stream());
        var identified = identified(draft, itself, history);
        var event = programme.revise(identified, named(draft.curriculumId()), history, author, clock.instant());
        programmes.write(programme);
        eventLog.append(event);
        return programme;
    }

    /**
     * Begins the version after this one as its copy.
     *
     * @param onto the version of the curriculum that it is to be built on; null for the same
     */
    Programme draftSuccessor(UUID id, String number, @Nullable UUID onto, Caller author) {
        var programme = programmes.whole(id).orElseThrow(NotFound::new);
        var before = curricula.whole(programme.curriculumId()).orElseThrow(NotFound::new);
        var successor = programme.succeededBy(
                ids.next(),
                number,
                before,
                named(onto == null ? before.id() : onto),
                programmes.history(programme.code()),
                author,
                clock.instant());
        programmes.write(successor);
        eventLog.append(successor.drafted());
        return successor;
    }

    /** What of the version that this one continues could not follow to its curriculum. */
    List<Unfollowed> rework(Programme programme) {
        return programme
                .predecessorId()
                .flatMap(programmes::whole)
                .map(before -> Unfollowed.of(
                        before.content(), outcomes(before.curriculumId()), outcomes(programme.curriculumId())))
                .orElseGet(List::of);
    }

    private CurriculumContent outcomes(UUID curriculum) {
        return curricula.whole(curriculum).orElseThrow(NotFound::new).content();
    }

    private ProgrammeDraft identified(ProgrammeDraft draft, Stream<UUID> itself, VersionHistory<Programme> history) {
        var earlier = Stream.concat(itself, history.newestPublished().map(Programme::id).stream());
        return draft.with(draft.content().identified(new Lineage(contents.known(earlier.toList()), ids)));
    }

    private Foundation named(UUID curriculum) {
        return foundation(curriculum)
                .orElseThrow(() -> new InvalidInput(new Fault(
                        "/curriculumVersionId", "CURRICULUM_UNKNOWN", "There is no such curriculum version")));
    }

    private Optional<Foundation> foundation(UUID curriculum) {
        return curricula
                .whole(curriculum)
                .flatMap(found ->
                        frameworks.whole(found.frameworkId()).map(framework -> new Foundation(found, framework)));
    }

    Programme submitForReview(UUID id, Version seen, Caller author) {
        var programme = load(id, seen);
        teamwork.mustWrite(programme, author);
        eventLog.append(programme.submitForReview(clock.instant()));
        teamwork.handedIn(flushed(programme));
        return programme;
    }

    Programme requestChanges(UUID id, Version seen, ReturnReason reason, String text, Caller reviewer) {
        var programme = load(id, seen);
        eventLog.append(programme.requestChanges(reason, text, reviewer, clock.instant()));
        return flushed(programme);
    }

    Programme publish(UUID id, Version seen, Caller publisher) {
        programmes.publishOneAtATime();
        var programme = load(id, seen);
        var unsettled = teamwork.unsettled(programme);
        var foundation = foundation(programme);
        eventLog.append(
                programme.publish(foundation, catalogue(programme, foundation), unsettled, publisher, clock.instant()));
        programme.succession().ifPresent(eventLog::append);
        return flushed(programme);
    }

    Programme scheduleRetirement(UUID id, Version seen, Retirement retirement) {
        var programme = load(id, seen);
        eventLog.append(programme.scheduleRetirement(retirement, clock.instant()));
        return flushed(programme);
    }

    Programme undoRetirement(UUID id, Version seen) {
        var programme = load(id, seen);
        eventLog.append(programme.undoRetirement(clock.instant()));
        return flushed(programme);
    }

    @Override
    public String retires() {
        return "programme";
    }

    @Override
    public int retireDue() {
        var now = clock.instant();
        var due = programmes.dueForRetirement(England.dateAt(now));
        eventLog.append(due.stream().map(programme -> programme.retire(now)).toList());
        return due.size();
    }

    private Foundation foundation(Programme programme) {
        return foundation(programme.curriculumId()).orElseThrow(NotFound::new);
    }

    private Catalogue catalogue(Programme programme, Foundation foundation) {
        return new Catalogue(
                foundation.stages(), programmes.offersLeadingTo(programme.prerequisites(), clock.instant()));
    }

    private Programme load(UUID id, Version seen) {
        var programme = programmes.whole(id).orElseThrow(NotFound::new);
        seen.mustBe(programme.revision());
        return programme;
    }

    /** Writes the change now, so that the answer carries the new revision. */
    private Programme flushed(Programme programme) {
        programmes.flush();
        return programme;
    }

    /** A version with its modules, if it is published or the caller sees drafts. */
    Programme find(UUID id, boolean seesDrafts) {
        return programmes
                .whole(id)
                .filter(programme -> seesDrafts || programme.publication().isPublic())
                .orElseThrow(NotFound::new);
    }

    /** The revision of a version that anyone may read; nothing of it is read but its row's key. */
    Optional<Long> publishedRevision(UUID id) {
        return programmes.publishedRevision(id);
    }

    List<Programme> page(ProgrammeList wanted) {
        return programmes.page(wanted);
    }

    /** Everything that keeps a version from being published, and what its comments leave open. */
    Readiness readiness(UUID id) {
        var programme = programmes.whole(id).orElseThrow(NotFound::new);
        var foundation = foundation(programme);
        return teamwork.readiness(programme, programme.missing(foundation, catalogue(programme, foundation)));
    }
}
