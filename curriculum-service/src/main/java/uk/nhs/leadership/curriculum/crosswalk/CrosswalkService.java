package uk.nhs.leadership.curriculum.crosswalk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkContent.Entry;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.Frameworks;
import uk.nhs.leadership.curriculum.publication.England;
import uk.nhs.leadership.curriculum.publication.Retirement;
import uk.nhs.leadership.curriculum.publication.Retiring;
import uk.nhs.leadership.curriculum.publication.ReturnReason;
import uk.nhs.leadership.curriculum.publication.VersionList;

/** What can be done with versions of crosswalks; each method is one transaction. */
@ApplicationScoped
@Transactional
class CrosswalkService implements Retiring {
    private final Crosswalks crosswalks;
    private final Counterparts counterparts;
    private final Frameworks frameworks;
    private final EventLog eventLog;
    private final Ids ids;
    private final Clock clock;

    CrosswalkService(
            Crosswalks crosswalks,
            Counterparts counterparts,
            Frameworks frameworks,
            EventLog eventLog,
            Ids ids,
            Clock clock) {
        this.crosswalks = crosswalks;
        this.counterparts = counterparts;
        this.frameworks = frameworks;
        this.eventLog = eventLog;
        this.ids = ids;
        this.clock = clock;
    }

    Crosswalk draft(CrosswalkDraft draft, Caller author) {
        var history = crosswalks.history(draft.code());
        var crosswalk = Crosswalk.draft(ids.next(), draft, span(draft), history, author, clock.instant());
        crosswalks.write(crosswalk);
        eventLog.append(crosswalk.drafted());
        return crosswalk;
    }

    Crosswalk revise(UUID id, Version seen, CrosswalkDraft draft, Caller author) {
        var crosswalk = load(id, seen);
        var history = crosswalks.history(crosswalk.code());
        var event = crosswalk.revise(draft, span(draft), history, author, clock.instant());
        crosswalks.write(crosswalk);
        eventLog.append(event);
        return crosswalk;
    }

    /**
     * Begins the version after this one as its copy.
     *
     * @param from the version of a framework that it is to lead from; null for the same
     * @param to the version of a framework that it is to lead to; null for the same
     */
    Crosswalk draftSuccessor(UUID id, String number, @Nullable UUID from, @Nullable UUID to, Caller author) {
        var crosswalk = crosswalks.whole(id).orElseThrow(NotFound::new);
        var span = span(from == null ? crosswalk.fromFrameworkId() : from, to == null ? crosswalk.toFrameworkId() : to);
        var history = crosswalks.history(crosswalk.code());
        var successor = crosswalk.succeededBy(
                ids.next(), number, span, passage(crosswalk, span), history, author, clock.instant());
        crosswalks.write(successor);
        eventLog.append(successor.drafted());
        return successor;
    }

    /** What a version leaves its authors to do about the one that it continues. */
    Rework rework(Crosswalk crosswalk) {
        return crosswalk
                .predecessorId()
                .flatMap(crosswalks::whole)
                .map(before -> Rework.of(
                        before.content(),
                        crosswalk.content(),
                        passage(before, span(crosswalk.fromFrameworkId(), crosswalk.toFrameworkId()))))
                .orElseGet(Rework::none);
    }

    private Passage passage(Crosswalk before, Span span) {
        return new Passage(onward(before.fromFrameworkId(), span.from()), onward(before.toFrameworkId(), span.to()));
    }

    private Onward onward(UUID mapped, Framework now) {
        return Onward.of(now, frameworks.descent(mapped, now.id()));
    }

    private Span span(CrosswalkDraft draft) {
        return span(draft.from(), draft.to());
    }

    private Span span(UUID fromFramework, UUID toFramework) {
        var faults = new ArrayList<Fault>();
        var from = named(fromFramework, "/fromFrameworkVersionId", faults);
        var to = named(toFramework, "/toFrameworkVersionId", faults);
        if (from.isPresent() && to.isPresent()) {
            return new Span(from.get(), to.get());
        }
        throw new InvalidInput(faults);
    }

