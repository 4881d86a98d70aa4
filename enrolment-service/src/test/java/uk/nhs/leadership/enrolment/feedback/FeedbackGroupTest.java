package uk.nhs.leadership.enrolment.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.calendar.Moment;

class FeedbackGroupTest {
    private static final UUID ID = UUID.fromString("7c1e4a61-9d2b-4f1f-8f6d-8e110198a3f2");
    private static final Moment NOW = new Moment(Instant.parse("2027-06-17T10:00:00Z"), LocalDate.of(2027, 6, 17));

    @Test
    void oneAloneWaits() {
        var group = new FeedbackGroup(ID, new Finished(ID, ID, ID, "P0001", "PASSED"));

        assertThat(group.show(NOW)).isEmpty();

        assertThat(group.waiting()).isOne();
        assertThat(group.answers()).isZero();
        assertThat(group.shownMonth()).isNull();
    }
}
