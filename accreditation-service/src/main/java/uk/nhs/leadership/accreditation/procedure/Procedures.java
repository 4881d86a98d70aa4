package uk.nhs.leadership.accreditation.procedure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.Rule;

/** Every query for procedures, and the rule that the database keeps for them. */
@ApplicationScoped
public class Procedures implements PanacheRepositoryBase<Procedure, UUID>, ConstraintRules {

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of("procedure_numbered_once", ProcedureRule.PROCEDURE_NUMBER_TAKEN);
    }

    public Procedure byId(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /**
     * By which something is dealt with that was submitted.
     *
     * @param kept the one it was submitted under; null if that was before there was a choice
     */
    public Procedure keptOrInForce(@Nullable UUID kept, LocalDate day) {
        return kept == null ? inForce(Procedure.Kind.FULL, day) : byId(kept);
    }

    /** By which something is dealt with that is submitted on a day. There is one of each kind from the beginning. */
    public Procedure inForce(Procedure.Kind kind, LocalDate day) {
        return find("kind = ?1 and inForceFrom <= ?2 order by inForceFrom desc, number desc", kind, day)
                .firstResultOptional()
                .orElseThrow(() -> new IllegalStateException("no procedure " + kind + " was in force on " + day));
    }

    int lastNumber(Procedure.Kind kind) {
        return find("kind = ?1 order by number desc", kind)
                .firstResultOptional()
                .map(Procedure::number)
                .orElse(0);
    }

    List<Procedure> page(Listing listing) {
        return find("id > ?1 order by id", listing.after())
                .page(0, listing.rows())
                .list();
    }
}