    private Optional<Framework> named(UUID framework, String at, List<Fault> faults) {
        var found = frameworks.whole(framework);
        if (found.isEmpty()) {
            faults.add(new Fault(at, "FRAMEWORK_UNKNOWN", "There is no such framework version"));
        }
        return found;
    }

    Crosswalk submitForReview(UUID id, Version seen) {
        var crosswalk = load(id, seen);
        eventLog.append(crosswalk.submitForReview(clock.instant()));
        return flushed(crosswalk);
    }

    Crosswalk requestChanges(UUID id, Version seen, ReturnReason reason, String text, Caller reviewer) {
        var crosswalk = load(id, seen);
        eventLog.append(crosswalk.requestChanges(reason, text, reviewer, clock.instant()));
        return flushed(crosswalk);
    }

    Crosswalk publish(UUID id, Version seen, Caller publisher) {
        var crosswalk = load(id, seen);
        eventLog.append(crosswalk.publish(publisher, clock.instant()));
        crosswalk.succession().ifPresent(eventLog::append);
        return flushed(crosswalk);
    }

    Crosswalk scheduleRetirement(UUID id, Version seen, Retirement retirement) {
        var crosswalk = load(id, seen);
        eventLog.append(crosswalk.scheduleRetirement(retirement, clock.instant()));
        return flushed(crosswalk);
    }

    Crosswalk undoRetirement(UUID id, Version seen) {
        var crosswalk = load(id, seen);
        eventLog.append(crosswalk.undoRetirement(clock.instant()));
        return flushed(crosswalk);
    }

    @Override
    public String retires() {
        return "crosswalk";
    }

    @Override
    public int retireDue() {
        var now = clock.instant();
        var due = crosswalks.dueForRetirement(England.dateAt(now));
        eventLog.append(due.stream().map(crosswalk -> crosswalk.retire(now)).toList());
        return due.size();
    }

    private Crosswalk load(UUID id, Version seen) {
        var crosswalk = crosswalks.whole(id).orElseThrow(NotFound::new);
        seen.mustBe(crosswalk.revision());
        return crosswalk;
    }

    /** Writes the change now, so that the answer carries the new revision. */
    private Crosswalk flushed(Crosswalk crosswalk) {
        crosswalks.flush();
        return crosswalk;
    }

    /** A version with its entries, if it is published or the caller sees drafts. */
    Crosswalk find(UUID id, boolean seesDrafts) {
        return crosswalks
                .whole(id)
                .filter(crosswalk -> seesDrafts || crosswalk.publication().isPublic())
                .orElseThrow(NotFound::new);
    }

    /** The revision of a version that anyone may read; nothing of it is read but its row's key. */
    Optional<Long> publishedRevision(UUID id) {
        return crosswalks.publishedRevision(id);
    }

    List<Crosswalk> page(VersionList wanted, @Nullable UUID framework) {
        return crosswalks.page(wanted, framework);
    }

    /** Everything that keeps a version from being published. */
    List<Fault> missing(UUID id) {
        return crosswalks.whole(id).orElseThrow(NotFound::new).missing();
    }

    /** What of the framework that the content leads from is covered by the other one. */
    CrosswalkCoverage coverage(CrosswalkContent content) {
        var framework = frameworks.whole(content.from().id()).orElseThrow(NotFound::new);
        return CrosswalkCoverage.of(MappedPart.of(framework.content()).toList(), content);
    }

    /** Whether the frameworks that the content leads from and to have gone on since, in this order. */
    List<Succession> successions(CrosswalkContent content) {
        return List.of(
                Succession.of(content.from(), content.entries().stream().map(Entry::from), newest(content.from())),
                Succession.of(content.to(), content.entries().stream().map(Entry::to), newest(content.to())));
    }

    /** The version of the framework that was published last: the mapped one at the least. */
    private Framework newest(MappedFramework mapped) {
        return frameworks
                .history(mapped.code())
                .newestPublished()
                .flatMap(framework -> frameworks.whole(framework.id()))
                .orElseThrow(NotFound::new);
    }

    /** What answers to a competency that anyone may read, by the crosswalks in force. */
    List<Counterpart> counterparts(UUID competency, Place after, int most) {
        if (!frameworks.hasPublished(competency)) {
            throw new NotFound();
        }
        return counterparts.of(competency, after, most);
    }
}
