package uk.nhs.leadership.enrolment.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.careerconversation.Readiness;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.schedule.Region;

class TalentTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 31);

    @Test
    void whoeverIsOpenToNothingIsNotOpen() {
        assertThatThrownBy(() -> new OpenTo(Set.of(), Set.of(), Set.of(Stage.S2), DAY))
                .isInstanceOf(InvalidInput.class);

        assertThat(new OpenTo(Set.of(), Set.of("RGT"), Set.of(Stage.S2), DAY).trusts())
                .containsExactly("RGT");
    }

    @Test
    void theLogHasWhatWasAskedForAndNothingForWhatWasNot() {
        assertThat(new TalentFilter(null, null, null, null).codes()).isEmpty();
        assertThat(new TalentFilter(Region.LONDON, Stage.S2, Readiness.READY_NOW, DAY).codes())
                .containsExactly("LONDON", "S2", "READY_NOW", "2027-03-31");
    }
}
