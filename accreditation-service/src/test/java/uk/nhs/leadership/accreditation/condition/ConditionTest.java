package uk.nhs.leadership.accreditation.condition;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.nhs.leadership.accreditation.condition.ConditionRule.CONDITION_JUDGED_BY_AUTHOR;
import static uk.nhs.leadership.accreditation.condition.ConditionRule.CONDITION_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.condition.ConditionRule.CONDITION_OUTSIDE_TERM;
import static uk.nhs.leadership.accreditation.condition.ConditionRule.CONDITION_WITHOUT_EVIDENCE;
import static uk.nhs.leadership.accreditation.condition.ConditionRule.EXTENDED_TWICE;
import static uk.nhs.leadership.accreditation.condition.ConditionRule.EXTENSION_NOT_LATER;
import static uk.nhs.leadership.accreditation.condition.ConditionRule.EXTENSION_TOO_LONG;
import static uk.nhs.leadership.accreditation.condition.ConditionStatus.ADVISED;
import static uk.nhs.leadership.accreditation.condition.ConditionStatus.MET;
import static uk.nhs.leadership.accreditation.condition.ConditionStatus.OPEN;
import static uk.nhs.leadership.accreditation.condition.ConditionStatus.OVERDUE;
import static uk.nhs.leadership.accreditation.condition.ConditionStatus.SUBMITTED;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures;
import uk.nhs.leadership.accreditation.condition.Condition.ExtensionReason;
import uk.nhs.leadership.accreditation.condition.ConditionEvent.ConditionDueSoon;
import uk.nhs.leadership.accreditation.condition.ConditionEvent.ConditionEvidenceSubmitted;
import uk.nhs.leadership.accreditation.condition.ConditionEvent.ConditionExtended;
import uk.nhs.leadership.accreditation.condition.ConditionEvent.ConditionImposed;
import uk.nhs.leadership.accreditation.condition.ConditionEvent.ConditionMet;
import uk.nhs.leadership.accreditation.condition.ConditionEvent.ConditionOverdue;
import uk.nhs.leadership.accreditation.condition.ConditionEvent.ConditionRefused;
import uk.nhs.leadership.chassis.event.Audience;

class ConditionTest {
    private static final UUID ID = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5ea0");
    private static final LocalDate DUE = LocalDate.of(2027, 3, 31);
    private static final Instant BEFORE = Instant.parse("2027-03-01T09:00:00Z");
    private static final Instant AFTER = Instant.parse("2027-04-01T09:00:00Z");
    private static final LocalDate END = AccreditationFixtures.TO;

