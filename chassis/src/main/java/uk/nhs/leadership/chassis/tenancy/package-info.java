/** Who is calling, for which organisation, and the two walls that keep organisations apart. */
@FilterDef(
        name = OrganisationFilter.NAME,
        autoEnabled = true,
        applyToLoadByKey = true,
        parameters =
                @ParamDef(name = "organisation", type = String.class, resolver = OrganisationFilter.OfCaller.class))
@NullMarked
package uk.nhs.leadership.chassis.tenancy;

import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
import org.jspecify.annotations.NullMarked;
