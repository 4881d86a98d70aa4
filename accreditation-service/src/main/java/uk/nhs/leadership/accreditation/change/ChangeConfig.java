package uk.nhs.leadership.accreditation.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** From where on somebody looks at a change of an accredited course, and from where on it is another course. */
@ConfigMapping(prefix = "accreditation.changes")
interface ChangeConfig {

    /** Hours may become a tenth more or less than were judged last: as much as one workshop of ten. */
    @WithDefault("10")
    int hoursPercent();

    /** Where half of those who teach are new, or half of those who taught are gone, others hold the course. */
    @WithDefault("50")
    int facultyPercent();

    /** If more than one in three of the outcomes that the course is judged by are worked towards otherwise, it is another course. */
    @WithDefault("3")
    int outcomesOneIn();
}
