package uk.nhs.leadership.accreditation.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.FROM;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.ID;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.LATER;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.NUMBER;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.SUCCESSOR;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.TO;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.accreditation;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.granted;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.successorFrom;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.withdrawal;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationRule.ACCREDITATION_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationRule.NOT_IN_RENEWAL_WINDOW;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.ACTIVE;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.ACTIVE_WITH_CONDITIONS;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.PENDING_START;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.SUPERSEDED;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationExpired;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationGranted;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationRenewalDue;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationSuperseded;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationTeachOutEnded;
import uk.nhs.leadership.accreditation.accreditation.ActReason.SurrenderReason;
import uk.nhs.leadership.accreditation.accreditation.ActReason.SuspensionReason;
import uk.nhs.leadership.accreditation.submission.Decision;
import uk.nhs.leadership.chassis.event.Audience;

class RenewalTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 5, 3);
    private static final LocalDate OVER = TO.plusDays(1);
    private static final LocalDate WINDOW = OVER.minusMonths(12);

    @Test
    void whatIsGrantedLastsAsLongAsTheDecisionSays() {
        var provisional = granted(new Grant(Decision.ACCREDITED, true, 2));

        assertThat(provisional.validTo()).isEqualTo(FROM.plusYears(2).minusDays(1));
        assertThat(provisional.statusOn(FROM)).isEqualTo(ACTIVE_WITH_CONDITIONS);
        assertThat(provisional.entryKnownOn(null).decision()).isEqualTo(Decision.ACCREDITED);
        assertThat(((AccreditationGranted) provisional.granted()).validTo()).isEqualTo(provisional.validTo());
    }

    @Test
    void renewalIsDueInTheLastTwelveMonths() {
        var accreditation = accreditation();

        assertThat(accreditation.entryKnownOn(null).isRenewalDueOn(WINDOW.minusDays(1)))
                .isFalse();
        assertThat(accreditation.entryKnownOn(null).isRenewalDueOn(WINDOW)).isTrue();
        assertThat(accreditation.entryKnownOn(null).isRenewalDueOn(TO)).isTrue();
        assertThat(accreditation.entryKnownOn(null).isRenewalDueOn(OVER)).isFalse();
        assertThat(accreditation.versionOn(WINDOW)).isEqualTo(accreditation.versionOn(WINDOW.minusDays(1)) + 1);
        assertThat(accreditation.versionOn(OVER)).isEqualTo(accreditation.versionOn(WINDOW) + 1);
    }

    @Test
    void whatIsGivenUpIsNotRenewed() {
        var accreditation = accreditation();
        accreditation.surrender(TODAY.plusDays(9), null, SurrenderReason.OTHER, LATER);

        assertThat(accreditation.entryKnownOn(null).isRenewalDueOn(TODAY)).isFalse();
        assertThat(accreditation.timeline().firstDayAfter(false, TODAY)).isEqualTo(TODAY.plusDays(9));
    }

    @Test
    void inTheWindowItsSuccessorBeginsWhenItIsOver() {
        var accreditation = accreditation();
        var from = accreditation.timeline().firstDayAfter(false, WINDOW);
        var successor = successorFrom(from, LATER);

        var event = accreditation.isSucceededBy(successor, LATER);

        assertThat(event).isEqualTo(new AccreditationSuperseded(ID, NUMBER, OVER, SUCCESSOR));
        assertThat(accreditation.timeline()).isEqualTo(Timeline.ofTerm(ACTIVE, FROM, TO));
        assertThat(accreditation.entryKnownOn(null).successor()).isEqualTo(SUCCESSOR);
        assertThat(accreditation.updatedAt()).isEqualTo(LATER);
        assertThat(accreditation.entryKnownOn(null).isRenewalDueOn(TO)).isFalse();
        assertThat(successor.predecessor()).isEqualTo(NUMBER);
        assertThat(successor.statusOn(TO)).isEqualTo(PENDING_START);
        assertThat(successor.statusOn(OVER)).isEqualTo(ACTIVE);
    }

    @Test
    void beforeTheWindowItIsReplacedAtOnceOrNotAtAll() {
        var accreditation = accreditation();

        assertThatThrownBy(() -> accreditation.timeline().firstDayAfter(false, TODAY))
                .isBrokenRule(NOT_IN_RENEWAL_WINDOW);
        assertThat(accreditation.timeline().firstDayAfter(true, TODAY)).isEqualTo(TODAY);

        accreditation.isSucceededBy(successorFrom(TODAY, LATER), LATER);
        assertThat(accreditation.statusOn(TODAY.minusDays(1))).isEqualTo(ACTIVE);
        assertThat(accreditation.statusOn(TODAY)).isEqualTo(SUPERSEDED);
        assertThat(accreditation.statusOn(OVER)).isEqualTo(SUPERSEDED);
    }

    @Test
    void whatIsSuspendedIsNotReplacedAtOnce() {
        var accreditation = accreditation();
        accreditation.suspend(SuspensionReason.OTHER, LATER);

        assertThatThrownBy(() -> accreditation.timeline().firstDayAfter(true, TODAY))
                .isBrokenRule(ACCREDITATION_MOVE_NOT_ALLOWED);
    }

    @Test
    void aSuccessorThatNeverBeginsLeavesRoomForAnother() {
        var accreditation = accreditation();
        var successor = successorFrom(OVER, LATER);
        accreditation.isSucceededBy(successor, LATER);
        successor.withdraw(withdrawal(TODAY, null), LATER);

        assertThat(successor.timeline().neverRuns()).isTrue();
        accreditation.isNotSucceededBy(successor, LATER);
        assertThat(accreditation.entryKnownOn(null).successor()).isNull();
        assertThat(accreditation.entryKnownOn(null).isRenewalDueOn(TO)).isTrue();
    }

    @Test
    void whatWasReplacedAtOnceStaysReplaced() {
        var accreditation = accreditation();
        var successor = successorFrom(TODAY, LATER);
        accreditation.isSucceededBy(successor, LATER);

        accreditation.isNotSucceededBy(successor, LATER);

        assertThat(accreditation.entryKnownOn(null).successor()).isEqualTo(SUCCESSOR);
        assertThat(accreditation().timeline().neverRuns()).isFalse();
    }

    @Test
    void whatTheCalendarTurnsIsSaidToThoseWhomItConcerns() {
        var id = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e90");

        assertThat(new Turn(id, NUMBER, "P0001", Turn.Kind.EXPIRED, OVER).announced())
                .isEqualTo(new AccreditationExpired(id, NUMBER, OVER));
        assertThat(new Turn(id, NUMBER, "P0001", Turn.Kind.TEACH_OUT_ENDED, OVER).announced())
                .isEqualTo(new AccreditationTeachOutEnded(id, NUMBER, OVER));
        var due = new Turn(id, NUMBER, "P0001", Turn.Kind.RENEWAL_DUE, OVER).announced();
        assertThat(due).isEqualTo(new AccreditationRenewalDue(id, NUMBER, "P0001", TO));
        assertThat(due.audience()).isEqualTo(Audience.only("P0001"));
    }
}
