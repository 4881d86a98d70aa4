package uk.nhs.leadership.curriculum.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.curriculum.collaboration.Collaborations;
import uk.nhs.leadership.curriculum.publication.VersionAtWork;
import uk.nhs.leadership.curriculum.publication.VersionsOfAllKinds;

/** What can be done with comments; each method is one transaction. */
@ApplicationScoped
@Transactional
class CommentService {
    private final VersionsOfAllKinds versions;
    private final Collaborations collaborations;
    private final Comments comments;
    private final EventLog eventLog;
    private final Ids ids;
    private final Clock clock;

    CommentService(
            VersionsOfAllKinds versions,
            Collaborations collaborations,
            Comments comments,
            EventLog eventLog,
            Ids ids,
            Clock clock) {
        this.versions = versions;
        this.collaborations = collaborations;
        this.comments = comments;
        this.eventLog = eventLog;
        this.ids = ids;
        this.clock = clock;
    }

    CommentInPlace comment(UUID id, @Nullable UUID part, String text, Caller author) {
        var version = held(id);
        collaborations.on(version).mustTakePart(author);
        mustHave(version, part);
        var comment = Comment.on(version, part, ids.next(), text, author, clock.instant());
        comments.persistAndFlush(comment);
        eventLog.append(comment.made());
        return new CommentInPlace(comment, false);
    }

    private void mustHave(VersionAtWork version, @Nullable UUID part) {
        if (part != null && versions.partsAmong(Set.of(part), version).isEmpty()) {
            throw new InvalidInput(new Fault("/partId", "PART_UNKNOWN", "The version has no part with this id"));
        }
    }

    CommentInPlace reply(UUID id, Version seen, String text, Caller caller) {
        return change(id, seen, caller, (comment, version, now) -> comment.reply(text, version, caller, now));
    }

    CommentInPlace resolve(UUID id, Version seen, Caller caller) {
        return change(id, seen, caller, (comment, version, now) -> comment.resolve(version, caller, now));
    }

    CommentInPlace reopen(UUID id, Version seen, Caller caller) {
        return change(id, seen, caller, (comment, version, now) -> comment.reopen(version, now));
    }

    private interface Change {
        CommentEvent to(Comment comment, VersionAtWork version, Instant now);
    }

    private CommentInPlace change(UUID id, Version seen, Caller caller, Change change) {
        var comment = comments.findByIdOptional(id).orElseThrow(NotFound::new);
        seen.mustBe(comment.revision());
        var version = held(comment.versionId());
        collaborations.on(version).mustTakePart(caller);
        eventLog.append(change.to(comment, version, clock.instant()));
        comments.flush();
        return inPlace(List.of(comment), version).getFirst();
    }

    /** A version that nobody publishes meanwhile. */
    private VersionAtWork held(UUID id) {
        versions.hold(id);
        return versions.find(id);
    }

    CommentInPlace find(UUID id) {
        var comment = comments.findByIdOptional(id).orElseThrow(NotFound::new);
        return inPlace(List.of(comment), versions.find(comment.versionId())).getFirst();
    }

    List<CommentInPlace> page(CommentList wanted) {
        var version = versions.find(wanted.version());
        return inPlace(comments.page(wanted), version);
    }

    /** Finds out which of the parts that are commented on have gone: one statement for all of them. */
    private List<CommentInPlace> inPlace(List<Comment> found, VersionAtWork version) {
        var parts =
                found.stream().map(Comment::partId).flatMap(Optional::stream).collect(Collectors.toSet());
        var there = versions.partsAmong(parts, version);
        return found.stream()
                .map(comment -> new CommentInPlace(
                        comment,
                        comment.partId().filter(part -> !there.contains(part)).isPresent()))
                .toList();
    }
}
