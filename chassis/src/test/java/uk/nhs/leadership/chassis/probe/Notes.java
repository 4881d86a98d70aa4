package uk.nhs.leadership.chassis.probe;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds notes. No query here says whose. */
@ApplicationScoped
public class Notes implements PanacheRepositoryBase<Note, UUID> {

    public Optional<Note> byId(UUID id) {
        return findByIdOptional(id);
    }

    public List<Note> inOrder() {
        return find("order by id").list();
    }

    /** Around Hibernate and its filters. */
    @SuppressWarnings("unchecked")
    public List<String> organisationsByNativeSql() {
        return getEntityManager()
                .createNativeQuery("select distinct organisation from note order by 1", String.class)
                .getResultList();
    }

    /** Who the database thinks is calling, for policies on rows that belong to a person. */
    public Object actorByNativeSql() {
        return getEntityManager()
                .createNativeQuery("select current_setting('app.actor', true)", String.class)
                .getSingleResult();
    }
}
