package uk.nhs.leadership.curriculum.publication;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.chassis.rule.NotFound;

/** Versions of whichever kind, by ids that no two of them share. */
@ApplicationScoped
public class VersionsOfAllKinds {
    private final List<WrittenTogether> kinds;
    private final Session database;

    VersionsOfAllKinds(@All List<WrittenTogether> kinds, Session database) {
        this.kinds = kinds;
        this.database = database;
    }

    /**
     * A version, without what it says: at most one look-up by key for each kind.
     *
     * @throws NotFound if there is none, or the caller may not see it
     */
    public VersionAtWork find(UUID id) {
        return kinds.stream()
                .<VersionAtWork>flatMap(kind -> kind.version(id).stream())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Waits until nobody else holds a version, and holds it until the transaction ends. Its publication and the work
     * around it do: nobody comments, signs off or asks for a review beside a publication that does not see it.
     */
    public void hold(UUID id) {
        OneColumn.of(database, "select 1 from pg_advisory_xact_lock(hashtextextended(:version, 0))", Integer.class)
                .setParameter("version", id.toString())
                .getSingleResult();
    }

    /** Those of these ids that are of parts which a version has now: one statement. */
    public Set<UUID> partsAmong(Collection<UUID> ids, VersionAtWork version) {
        return ids.isEmpty()
                ? Set.of()
                : kinds.stream()
                        .filter(each -> each.kind() == version.kind())
                        .findFirst()
                        .orElseThrow()
                        .partsAmong(ids, version.id());
    }
}
