package uk.nhs.leadership.curriculum.crosswalk;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkRule.MAPPED_FRAMEWORK_NOT_PUBLISHED;
import static uk.nhs.leadership.curriculum.publication.DraftCheck.each;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkContent.Entry;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkDraft.Stated;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.publication.DraftCheck;

/** The two versions of frameworks between which a crosswalk leads, with all that they say. */
record Span(Framework from, Framework to) {

    /**
     * What an author stated, with the parts that were named.
     *
     * @throws RuleBroken if one of the two is not published; afterwards it never changes, so that what is there stays
     * @throws InvalidInput with every entry whose ends are not there
     */
    CrosswalkContent saying(List<Stated> stated) {
        if (!from.publication().isPublic() || !to.publication().isPublic()) {
            throw new RuleBroken(MAPPED_FRAMEWORK_NOT_PUBLISHED);
        }
        var check = new DraftCheck();
        if (from.code().equals(to.code())) {
            check.add(
                    "/toFrameworkVersionId",
                    "SAME_FRAMEWORK",
                    "What became of a part from one version of " + to.code() + " to another is in its migration map");
        }
        var origins = parts(from);
        var destinations = parts(to);
        var entries = new ArrayList<Entry>();
        each(stated, "/entries", (each, at) -> {
            var origin = found(each.from(), origins, at + "/from", from, check);
            var destination = found(each.to(), destinations, at + "/to", to, check);
            if (origin.isPresent() && destination.isPresent()) {
                entries.add(new Entry(origin.get(), destination.get(), each.relation(), each.rationale()));
            }
        });
        check.mustBeNone();
        return new CrosswalkContent(MappedFramework.of(from), MappedFramework.of(to), entries);
    }

    private static Map<UUID, MappedPart> parts(Framework framework) {
        return MappedPart.of(framework.content()).collect(toMap(MappedPart::id, identity()));
    }

    private static Optional<MappedPart> found(
            UUID id, Map<UUID, MappedPart> parts, String at, Framework framework, DraftCheck check) {
        var part = Optional.ofNullable(parts.get(id));
        if (part.isEmpty()) {
            check.add(
                    at,
                    "PART_UNKNOWN",
                    framework.code() + " " + framework.version() + " has no area, standard or competency with this id");
        }
        return part;
    }
}
