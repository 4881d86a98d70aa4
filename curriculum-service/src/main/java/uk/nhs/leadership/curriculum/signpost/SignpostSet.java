package uk.nhs.leadership.curriculum.signpost;

import static uk.nhs.leadership.curriculum.signpost.SignpostRule.FRAMEWORK_NOT_IN_FORCE;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.signpost.SignpostEvent.SignpostsReplaced;

/** All signposts of one version of a framework, as far as they change together. */
@Entity
class SignpostSet {
    @Id
    private UUID id;

    private UUID frameworkId;

    /**
     * Counts how often it was replaced; callers see it as the entity tag. Not a {@code @Version}, because a set that
     * nobody has written yet has one as well, 0, and no row: {@link Signposts#replaceOneAtATime} keeps two from writing
     * at once.
     */
    private long revision;

    protected SignpostSet() {}

    /** That of a version for which nobody has written signposts yet. */
    static SignpostSet empty(UUID id, Framework framework) {
        var set = new SignpostSet();
        set.id = id;
        set.frameworkId = framework.id();
        return set;
    }

    /**
     * An author replaces them all. The same again changes nothing.
     *
     * @param framework the version that they are for
     * @return nothing if nothing changed
     */
    Optional<SignpostsReplaced> replace(SignpostChange change, Framework framework) {
        mustBeInForce(framework);
        if (change.isNone()) {
            return Optional.empty();
        }
        revision++;
        return Optional.of(new SignpostsReplaced(
                id,
                frameworkId,
                framework.code(),
                framework.version(),
                change.after().size(),
                change.added(),
                change.removed()));
    }

    /** Refuses signposts for what nobody works by yet, or any more. */
    static void mustBeInForce(Framework framework) {
        if (!framework.publication().status().isInForce()) {
            throw new RuleBroken(FRAMEWORK_NOT_IN_FORCE);
        }
    }

    long revision() {
        return revision;
    }
}