    @Test
    void theWholeStateMachine() {
        var table = Stream.of(ConditionStatus.values())
                .map(status -> status + " -> " + status.next().stream().sorted().toList()
                        + (status.isWithProvider() ? ", with the provider" : ""))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        OPEN -> [OPEN, SUBMITTED, OVERDUE], with the provider
                        SUBMITTED -> [OPEN, MET]
                        OVERDUE -> [OPEN, SUBMITTED], with the provider
                        MET -> []
                        ADVISED -> []""");
    }

    @Test
    void itIsImposedForADayWithinTheTerm() {
        assertThat(open().imposed())
                .isEqualTo(new ConditionImposed(
                        AccreditationFixtures.ID, "P0001", ID, Imposition.Kind.CONDITION, "1.1.2-S1", DUE));
        assertThat(open().imposed().audience()).isEqualTo(Audience.only("P0001"));
        for (var day : new LocalDate[] {LocalDate.of(2026, 11, 20), END.plusDays(1)}) {
            assertThatThrownBy(() -> imposed(Imposition.condition("Do it.", null, day, null)))
                    .isBrokenRule(CONDITION_OUTSIDE_TERM);
        }
        assertThat(imposed(Imposition.condition("Do it.", null, END, null)).dueOn())
                .isEqualTo(END);
    }

    @Test
    void nothingFollowsFromAdvice() {
        var advice = imposed(Imposition.advice("Publish the reading list."));

        assertThat(advice.status()).isEqualTo(ADVISED);
        assertThatThrownBy(() -> advice.submitEvidence(true, "lee", BEFORE)).isBrokenRule(CONDITION_MOVE_NOT_ALLOWED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Imposition(Imposition.Kind.ADVICE, "Do it.", null, DUE, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Imposition(Imposition.Kind.CONDITION, "Do it.", null, null, null));
    }

    @Test
    void itIsMetOnceTheEvidenceIsEnough() {
        var condition = open();

        assertThat(condition.submitEvidence(true, "lee", BEFORE))
                .isEqualTo(new ConditionEvidenceSubmitted(AccreditationFixtures.ID, "P0001", ID));
        assertThat(condition.submittedAt()).isEqualTo(BEFORE);
        assertThat(condition.accept(AFTER))
                .isEqualTo(new ConditionMet(AccreditationFixtures.ID, "P0001", ID, DUE.plusDays(1)));
        assertThat(condition.status()).isEqualTo(MET);
        assertThat(condition.metOn()).isEqualTo(DUE.plusDays(1));
    }

    @Test
    void withoutAFileNothingIsHandedIn() {
        var condition = open();

        assertThatThrownBy(() -> condition.submitEvidence(false, "lee", BEFORE))
                .isBrokenRule(CONDITION_WITHOUT_EVIDENCE);
        assertThat(condition.status()).isEqualTo(OPEN);
        assertThat(condition.submittedAt()).isNull();
    }

    @Test
    void whatIsRefusedIsOpenAgainAndOverdueIfItsDayHasPassed() {
        var condition = open();
        condition.submitEvidence(true, "lee", BEFORE);

        assertThat(condition.refuse(AFTER)).isEqualTo(new ConditionRefused(AccreditationFixtures.ID, "P0001", ID, DUE));
        assertThat(condition.status()).isEqualTo(OPEN);
        assertThat(condition.isOverdue(AFTER.plus(Duration.ofDays(1))))
                .isEqualTo(new ConditionOverdue(AccreditationFixtures.ID, "P0001", ID, DUE));
        assertThat(condition.status()).isEqualTo(OVERDUE);
    }

    @Test
    void onlyWhatIsHandedInIsJudged() {
        var condition = open();

        assertThatThrownBy(() -> condition.accept(BEFORE)).isBrokenRule(CONDITION_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> condition.refuse(BEFORE)).isBrokenRule(CONDITION_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> condition.mustNotBeJudgedBy("pat", false)).isBrokenRule(CONDITION_MOVE_NOT_ALLOWED);
        assertThat(condition.status()).isEqualTo(OPEN);
    }

    @Test
    void whoHadAHandInItDoesNotJudgeIt() {
        var condition = open();
        condition.submitEvidence(true, "lee", BEFORE);

        assertThatThrownBy(() -> condition.mustNotBeJudgedBy("lee", false)).isBrokenRule(CONDITION_JUDGED_BY_AUTHOR);
        assertThatThrownBy(() -> condition.mustNotBeJudgedBy("pat", true)).isBrokenRule(CONDITION_JUDGED_BY_AUTHOR);
        condition.mustNotBeJudgedBy("pat", false);
    }

    @Test
    void itIsExtendedTwiceAtMostAndNeverBeyondTheTerm() {
        var condition = open();

        assertThatThrownBy(() -> condition.extend(DUE, ExtensionReason.OTHER, END, BEFORE))
                .isBrokenRule(EXTENSION_NOT_LATER);
        assertThatThrownBy(() -> condition.extend(END.plusDays(1), ExtensionReason.OTHER, END, BEFORE))
                .isBrokenRule(EXTENSION_TOO_LONG);
        assertThat(condition.dueOn()).isEqualTo(DUE);

        assertThat(condition.extend(DUE.plusDays(30), ExtensionReason.EVIDENCE_TAKES_LONGER, END, BEFORE))
                .isEqualTo(new ConditionExtended(
                        AccreditationFixtures.ID, "P0001", ID, DUE.plusDays(30), "EVIDENCE_TAKES_LONGER"));
        condition.extend(END, ExtensionReason.OTHER, END, BEFORE);
        assertThatThrownBy(() -> condition.extend(END, ExtensionReason.OTHER, END, BEFORE))
                .isBrokenRule(EXTENDED_TWICE);
        assertThat(condition.dueOn()).isEqualTo(END);
        assertThat(condition.extensions()).isEqualTo(2);
    }

    @Test
    void whatIsOverdueIsOpenAgainWhenItIsExtendedToADayThatHasNotPassed() {
        var condition = open();
        condition.isOverdue(AFTER);

        assertThatThrownBy(() ->
                        condition.extend(DUE.plusDays(1), ExtensionReason.OTHER, END, AFTER.plus(Duration.ofDays(9))))
                .isBrokenRule(EXTENSION_NOT_LATER);
        condition.extend(DUE.plusDays(10), ExtensionReason.OTHER, END, AFTER.plus(Duration.ofDays(9)));

        assertThat(condition.status()).isEqualTo(OPEN);
    }

    @Test
    void whatIsHandedInIsNotExtended() {
        var condition = open();
        condition.submitEvidence(true, "lee", BEFORE);

        assertThatThrownBy(() -> condition.extend(DUE.plusDays(9), ExtensionReason.OTHER, END, BEFORE))
                .isBrokenRule(CONDITION_MOVE_NOT_ALLOWED);
        assertThat(condition.status()).isEqualTo(SUBMITTED);
    }

    @Test
    void itsProviderIsRemindedAnewAfterAnExtension() {
        var condition = open();

        assertThat(condition.isDueSoon(2)).isEqualTo(new ConditionDueSoon(AccreditationFixtures.ID, "P0001", ID, DUE));
        assertThat(condition.reminders()).isEqualTo(2);
        condition.extend(DUE.plusDays(60), ExtensionReason.OTHER, END, BEFORE);
        assertThat(condition.reminders()).isZero();
    }

    private static Condition open() {
        return imposed(Imposition.condition("Assess it.", "1.1.2-S1", DUE, "The marking guide."));
    }

    private static Condition imposed(Imposition imposition) {
        return new Condition(ID, AccreditationFixtures.accreditation(), 1, imposition, AccreditationFixtures.GRANTED);
    }
}
