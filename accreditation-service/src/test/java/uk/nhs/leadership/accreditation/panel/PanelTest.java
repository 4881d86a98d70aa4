package uk.nhs.leadership.accreditation.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static uk.nhs.leadership.accreditation.panel.PanelFixtures.ID;
import static uk.nhs.leadership.accreditation.panel.PanelFixtures.OTHER_SUBMISSION;
import static uk.nhs.leadership.accreditation.panel.PanelFixtures.plan;
import static uk.nhs.leadership.accreditation.panel.PanelFixtures.planned;
import static uk.nhs.leadership.accreditation.panel.PanelFixtures.sat;
import static uk.nhs.leadership.accreditation.panel.PanelRule.CHAIR_NOT_A_MEMBER;
import static uk.nhs.leadership.accreditation.panel.PanelRule.MEMBER_RECUSED_ALREADY;
import static uk.nhs.leadership.accreditation.panel.PanelRule.NOT_A_MEMBER;
import static uk.nhs.leadership.accreditation.panel.PanelRule.NOT_ON_AGENDA;
import static uk.nhs.leadership.accreditation.panel.PanelRule.NOT_ON_PANEL;
import static uk.nhs.leadership.accreditation.panel.PanelRule.NOT_THE_CHAIR;
import static uk.nhs.leadership.accreditation.panel.PanelRule.NO_QUORUM;
import static uk.nhs.leadership.accreditation.panel.PanelRule.PANEL_HAS_NOT_SAT;
import static uk.nhs.leadership.accreditation.panel.PanelRule.PANEL_IN_THE_PAST;
import static uk.nhs.leadership.accreditation.panel.PanelRule.PANEL_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.panel.PanelRule.PANEL_NOT_YET;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.TODAY;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.panel.Panel.CancellationReason;
import uk.nhs.leadership.accreditation.panel.PanelEvent.MemberAttended;
import uk.nhs.leadership.accreditation.panel.PanelEvent.MemberRecused;
import uk.nhs.leadership.accreditation.panel.PanelEvent.PanelCancelled;
import uk.nhs.leadership.accreditation.panel.PanelEvent.PanelChanged;
import uk.nhs.leadership.accreditation.panel.PanelEvent.PanelPlanned;
import uk.nhs.leadership.accreditation.panel.PanelEvent.PanelSat;
import uk.nhs.leadership.accreditation.submission.SubmissionFixtures;
import uk.nhs.leadership.chassis.event.Audience;

