package uk.nhs.leadership.accreditation.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** Every query for panels. */
@ApplicationScoped
public class Panels implements PanacheRepositoryBase<Panel, UUID> {

    Panel byId(UUID id) {
        return whole(findByIdOptional(id).orElseThrow(NotFound::new));
    }

    /** For an act: those that come at the same time wait for each other. */
    Panel lockedById(UUID id) {
        return locked(id).orElseThrow(NotFound::new);
    }

    /** For an act on something else that names a panel; nobody steps back from it meanwhile. */
    public Panel lockedAsNamed(UUID id) {
        return locked(id).orElseThrow(() -> new RuleBroken(PanelRule.PANEL_UNKNOWN));
    }

    private Optional<Panel> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Reads in what is kept apart from its row, so that it can be shown after the transaction. */
    Panel whole(Panel panel) {
        Hibernate.initialize(panel.members());
        Hibernate.initialize(panel.agenda());
        Hibernate.initialize(panel.attendance());
        Hibernate.initialize(panel.recusals());
        return panel;
    }

    List<Panel> page(@Nullable PanelStatus status, Listing listing) {
        var query = status == null
                ? find("id > ?1 order by id", listing.after())
                : find("status = ?1 and id > ?2 order by id", status, listing.after());
        return query.page(0, listing.rows()).list();
    }
}
