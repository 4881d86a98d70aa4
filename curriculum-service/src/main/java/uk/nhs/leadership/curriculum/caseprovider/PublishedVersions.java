package uk.nhs.leadership.curriculum.caseprovider;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.query.OneColumn;

/** Every query for the versions behind all documents together. */
@ApplicationScoped
class PublishedVersions {
    private final Session database;

    PublishedVersions(Session database) {
        this.database = database;
    }

    /**
     * How often versions that anyone may read have been published and changed. It only grows: none is ever deleted, and each
     * change counts its revision on.
     */
    long changes() {
        return OneColumn.of(database, """
                        select cast(coalesce(sum(revision + 1), 0) as bigint)
                        from (select revision from framework where published_at is not null
                              union all
                              select revision from curriculum where published_at is not null
                              union all
                              select revision from crosswalk where published_at is not null) version""", Long.class).getSingleResult();
    }
}
