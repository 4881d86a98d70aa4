package uk.nhs.leadership.enrolment.enrolment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long a place is kept. */
@ConfigMapping(prefix = "enrolment.places")
interface PlacesConfig {

    /** Five working days always lie within it, so that whoever is asked on a Friday has a week at work to answer. */
    @WithDefault("7")
    int offerDays();
}