class PanelTest {
    @Test
    void itsWholeRoad() {
        assertThat(Arrays.stream(PanelStatus.values())
                        .map(status -> status + " -> "
                                + status.next().stream()
                                        .sorted()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        PLANNED -> SAT, CANCELLED
                        SAT ->\s
                        CANCELLED ->\s""");
    }

    @Test
    void aPanelIsPlannedAndSaysHowManySitAndNotWho() {
        var planned = planned().planned();

        assertThat(planned).isEqualTo(new PanelPlanned(ID, TODAY, 3, List.of(SubmissionFixtures.ID)));
        assertThat(planned.audience()).isEqualTo(Audience.whoSeeAll());
    }

    @Test
    void aPanelIsNotPlannedForThePast() {
        assertThatThrownBy(() -> new Panel(ID, plan(TODAY.minusDays(1)), NOW)).isBrokenRule(PANEL_IN_THE_PAST);
    }

    @Test
    void theChairIsAMember() {
        var plan = new PanelPlan(TODAY, "pat", Set.of("pia"), List.of(SubmissionFixtures.ID));

        assertThatThrownBy(() -> new Panel(ID, plan, NOW)).isBrokenRule(CHAIR_NOT_A_MEMBER);
    }

    @Test
    void itIsPlannedAnewUntilItSits() {
        var panel = planned();
        var plan = new PanelPlan(TODAY.plusDays(1), "pia", Set.of("pia", "pit"), List.of(OTHER_SUBMISSION));

        assertThat(panel.change(plan, NOW))
                .isEqualTo(new PanelChanged(ID, TODAY.plusDays(1), 2, List.of(OTHER_SUBMISSION)));
        assertThat(panel.members()).containsExactlyInAnyOrder("pia", "pit");
        assertThat(panel.chair()).isEqualTo("pia");

        var sitting = sat("pat");
        assertThatThrownBy(() -> sitting.change(plan, NOW)).isBrokenRule(PANEL_MOVE_NOT_ALLOWED);
        assertThat(sitting.agenda()).containsExactly(SubmissionFixtures.ID);
    }

    @Test
    void anImpossiblePlanChangesNothing() {
        var panel = planned();
        var plan = new PanelPlan(TODAY, "pat", Set.of("pit"), List.of(OTHER_SUBMISSION));

        assertThatThrownBy(() -> panel.change(plan, NOW)).isBrokenRule(CHAIR_NOT_A_MEMBER);
        assertThat(panel.members()).containsExactlyInAnyOrder("pat", "pia", "paul");
        assertThat(panel.agenda()).containsExactly(SubmissionFixtures.ID);
    }

    @Test
    void itSitsWithTheFirstWhoAttends() {
        var panel = planned();

        assertThat(panel.attend("pia", NOW)).containsExactly(new PanelSat(ID, TODAY), new MemberAttended(ID, 1));
        assertThat(panel.attend("pat", NOW)).containsExactly(new MemberAttended(ID, 2));
        assertThat(panel.attend("pat", NOW.plusSeconds(60))).isEmpty();
        assertThat(panel.status()).isEqualTo(PanelStatus.SAT);
        assertThat(panel.attendance()).containsOnlyKeys("pia", "pat").containsEntry("pat", NOW);
    }

    @Test
    void onlyMembersAttendAndNobodyBeforeItsDay() {
        var panel = planned();
        var tomorrow = new Panel(ID, plan(TODAY.plusDays(1)), NOW);

        assertThatThrownBy(() -> panel.attend("rita", NOW)).isBrokenRule(NOT_A_MEMBER);
        assertThatThrownBy(() -> tomorrow.attend("pat", NOW)).isBrokenRule(PANEL_NOT_YET);
        assertThat(panel.attendance()).isEmpty();
        assertThat(tomorrow.status()).isEqualTo(PanelStatus.PLANNED);
    }

    @Test
    void whatIsCancelledStaysSo() {
        var panel = planned();

        assertThat(panel.cancel(CancellationReason.TOO_FEW_MEMBERS, NOW))
                .isEqualTo(new PanelCancelled(ID, "TOO_FEW_MEMBERS"));

        assertThatThrownBy(() -> panel.attend("pat", NOW)).isBrokenRule(PANEL_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> panel.cancel(CancellationReason.OTHER, NOW)).isBrokenRule(PANEL_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> panel.recuse(SubmissionFixtures.ID, "pat", Recusal.Reason.OTHER, "pat", NOW))
                .isBrokenRule(PANEL_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> sat("pat").cancel(CancellationReason.OTHER, NOW))
                .isBrokenRule(PANEL_MOVE_NOT_ALLOWED);
        assertThat(panel.cancellationReason()).isEqualTo(CancellationReason.TOO_FEW_MEMBERS);
    }

    @Test
    void aMemberStepsBackAndTheChairFindsThatAnotherHasTo() {
        var panel = sat("pat", "pia");

        assertThat(panel.recuse(SubmissionFixtures.ID, "pia", Recusal.Reason.INTEREST, "pia", NOW))
                .isEqualTo(new MemberRecused(ID, SubmissionFixtures.ID, "INTEREST"));
        panel.recuse(SubmissionFixtures.ID, "paul", Recusal.Reason.OTHER, "pat", NOW);

        assertThat(panel.recusals()).extracting(Recusal::account).containsExactlyInAnyOrder("pia", "paul");
    }

    @Test
    void whoStepsBackIsAMemberDoesItOnceAndFromWhatIsOnTheAgenda() {
        var panel = sat("pat", "pia");
        panel.recuse(SubmissionFixtures.ID, "pia", Recusal.Reason.INTEREST, "pia", NOW);

        assertThatThrownBy(() -> panel.recuse(SubmissionFixtures.ID, "pia", Recusal.Reason.OTHER, "pia", NOW))
                .isBrokenRule(MEMBER_RECUSED_ALREADY);
        assertThatThrownBy(() -> panel.recuse(SubmissionFixtures.ID, "pat", Recusal.Reason.OTHER, "paul", NOW))
                .isBrokenRule(NOT_THE_CHAIR);
        assertThatThrownBy(() -> panel.recuse(SubmissionFixtures.ID, "rita", Recusal.Reason.OTHER, "rita", NOW))
                .isBrokenRule(NOT_A_MEMBER);
        assertThatThrownBy(() -> panel.recuse(OTHER_SUBMISSION, "paul", Recusal.Reason.OTHER, "paul", NOW))
                .isBrokenRule(NOT_ON_AGENDA);
        assertThat(panel.recusals()).hasSize(1);
    }

    @Test
    void whoSitsSpeaksForAPanelWithQuorum() {
        var panel = sat("pat", "pia");

        assertThatCode(() -> panel.mustLetSpeak("pia", SubmissionFixtures.ID, Map.of(), 2))
                .doesNotThrowAnyException();
        assertThat(panel.attendants()).containsExactlyInAnyOrder("pat", "pia");
    }

    @Test
    void nobodySpeaksForAPanelThatHasNotSatOrDoesNotDealWithIt() {
        assertThatThrownBy(() -> planned().mustLetSpeak("pat", SubmissionFixtures.ID, Map.of(), 1))
                .isBrokenRule(PANEL_HAS_NOT_SAT);
        assertThatThrownBy(() -> sat("pat").mustLetSpeak("pat", OTHER_SUBMISSION, Map.of(), 1))
                .isBrokenRule(NOT_ON_AGENDA);
    }

    @Test
    void onlyAMemberWhoSitsForItSpeaks() {
        var panel = sat("pat", "pia");
        panel.recuse(SubmissionFixtures.ID, "pia", Recusal.Reason.INTEREST, "pia", NOW);
        var barred = Map.of("pat", "PANEL_MEMBER_ASSESSED");

        assertThatThrownBy(() -> panel.mustLetSpeak("rita", SubmissionFixtures.ID, Map.of(), 1))
                .isBrokenRule(NOT_ON_PANEL)
                .pointingAt("/panel NOT_A_MEMBER");
        assertThatThrownBy(() -> panel.mustLetSpeak("paul", SubmissionFixtures.ID, Map.of(), 1))
                .isBrokenRule(NOT_ON_PANEL)
                .pointingAt("/panel ABSENT");
        assertThatThrownBy(() -> panel.mustLetSpeak("pia", SubmissionFixtures.ID, Map.of(), 1))
                .isBrokenRule(NOT_ON_PANEL)
                .pointingAt("/panel RECUSED");
        assertThatThrownBy(() -> panel.mustLetSpeak("pat", SubmissionFixtures.ID, barred, 1))
                .isBrokenRule(NOT_ON_PANEL)
                .pointingAt("/panel PANEL_MEMBER_ASSESSED");
    }

    @Test
    void whoIsOutDoesNotCountForTheQuorum() {
        var panel = sat("pat", "pia", "paul");
        panel.recuse(SubmissionFixtures.ID, "pia", Recusal.Reason.INTEREST, "pia", NOW);

        assertThatCode(() -> panel.mustLetSpeak("pat", SubmissionFixtures.ID, Map.of(), 2))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> panel.mustLetSpeak("pat", SubmissionFixtures.ID, Map.of("paul", "EMPLOYED_THERE"), 2))
                .isBrokenRule(NO_QUORUM)
                .pointingAt("/panel EMPLOYED_THERE", "/panel RECUSED");
    }
}
