package uk.nhs.leadership.enrolment.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.NOW;
import static uk.nhs.leadership.enrolment.funding.FundingRule.FUNDING_CAP_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.funding.FundingRule.FUNDING_DAYS_NOT_IN_ORDER;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.enrolment.cohort.Payer;

class FundingCapTest {
    private static final UUID ID = new UUID(1, 1);
    private static final LocalDate TODAY = NOW.date();

    @Test
    void theWholeStateMachine() {
        assertThat(Arrays.stream(FundingStatus.values())
                        .map(status -> status + " -> " + status.next())
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        OPEN -> [CLOSED]
                        CLOSED -> []""");
    }

    @Test
    void whatIsClosedIsNotClosedAgain() {
        var cap = FundingCap.open(ID, promise(TODAY, TODAY), NOW);
        cap.close(CloseReason.FUNDING_ENDED, "Spent", NOW);

        assertThatThrownBy(() -> cap.close(CloseReason.OTHER, null, NOW)).isBrokenRule(FUNDING_CAP_MOVE_NOT_ALLOWED);

        assertThat(cap.closeReason()).isEqualTo(CloseReason.FUNDING_ENDED);
        assertThat(cap.closeText()).isEqualTo("Spent");
    }

    @Test
    void itsDaysAreInOrderAndNotOver() {
        assertThatThrownBy(() -> FundingCap.open(ID, promise(TODAY.plusDays(1), TODAY), NOW))
                .isBrokenRule(FUNDING_DAYS_NOT_IN_ORDER);
        assertThatThrownBy(() -> FundingCap.open(ID, promise(TODAY.minusDays(9), TODAY.minusDays(1)), NOW))
                .isBrokenRule(FUNDING_DAYS_NOT_IN_ORDER);
        assertThat(FundingCap.open(ID, promise(TODAY.minusDays(9), TODAY), NOW).status())
                .isEqualTo(FundingStatus.OPEN);
    }

    @Test
    void itIsToldToTheTrustsThatItIsFor() {
        var some = FundingCap.open(ID, promise(TODAY, TODAY, "R0A", "RJ1"), NOW);
        var all = FundingCap.open(ID, promise(TODAY, TODAY), NOW);

        assertThat(some.opened().audience()).isEqualTo(Audience.only("RJ1", "R0A"));
        assertThat(some.close(CloseReason.OTHER, null, NOW).audience()).isEqualTo(Audience.only("RJ1", "R0A"));
        assertThat(all.opened().audience()).isEqualTo(Audience.everyone());
    }

    private static FundingPromise promise(LocalDate from, LocalDate until, String... trusts) {
        return new FundingPromise(Payer.PROVIDER, ID, null, List.of(trusts), from, until, 10, null, Beyond.REFUSE);
    }
}
