package uk.nhs.leadership.curriculum.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Became;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Stated;

/** Every query for what authors state of competencies that did not simply stay. */
@ApplicationScoped
class Migrations {
    private final Session database;

    Migrations(Session database) {
        this.database = database;
    }

    record Row(
            String became, @Nullable UUID fromId, @Nullable UUID toId) {}

    /** What is stated for a version, in the author's order. */
    List<Stated> of(UUID framework) {
        return database.createNativeQuery("""
                        select became, from_id, to_id from framework_migration
                        where framework_id = :framework order by ordinal""", Row.class).setParameter("framework", framework).getResultList().stream()
                .map(row -> new Stated(Became.valueOf(row.became()), row.fromId(), row.toId()))
                .toList();
    }

    /** Replaces all that is stated for a draft. */
    void write(UUID framework, List<Stated> stated) {
        database.createNativeMutationQuery("delete from framework_migration where framework_id = :framework")
                .setParameter("framework", framework)
                .executeUpdate();
        database.createNativeMutationQuery("""
                        insert into framework_migration (framework_id, became, from_id, to_id, ordinal)
                        select :framework, became, from_id, to_id, ordinal
                        from unnest(cast(:became as text[]), cast(:from as uuid[]), cast(:to as uuid[]))
                            with ordinality as migration (became, from_id, to_id, ordinal)""")
                .setParameter("framework", framework)
                .setParameter(
                        "became",
                        stated.stream().map(each -> each.became().name()).toArray(String[]::new))
                .setParameter("from", stated.stream().map(Stated::from).toArray(UUID[]::new))
                .setParameter("to", stated.stream().map(Stated::to).toArray(UUID[]::new))
                .executeUpdate();
    }
}
