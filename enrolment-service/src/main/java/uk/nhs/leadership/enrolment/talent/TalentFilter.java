package uk.nhs.leadership.enrolment.talent;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.careerconversation.Readiness;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.schedule.Region;

/**
 * Who is looked for; null means any.
 *
 * @param stage of the role
 * @param availableBy a day on which they are to be there
 */
record TalentFilter(
        @Nullable Region region,
        @Nullable Stage stage,
        @Nullable Readiness readiness,
        @Nullable LocalDate availableBy) {

    /** As the log has it. */
    List<String> codes() {
        return Stream.of(region, stage, readiness, availableBy)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }
}
