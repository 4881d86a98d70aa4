package uk.nhs.leadership.curriculum.framework;

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
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkRevised;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Stated;
import uk.nhs.leadership.curriculum.framework.PublishedCompetency.Edition;
import uk.nhs.leadership.curriculum.publication.England;
import uk.nhs.leadership.curriculum.publication.Lineage;
import uk.nhs.leadership.curriculum.publication.Readiness;
import uk.nhs.leadership.curriculum.publication.Retirement;
import uk.nhs.leadership.curriculum.publication.Retiring;
import uk.nhs.leadership.curriculum.publication.ReturnReason;
import uk.nhs.leadership.curriculum.publication.Teamwork;
import uk.nhs.leadership.curriculum.publication.VersionHistory;
import uk.nhs.leadership.curriculum.publication.VersionList;

/** What can be done with versions of frameworks; each method is one transaction. */
@ApplicationScoped
@Transactional
public class FrameworkService implements Retiring {
    private final Frameworks frameworks;
    private final FrameworkParts parts;
    private final Migrations migrations;
    private final Teamwork teamwork;
    private final EventLog eventLog;
    private final Ids ids;
    private final Clock clock;

    FrameworkService(
            Frameworks frameworks,
            FrameworkParts parts,
            Migrations migrations,
            Teamwork teamwork,
            EventLog eventLog,
            Ids ids,
            Clock clock) {
        this.frameworks = frameworks;
        this.parts = parts;
        this.migrations = migrations;
        this.teamwork = teamwork;
        this.eventLog = eventLog;
        this.ids = ids;
        this.clock = clock;
    }

    Framework draft(FrameworkDraft draft, Caller author) {
        var history = frameworks.history(draft.code());
        var identified = identified(draft, Stream.empty(), history);
        var framework = Framework.draft(ids.next(), identified, history, author, clock.instant());
        frameworks.write(framework);
        eventLog.append(framework.drafted());
        return framework;
    }

    /** Begins a version that came from elsewhere: of the ids it names, those that an earlier version has are kept. */
    public Framework take(FrameworkDraft draft, Caller author) {
        var framework = rehearse(draft, author);
        frameworks.write(framework);
        eventLog.append(framework.drafted());
        return framework;
    }

    /** What {@link #take} would come to, under the same rules; nothing is kept. */
    public Framework rehearse(FrameworkDraft draft, Caller author) {
        var history = frameworks.history(draft.code());
        var lineage = lineage(Stream.empty(), history);
        var identified = draft.content().withKnownIdsOnly(lineage).identified(lineage);
        return Framework.draft(ids.next(), draft.with(identified), history, author, clock.instant());
    }

    /** Replaces all that a draft says by what came from elsewhere, as {@link #take} does for a version it begins. */
    public Framework takeOver(UUID id, Version seen, FrameworkDraft draft, Caller author) {
        var framework = load(id, seen);
        var event = replace(framework, draft, author);
        frameworks.write(framework);
        eventLog.append(event);
        return framework;
    }

    /** What {@link #takeOver} would come to, under the same rules; nothing is kept. */
    public Framework rehearseOver(UUID id, Version seen, FrameworkDraft draft, Caller author) {
        var framework = frameworks.apart(load(id, seen));
        replace(framework, draft, author);
        return framework;
    }

    private FrameworkRevised replace(Framework framework, FrameworkDraft draft, Caller author) {
        teamwork.mustWrite(framework, author);
        var history = frameworks.history(framework.code());
        var lineage = lineage(itself(framework), history);
        var identified = draft.content().withKnownIdsOnly(lineage).identified(lineage);
        return framework.revise(draft.with(identified), history, author, clock.instant());
    }

    private static Stream<UUID> itself(Framework framework) {
        return Stream.concat(Stream.of(framework.id()), framework.predecessorId().stream());
    }

    Framework revise(UUID id, Version seen, FrameworkDraft draft, Caller author) {
        var framework = load(id, seen);
        teamwork.mustWrite(framework, author);
        var history = frameworks.history(framework.code());
        var event = framework.revise(identified(draft, itself(framework), history), history, author, clock.instant());
        frameworks.write(framework);
        eventLog.append(event);
        return framework;
    }

    /** Begins the version after this one as its copy. */
    Framework draftSuccessor(UUID id, String number, Caller author) {
        var framework = frameworks.whole(id).orElseThrow(NotFound::new);
        var history = frameworks.history(framework.code());
        var successor = framework.succeededBy(ids.next(), number, history, author, clock.instant());
        frameworks.write(successor);
        eventLog.append(successor.drafted());
        return successor;
    }

