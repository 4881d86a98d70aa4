package uk.nhs.leadership.enrolment.ownstaff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.duty.DutyService.DutyToday;
import uk.nhs.leadership.enrolment.duty.DutyStatus;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.ParticipantFixtures;

class StaffMemberTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 31);
    private static final Participant PERSON = ParticipantFixtures.registered(new Moment(Instant.EPOCH, DAY));
    private static final UUID SOMEBODY = new UUID(0, 1);

    @ParameterizedTest
    @CsvSource({
        "'', NOTHING_EXPECTED",
        "MET, MET",
        "EXEMPT, MET",
        "EXPECTED MET, DUE",
        "IN_PROGRESS, DUE",
        "MET OVERDUE EXPECTED, OVERDUE"
    })
    void theWorstOfWhatIsExpectedSaysHowSomebodyStands(String duties, StaffStanding standing) {
        assertThat(member(duties, "").standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        // what is expected, with * where they have a place for it; the places; what comes next
        "'', '', NOTHING",
        "MET, '', NOTHING",
        "EXPECTED, '', NOMINATE",
        "OVERDUE, '', NOMINATE",
        "OVERDUE*, TRAINING, GIVE_TIME",
        "EXPECTED* EXPECTED, TRAINING, NOMINATE",
        "EXPECTED, ASKED, WAIT",
        "EXPECTED, TRAINING ASKED, GIVE_TIME",
        "OVERDUE, ASKED APPROVE, APPROVE",
        "MET, APPROVE, APPROVE",
        "MET, TRAINING, GIVE_TIME"
    })
    void whatComesNextFollowsFromBoth(String duties, String places, NextStep step) {
        assertThat(member(duties, places).next().step()).isEqualTo(step);
    }

    @Test
    void whatNobodyHasBegunIsDueByTheEarliestDay() {
        var member = new StaffMember(
                PERSON,
                List.of(duty("EXPECTED", DAY.plusDays(1)), duty("OVERDUE", DAY), duty("MET", DAY.minusDays(1))),
                List.of());

        assertThat(member.next().dueOn()).isEqualTo(DAY);
        assertThat(member.count(DutyStatus.OVERDUE)).isEqualTo(1);
    }

    @Test
    void theFirstOfThoseToApproveIsNamed() {
        var member = member("", "TRAINING APPROVE APPROVE");

        assertThat(member.next().enrolmentId())
                .isEqualTo(member.enrolments().get(1).id());
    }

    private static StaffMember member(String duties, String places) {
        return new StaffMember(
                PERSON,
                words(duties).stream().map(each -> duty(each, DAY)).toList(),
                words(places).stream().map(StaffMemberTest::place).toList());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static DutyToday duty(String status, LocalDate dueOn) {
        return new DutyToday(SOMEBODY, DutyStatus.valueOf(status.replace("*", "")), dueOn, status.endsWith("*"));
    }

    private static LiveEnrolment place(String kind) {
        var training = kind.equals("TRAINING") ? "IN_PROGRESS" : null;
        return new LiveEnrolment(
                UUID.randomUUID(), SOMEBODY, "A course", DAY, "NOMINATED", training, kind.equals("APPROVE"));
    }
}
