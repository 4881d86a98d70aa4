package uk.nhs.leadership.enrolment.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.leadership.enrolment.duplicate.DuplicateRule.DUPLICATE_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.duplicate.DuplicateStatus.KEPT_APART;
import static uk.nhs.leadership.enrolment.duplicate.DuplicateStatus.MERGE_ASKED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.calendar.Moment;

class SuspectedDuplicateTest {
    private static final Moment MONDAY = new Moment(Instant.parse("2026-11-23T09:00:00Z"), LocalDate.of(2026, 11, 23));
    private static final Moment TUESDAY = new Moment(Instant.parse("2026-11-24T09:00:00Z"), LocalDate.of(2026, 11, 24));

    @Test
    void bothTrustsHearWhatEitherSays() {
        var found = found("RJ1", "RJZ");

        assertThat(found.keepApart("me", TUESDAY).audience()).isEqualTo(Audience.only("RJ1", "RJZ"));

        assertThat(found.status()).isEqualTo(KEPT_APART);
        assertThat(found.decidedBy()).isEqualTo("me");
        assertThat(found.updatedAt()).isEqualTo(TUESDAY.instant());
        assertThat(found("RJ1", "RJ1").askMerge("me", TUESDAY).audience()).isEqualTo(Audience.only("RJ1"));
    }

    @Test
    void whatHasBeenSaidIsNotSaidAgainAndMayBeSaidOtherwise() {
        var found = found("RJ1", "RJZ");
        found.askMerge("me", MONDAY);

        assertThatThrownBy(() -> found.askMerge("you", TUESDAY))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.rule()).isEqualTo(DUPLICATE_MOVE_NOT_ALLOWED));

        assertThat(found.decidedBy()).isEqualTo("me");
        found.keepApart("you", TUESDAY);
        found.askMerge("me", TUESDAY);
        assertThat(found.status()).isEqualTo(MERGE_ASKED);
    }

    private static SuspectedDuplicate found(String employer, String otherEmployer) {
        return new SuspectedDuplicate(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), employer, otherEmployer, MONDAY);
    }
}
