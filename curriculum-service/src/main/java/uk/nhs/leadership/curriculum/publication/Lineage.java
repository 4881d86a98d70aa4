package uk.nhs.leadership.curriculum.publication;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.time.Ids;

/**
 * Gives each part of a draft the identity it had in earlier versions. A part that names its id keeps it, so that it can
 * be given another code or place; a part without one is recognised by its code; anything else is new.
 *
 * <p>First {@link #claim} every id that was named, so that none is given away; then ask {@link #of} for each part.
 */
public final class Lineage {

    /**
     * A part of an earlier version.
     *
     * @param kind what it is, for example {@code COMPETENCY}
     * @param key by what it is recognised among its kind: its code
     */
    public record Known(String kind, String key, UUID id) {}

    private record Name(String kind, String key) {}

    private final Map<Name, UUID> byName = new HashMap<>();
    private final Map<UUID, String> kinds = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();
    private final DraftCheck check = new DraftCheck();
    private final Ids ids;

    /**
     * Begins with what is known.
     *
     * @param known parts of earlier versions; of two under one name the first counts
     */
    public Lineage(List<Known> known, Ids ids) {
        for (var part : known) {
            byName.putIfAbsent(new Name(part.kind(), part.key()), part.id());
            kinds.putIfAbsent(part.id(), part.kind());
        }
        this.ids = ids;
    }

    /** Whether an earlier version has a part of this kind under this id. */
    public boolean knows(String kind, UUID id) {
        return kind.equals(kinds.get(id));
    }

    /** Notes that a part names its id. */
    public void claim(String kind, @Nullable UUID named, String pointer) {
        if (named == null) {
            return;
        }
        if (!kind.equals(kinds.get(named))) {
            check.add(pointer, "ID_UNKNOWN", "No earlier version has this id; leave it out for what is new");
        } else if (!taken.add(named)) {
            check.add(pointer, "ID_REPEATED", "Another part of this draft has the same id");
        }
    }

    /**
     * Ends the claiming.
     *
     * @throws InvalidInput with every claim that cannot stand
     */
    public void mustHold() {
        check.mustBeNone();
    }

    /** The identity of a part: the one it names, else the one it is recognised by, else a new one. */
    public UUID of(String kind, @Nullable UUID named, String key) {
        if (named != null) {
            return named;
        }
        var known = byName.get(new Name(kind, key));
        return known != null && taken.add(known) ? known : ids.next();
    }
}
