package uk.nhs.leadership.curriculum.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.curriculum.publication.Lineage;
import uk.nhs.leadership.curriculum.publication.ReturnReason;
import uk.nhs.leadership.curriculum.publication.VersionHistory;
import uk.nhs.leadership.curriculum.publication.VersionList;

/** What can be done with versions of frameworks; each method is one transaction. */
@ApplicationScoped
@Transactional
class FrameworkService {
    private final Frameworks frameworks;
    private final FrameworkContents contents;
    private final EventLog eventLog;
    private final Ids ids;
    private final Clock clock;

    FrameworkService(Frameworks frameworks, FrameworkContents contents, EventLog eventLog, Ids ids, Clock clock) {
        this.frameworks = frameworks;
        this.contents = contents;
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

    Framework revise(UUID id, Version seen, FrameworkDraft draft, Caller author) {
        var framework = load(id, seen);
        var history = frameworks.history(framework.code());
        var event = framework.revise(identified(draft, Stream.of(id), history), history, author, clock.instant());
        frameworks.write(framework);
        eventLog.append(event);
        return framework;
    }

    private FrameworkDraft identified(FrameworkDraft draft, Stream<UUID> itself, VersionHistory<Framework> history) {
        var earlier = Stream.concat(itself, history.newestPublished().map(Framework::id).stream());
        return draft.with(draft.content().identified(new Lineage(contents.known(earlier.toList()), ids)));
    }

    Framework submitForReview(UUID id, Version seen) {
        var framework = load(id, seen);
        eventLog.append(framework.submitForReview(clock.instant()));
        return flushed(framework);
    }

    Framework requestChanges(UUID id, Version seen, ReturnReason reason, String text, Caller reviewer) {
        var framework = load(id, seen);
        eventLog.append(framework.requestChanges(reason, text, reviewer, clock.instant()));
        return flushed(framework);
    }

    Framework publish(UUID id, Version seen, Caller publisher) {
        var framework = load(id, seen);
        eventLog.append(framework.publish(publisher, clock.instant()));
        return flushed(framework);
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
    Framework find(UUID id, boolean seesDrafts) {
        return frameworks
                .whole(id)
                .filter(framework -> seesDrafts || framework.publication().isPublic())
                .orElseThrow(NotFound::new);
    }

    List<Framework> page(VersionList wanted) {
        return frameworks.page(wanted);
    }

    /** Everything that keeps a version from being published. */
    List<Fault> missing(UUID id) {
        return frameworks.whole(id).orElseThrow(NotFound::new).missing();
    }

    /** A competency in the version published last or, if one is named, in that one. */
    PublishedCompetency competency(UUID id, @Nullable UUID version) {
        return contents.publishedCompetency(id, version).orElseThrow(NotFound::new);
    }
}
