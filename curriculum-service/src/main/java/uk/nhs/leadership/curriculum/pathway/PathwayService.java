package uk.nhs.leadership.curriculum.pathway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import uk.nhs.leadership.curriculum.programme.Programmes;
import uk.nhs.leadership.curriculum.publication.England;
import uk.nhs.leadership.curriculum.publication.Retirement;
import uk.nhs.leadership.curriculum.publication.Retiring;
import uk.nhs.leadership.curriculum.publication.ReturnReason;
import uk.nhs.leadership.curriculum.publication.VersionList;

/** What can be done with versions of pathways; each method is one transaction. */
@ApplicationScoped
@Transactional
class PathwayService implements Retiring {
    private final Pathways pathways;
    private final Frameworks frameworks;
    private final Programmes programmes;
    private final EventLog eventLog;
    private final Ids ids;
    private final Clock clock;

    PathwayService(
            Pathways pathways, Frameworks frameworks, Programmes programmes, EventLog eventLog, Ids ids, Clock clock) {
        this.pathways = pathways;
        this.frameworks = frameworks;
        this.programmes = programmes;
        this.eventLog = eventLog;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What somebody can do next on a pathway.
     *
     * @param offered the programmes of those steps that can be begun now
     */
    record Advice(Pathway pathway, Set<String> completed, NextSteps steps, Offered offered) {}

    Pathway draft(PathwayDraft draft, Caller author) {
        var history = pathways.history(draft.code());
        var pathway = Pathway.draft(ids.next(), draft, framework(draft), history, author, clock.instant());
        pathways.persistAndFlush(pathway);
        eventLog.append(pathway.drafted());
        return pathway;
    }

    Pathway revise(UUID id, Version seen, PathwayDraft draft, Caller author) {
        var pathway = load(id, seen);
        var history = pathways.history(pathway.code());
        eventLog.append(pathway.revise(draft, framework(draft), history, author, clock.instant()));
        return flushed(pathway);
    }

    /**
     * Begins the version after this one as its copy.
     *
     * @param onto the version of the framework through whose stages it is to lead; null for the same
     */
    Pathway draftSuccessor(UUID id, String number, @Nullable UUID onto, Caller author) {
        var pathway = pathways.findByIdOptional(id).orElseThrow(NotFound::new);
        var before = framework(pathway);
        var successor = pathway.succeededBy(
                ids.next(),
                number,
                before,
                onto == null ? before : named(onto),
                pathways.history(pathway.code()),
                author,
                clock.instant());
        pathways.persistAndFlush(successor);
        eventLog.append(successor.drafted());
        return successor;
    }

    /** The programmes of a version with which something has happened since the one that it continues was published. */
    List<Changed> rework(Pathway pathway) {
        return pathway.predecessorId()
                .flatMap(id -> pathways.findByIdOptional(id))
                .flatMap(before -> before.publication().publishedAt())
                .map(since -> Changed.of(pathway.content(), offered(pathway, clock.instant()), since))
                .orElseGet(List::of);
    }

    private Framework framework(PathwayDraft draft) {
        return named(draft.frameworkId());
    }

    private Framework named(UUID framework) {
        return frameworks
                .whole(framework)
                .orElseThrow(() -> new InvalidInput(
                        new Fault("/frameworkVersionId", "FRAMEWORK_UNKNOWN", "There is no such framework version")));
    }

    Pathway submitForReview(UUID id, Version seen) {
        var pathway = load(id, seen);
        eventLog.append(pathway.submitForReview(clock.instant()));
        return flushed(pathway);
    }

    Pathway requestChanges(UUID id, Version seen, ReturnReason reason, String text, Caller reviewer) {
        var pathway = load(id, seen);
        eventLog.append(pathway.requestChanges(reason, text, reviewer, clock.instant()));
        return flushed(pathway);
    }

    Pathway publish(UUID id, Version seen, Caller publisher) {
        var pathway = load(id, seen);
        var now = clock.instant();
        eventLog.append(pathway.publish(framework(pathway), offered(pathway, now), publisher, now));
        pathway.succession().ifPresent(eventLog::append);
        return flushed(pathway);
    }

    Pathway scheduleRetirement(UUID id, Version seen, Retirement retirement) {
        var pathway = load(id, seen);
        eventLog.append(pathway.scheduleRetirement(retirement, clock.instant()));
        return flushed(pathway);
    }

    Pathway undoRetirement(UUID id, Version seen) {
        var pathway = load(id, seen);
        eventLog.append(pathway.undoRetirement(clock.instant()));
        return flushed(pathway);
    }

    @Override
    public String retires() {
        return "pathway";
    }

    @Override
    public int retireDue() {
        var now = clock.instant();
        var due = pathways.dueForRetirement(England.dateAt(now));
        eventLog.append(due.stream().map(pathway -> pathway.retire(now)).toList());
        return due.size();
    }

    private Framework framework(Pathway pathway) {
        return frameworks.whole(pathway.frameworkId()).orElseThrow(NotFound::new);
    }

    /** Those of its programmes that can be begun. */
    private Offered offered(Pathway pathway, Instant now) {
        return offered(framework(pathway), pathway.content().programmes(), now);
    }

    private Offered offered(Framework framework, Collection<String> codes, Instant now) {
        return Offered.of(framework, programmes.thatCanBeBegun(codes, now));
    }

    private Pathway load(UUID id, Version seen) {
        var pathway = pathways.findByIdOptional(id).orElseThrow(NotFound::new);
        seen.mustBe(pathway.revision());
        return pathway;
    }

    /** Writes the change now, so that the answer carries the new revision. */
    private Pathway flushed(Pathway pathway) {
        pathways.flush();
        return pathway;
    }

    /** A version, if it is published or the caller sees drafts. */
    Pathway find(UUID id, boolean seesDrafts) {
        return pathways.findByIdOptional(id)
                .filter(pathway -> seesDrafts || pathway.publication().isPublic())
                .orElseThrow(NotFound::new);
    }

    /** The revision of a version that anyone may read; nothing of it is read but its row's key. */
    Optional<Long> publishedRevision(UUID id) {
        return pathways.publishedRevision(id);
    }

    List<Pathway> page(VersionList wanted, @Nullable UUID framework) {
        return pathways.page(wanted, framework);
    }

    /** Everything that keeps a version from being published. */
    List<Fault> missing(UUID id) {
        var pathway = pathways.findByIdOptional(id).orElseThrow(NotFound::new);
        return pathway.missing(offered(pathway, clock.instant()));
    }

    /** What somebody can do next who has completed these programmes. */
    Advice next(UUID id, Set<String> completed, boolean seesDrafts) {
        var pathway = find(id, seesDrafts);
        var steps = NextSteps.of(pathway.content(), completed);
        var codes = steps.next().stream()
                .flatMap(step -> step.programmes().stream())
                .toList();
        return new Advice(pathway, Set.copyOf(completed), steps, offered(framework(pathway), codes, clock.instant()));
    }
}