    private FrameworkDraft identified(FrameworkDraft draft, Stream<UUID> itself, VersionHistory<Framework> history) {
        return draft.with(draft.content().identified(lineage(itself, history)));
    }

    private Lineage lineage(Stream<UUID> itself, VersionHistory<Framework> history) {
        var earlier = Stream.concat(itself, history.newestPublished().map(Framework::id).stream());
        return new Lineage(parts.known(earlier.toList()), ids);
    }

    Framework submitForReview(UUID id, Version seen, Caller author) {
        var framework = load(id, seen);
        teamwork.mustWrite(framework, author);
        eventLog.append(framework.submitForReview(clock.instant()));
        teamwork.handedIn(flushed(framework));
        return framework;
    }

    Framework requestChanges(UUID id, Version seen, ReturnReason reason, String text, Caller reviewer) {
        var framework = load(id, seen);
        eventLog.append(framework.requestChanges(reason, text, reviewer, clock.instant()));
        return flushed(framework);
    }

    Framework publish(UUID id, Version seen, Caller publisher) {
        var framework = load(id, seen);
        var unsettled = teamwork.unsettled(framework);
        var map = migrationMap(framework);
        eventLog.append(framework.publish(map, unsettled, publisher, clock.instant()));
        framework.mapped(map).ifPresent(eventLog::append);
        framework.succession().ifPresent(eventLog::append);
        return flushed(framework);
    }

    Framework scheduleRetirement(UUID id, Version seen, Retirement retirement) {
        var framework = load(id, seen);
        eventLog.append(framework.scheduleRetirement(retirement, clock.instant()));
        return flushed(framework);
    }

    Framework undoRetirement(UUID id, Version seen) {
        var framework = load(id, seen);
        eventLog.append(framework.undoRetirement(clock.instant()));
        return flushed(framework);
    }

    @Override
    public String retires() {
        return "framework";
    }

    @Override
    public int retireDue() {
        var now = clock.instant();
        var due = frameworks.dueForRetirement(England.dateAt(now));
        eventLog.append(due.stream().map(framework -> framework.retire(now)).toList());
        return due.size();
    }

    private Framework load(UUID id, Version seen) {
        var framework = frameworks.whole(id).orElseThrow(NotFound::new);
        seen.mustBe(framework.revision());
        return framework;
    }

    /** Writes the change now, so that the answer carries the new revision. */
    private Framework flushed(Framework framework) {
        frameworks.flush();
        return framework;
    }

    /** A version with all it says, if it is published or the caller sees drafts. */
    public Framework find(UUID id, boolean seesDrafts) {
        return frameworks
                .whole(id)
                .filter(framework -> seesDrafts || framework.publication().isPublic())
                .orElseThrow(NotFound::new);
    }

    /** The revision of a version that anyone may read; nothing of it is read but its row's key. */
    Optional<Long> publishedRevision(UUID id) {
        return frameworks.publishedRevision(id);
    }

    List<Framework> page(VersionList wanted) {
        return frameworks.page(wanted);
    }

    /** Everything that keeps a version from being published, and what its comments leave open. */
    Readiness readiness(UUID id) {
        var framework = frameworks.whole(id).orElseThrow(NotFound::new);
        return teamwork.readiness(framework, framework.missing(migrationMap(framework)));
    }

    /** What became of each competency of the version that this one continues, as far as it is known. */
    MigrationMap migrationMap(Framework framework) {
        return framework
                .predecessorId()
                .flatMap(frameworks::whole)
                .map(predecessor ->
                        MigrationMap.of(predecessor.content(), framework.content(), migrations.of(framework.id())))
                .orElseGet(MigrationMap::none);
    }

    Framework stateMigrations(UUID id, Version seen, List<Stated> stated, Caller author) {
        var framework = load(id, seen);
        teamwork.mustWrite(framework, author);
        eventLog.append(framework.stateMigrations(author, clock.instant()));
        frameworks.flush();
        migrations.write(id, stated);
        return framework;
    }

    /** Which version has a competency: the one published last or, if one is named, that one. */
    Edition edition(UUID competency, @Nullable UUID version) {
        return parts.edition(competency, version).orElseThrow(NotFound::new);
    }

    /** A competency in the version published last or, if one is named, in that one. */
    PublishedCompetency competency(Edition edition) {
        return parts.publishedCompetency(edition).orElseThrow(NotFound::new);
    }
}
