package uk.nhs.leadership.accreditation.annualreturn;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.annualreturn.ReturnRule.RETURN_ALREADY_SUBMITTED;
import static uk.nhs.leadership.accreditation.annualreturn.ReturnRule.RETURN_INCOMPLETE;
import static uk.nhs.leadership.accreditation.annualreturn.ReturnRule.RETURN_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.calendar.CalendarFixtures;
import uk.nhs.leadership.chassis.rule.Fault;

class AnnualReturnTest {
    private static final Instant NOW = Instant.parse("2027-04-20T09:00:00Z");
    private static final Told WHOLE =
            new Told(3, 52, "Nothing.", "A term ahead.", 0, null, "Two places.", "Ada Okafor");

    private final AnnualReturn annual = new AnnualReturn(
            UUID.randomUUID(),
            "LMA-000123-1",
            "P0001",
            LocalDate.of(2027, 4, 19),
            CalendarFixtures.england2026To2027(),
            NOW);

    @Test
    void theWholeStateMachine() {
        var table = Stream.of(ReturnStatus.values())
                .map(status -> status + " -> " + status.next().stream().sorted().toList())
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        DUE -> [DRAFT, SUBMITTED]
                        DRAFT -> [DRAFT, SUBMITTED]
                        SUBMITTED -> [QUERIED, ACCEPTED]
                        QUERIED -> [SUBMITTED, QUERIED]
                        ACCEPTED -> []""");
    }

    @Test
    void itIsAboutTheYearBeforeTheAnniversaryAndDueTwentyWorkingDaysAfter() {
        assertThat(annual.year()).isEqualTo(2027);
        assertThat(annual.yearEndedOn()).isEqualTo("2027-04-18");
        assertThat(annual.dueOn()).isEqualTo("2027-05-18"); // the third of May is a bank holiday
        assertThat(annual.nextReminderOn()).isEqualTo("2027-05-11");
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsSubmitted() {
        annual.change(new Told(3, null, "Nothing.", null, 2, null, "Two places.", "Ada Okafor"), NOW);

        assertThatThrownBy(() -> annual.submit(NOW)).isBrokenRule(RETURN_INCOMPLETE);

        assertThat(annual.told().faults())
                .extracting(Fault::pointer)
                .containsExactly("/participants", "/improvements", "/complaintThemes");
        assertThat(annual.status()).isEqualTo(ReturnStatus.DRAFT);
        assertThat(annual.submittedAt()).isNull();
    }

    @Test
    void whatIsSubmittedIsChangedOnlyIfTheNationalBodyAsksBack() {
        annual.change(WHOLE, NOW);
        annual.submit(NOW);

        assertThatThrownBy(() -> annual.change(Told.NOTHING, NOW)).isBrokenRule(RETURN_ALREADY_SUBMITTED);
        assertThatThrownBy(() -> annual.submit(NOW)).isBrokenRule(RETURN_ALREADY_SUBMITTED);
        assertThat(annual.told()).isEqualTo(WHOLE);

        annual.ask("Why so few?", NOW);
        annual.change(WHOLE, NOW);
        assertThat(annual.status()).isEqualTo(ReturnStatus.QUERIED);
        annual.submit(NOW);
        annual.accept(NOW);
        assertThatThrownBy(() -> annual.ask("And why?", NOW)).isBrokenRule(RETURN_MOVE_NOT_ALLOWED);
    }

    @Test
    void onlyWhatIsSubmittedIsAccepted() {
        assertThatThrownBy(() -> annual.accept(NOW)).isBrokenRule(RETURN_MOVE_NOT_ALLOWED);

        assertThat(annual.status()).isEqualTo(ReturnStatus.DUE);
    }

    @Test
    void theProviderIsRemindedFiveWorkingDaysBeforeAndOnceItIsLate() {
        assertThat(annual.remind(LocalDate.of(2027, 5, 11)).overdue()).isFalse();
        assertThat(annual.nextReminderOn()).isEqualTo("2027-05-19");
        assertThat(annual.remind(LocalDate.of(2027, 5, 19)).overdue()).isTrue();
        assertThat(annual.nextReminderOn()).isNull();
    }
}
