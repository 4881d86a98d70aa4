package uk.nhs.leadership.curriculum.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.Frameworks;
import uk.nhs.leadership.curriculum.publication.Lineage;
import uk.nhs.leadership.curriculum.publication.ReturnReason;
import uk.nhs.leadership.curriculum.publication.VersionHistory;
import uk.nhs.leadership.curriculum.publication.VersionList;

/** What can be done with versions of curricula; each method is one transaction. */
@ApplicationScoped
@Transactional
class CurriculumService {
    private final Curricula curricula;
    private final CurriculumContents contents;
    private final Frameworks frameworks;
    private final EventLog eventLog;
    private final Ids ids;
    private final Clock clock;

    CurriculumService(
            Curricula curricula,
            CurriculumContents contents,
            Frameworks frameworks,
            EventLog eventLog,
            Ids ids,
            Clock clock) {
        this.curricula = curricula;
        this.contents = contents;
        this.frameworks = frameworks;
        this.eventLog = eventLog;
        this.ids = ids;
        this.clock = clock;
    }

    Curriculum draft(CurriculumDraft draft, Caller author) {
        var history = curricula.history(draft.code());
        var identified = identified(draft, Stream.empty(), history);
        var curriculum = Curriculum.draft(ids.next(), identified, framework(draft), history, author, clock.instant());
        curricula.write(curriculum);
        eventLog.append(curriculum.drafted());
        return curriculum;
    }

    Curriculum revise(UUID id, Version seen, CurriculumDraft draft, Caller author) {
        var curriculum = load(id, seen);
        var history = curricula.history(curriculum.code());
        var identified = identified(draft, Stream.of(id), history);
        var event = curriculum.revise(identified, framework(draft), history, author, clock.instant());
        curricula.write(curriculum);
        eventLog.append(event);
        return curriculum;
    }

    private CurriculumDraft identified(CurriculumDraft draft, Stream<UUID> itself, VersionHistory<Curriculum> history) {
        var earlier = Stream.concat(itself, history.newestPublished().map(Curriculum::id).stream());
        return draft.with(draft.content().identified(new Lineage(contents.known(earlier.toList()), ids)));
    }

    private Framework framework(CurriculumDraft draft) {
        return frameworks
                .whole(draft.frameworkId())
                .orElseThrow(() -> new InvalidInput(
                        new Fault("/frameworkVersionId", "FRAMEWORK_UNKNOWN", "There is no such framework version")));
    }

    Curriculum submitForReview(UUID id, Version seen) {
        var curriculum = load(id, seen);
        eventLog.append(curriculum.submitForReview(clock.instant()));
        return flushed(curriculum);
    }

    Curriculum requestChanges(UUID id, Version seen, ReturnReason reason, String text, Caller reviewer) {
        var curriculum = load(id, seen);
        eventLog.append(curriculum.requestChanges(reason, text, reviewer, clock.instant()));
        return flushed(curriculum);
    }

    Curriculum publish(UUID id, Version seen, Caller publisher) {
        var curriculum = load(id, seen);
        var framework = frameworks.whole(curriculum.frameworkId()).orElseThrow(NotFound::new);
        eventLog.append(curriculum.publish(framework, publisher, clock.instant()));
        return flushed(curriculum);
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

    /** Everything that keeps a version from being published. */
    List<Fault> missing(UUID id) {
        return curricula.whole(id).orElseThrow(NotFound::new).missing();
    }
}
