package uk.nhs.leadership.chassis.tenancy;

import io.quarkus.arc.Arc;
import jakarta.persistence.MappedSuperclass;
import java.util.function.Supplier;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;

/**
 * The application's own filter by organisation, before that of the database. An entity that an organisation owns says
 * {@code @Filter(name = OrganisationFilter.NAME, condition = "owner = :organisation")}; every query for it and every
 * load by its id is then limited to the organisation of the transaction's caller, unless that caller sees all.
 */
// A mapped superclass of nothing: Hibernate reads the filter's definition from mapped classes only.
@MappedSuperclass
@FilterDef(
        name = OrganisationFilter.NAME,
        autoEnabled = true,
        applyToLoadByKey = true,
        parameters =
                @ParamDef(name = "organisation", type = String.class, resolver = OrganisationFilter.OfCaller.class))
public abstract class OrganisationFilter {
    public static final String NAME = "organisation";

    OrganisationFilter() {}

    /**
     * Gives the filter its organisation, each time a statement is sent. Hibernate makes it before there are beans, so it
     * looks for the bean it asks when it is first asked itself.
     */
    static final class OfCaller implements Supplier<String> {

        @Override
        public String get() {
            return Holder.CALLER.present().organisation();
        }

        private static final class Holder {
            private static final TransactionCaller CALLER =
                    Arc.container().instance(TransactionCaller.class).get();
        }
    }
}
