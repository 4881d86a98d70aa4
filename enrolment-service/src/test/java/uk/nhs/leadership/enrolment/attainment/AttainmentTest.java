package uk.nhs.leadership.enrolment.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.enrolment.attainment.AttainmentRule.ATTAINMENT_CONVERSATION_IN_FUTURE;
import static uk.nhs.leadership.enrolment.attainment.AttainmentRule.ATTAINMENT_EVIDENCE_CHANGED;
import static uk.nhs.leadership.enrolment.attainment.AttainmentRule.ATTAINMENT_EVIDENCE_CLOSED;
import static uk.nhs.leadership.enrolment.attainment.AttainmentRule.ATTAINMENT_EVIDENCE_FULL;
import static uk.nhs.leadership.enrolment.attainment.AttainmentRule.ATTAINMENT_EVIDENCE_SHOWN;
import static uk.nhs.leadership.enrolment.attainment.AttainmentRule.ATTAINMENT_INCOMPLETE;
import static uk.nhs.leadership.enrolment.attainment.AttainmentRule.ATTAINMENT_JUDGED_BY_ONESELF;
import static uk.nhs.leadership.enrolment.attainment.AttainmentRule.ATTAINMENT_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.attainment.AttainmentRule.ATTAINMENT_NOT_WRITTEN;
import static uk.nhs.leadership.enrolment.attainment.AttainmentStatus.DRAFT;
import static uk.nhs.leadership.enrolment.attainment.AttainmentStatus.EXPIRED;
import static uk.nhs.leadership.enrolment.attainment.AttainmentStatus.RETURNED;
import static uk.nhs.leadership.enrolment.attainment.AttainmentStatus.SUBMITTED;
import static uk.nhs.leadership.enrolment.attainment.AttainmentStatus.VERIFIED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.files.inspection.MediaKind;

class AttainmentTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Moment NOW = new Moment(NOON, TODAY);
    private static final Moment LATER = new Moment(NOON.plus(Duration.ofHours(1)), TODAY);
    private static final Period THREE_YEARS = Period.ofMonths(36);
    private static final String OWN = "own-account";
    private static final Judge LEAD = new Judge("lead-account", Judge.As.LEARNING_LEAD);
    private static final SelfAssessment SAID =
            new SelfAssessment(4, "I plan my week", new Conversation(TODAY, Conversation.With.LINE_MANAGER));
    private static final List<String> FILES = List.of("a".repeat(64), "b".repeat(64));
    private static final String SEEN = EvidenceVersion.of(FILES);

    @Test
    void fromWhichStatusToWhich() {
        var table = Arrays.stream(AttainmentStatus.values())
                .map(status -> (status + " -> "
                                + status.next().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .collect(Collectors.joining(", ")))
                        .strip())
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                        DRAFT -> MERGED, SUBMITTED
                        SUBMITTED -> DECLINED, MERGED, RETURNED, SUBMITTED, VERIFIED
                        RETURNED -> MERGED, SUBMITTED
                        VERIFIED -> EXPIRED, REVOKED
                        DECLINED ->
                        EXPIRED ->
                        REVOKED ->
                        MERGED ->""");
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsSubmitted() {
        var draft = draft();

        assertThatThrownBy(() -> draft.submit(List.of(), NOW))
                .isBrokenRule(ATTAINMENT_INCOMPLETE)
                .pointingAt("/selfAssessment REQUIRED", "/evidence REQUIRED");

        assertThat(draft.statusOn(TODAY)).isEqualTo(DRAFT);
        assertThat(draft.submittedEvidence()).isNull();
    }

    @Test
    void aConversationThatIsStillToComeIsNone() {
        var draft = draft();
        var tomorrow = new Conversation(TODAY.plusDays(1), Conversation.With.SUPERVISOR);

        assertThatThrownBy(() -> draft.assess(new SelfAssessment(3, "x", tomorrow), NOW))
                .isBrokenRule(ATTAINMENT_CONVERSATION_IN_FUTURE);

        assertThat(draft.selfAssessment()).isNull();
    }

    @Test
    void whatWasSubmittedIsWrittenAnewOnlyAfterItWasReturned() {
        var submitted = submitted();

        assertThatThrownBy(() -> submitted.assess(SAID, NOW)).isBrokenRule(ATTAINMENT_NOT_WRITTEN);

        submitted.refuse(LEAD, Verdict.RETURNED, JudgementReason.EVIDENCE_UNCLEAR, NOW);
        assertThat(submitted.statusOn(TODAY)).isEqualTo(RETURNED);
        submitted.assess(SAID, NOW);
        submitted.submit(FILES, LATER);
        assertThat(submitted.statusOn(TODAY)).isEqualTo(SUBMITTED);
    }

    @Test
    void whoSawOtherEvidenceThanThereIsVerifiesNothing() {
        var submitted = submitted();
        var another = List.of("a".repeat(64), "b".repeat(64), "c".repeat(64));

        assertThatThrownBy(() -> submitted.verify(LEAD, SEEN, another, THREE_YEARS, NOW))
                .isBrokenRule(ATTAINMENT_EVIDENCE_CHANGED);
        assertThatThrownBy(() -> submitted.verify(LEAD, EvidenceVersion.of(another), another, THREE_YEARS, NOW))
                .isBrokenRule(ATTAINMENT_EVIDENCE_CHANGED);
        assertThat(submitted.statusOn(TODAY)).isEqualTo(SUBMITTED);
        assertThat(submitted.verifiedOn()).isNull();

        submitted.submit(another, LATER);
        submitted.verify(LEAD, EvidenceVersion.of(another), another, THREE_YEARS, LATER);
        assertThat(submitted.statusOn(TODAY)).isEqualTo(VERIFIED);
    }

    @Test
    void submittingTheSameAgainIsRefused() {
        var submitted = submitted();

        assertThatThrownBy(() -> submitted.submit(FILES, LATER)).isBrokenRule(ATTAINMENT_MOVE_NOT_ALLOWED);

        assertThat(submitted.submittedAt()).isEqualTo(NOON);
    }

    @Test
    void nobodyJudgesTheirOwn() {
        var submitted = submitted();
        var oneself = new Judge(OWN, Judge.As.LEARNING_LEAD);

        assertThatThrownBy(() -> submitted.verify(oneself, SEEN, FILES, THREE_YEARS, NOW))
                .isBrokenRule(ATTAINMENT_JUDGED_BY_ONESELF);
        for (var verdict : List.of(Verdict.RETURNED, Verdict.DECLINED)) {
            assertThatThrownBy(() -> submitted.refuse(oneself, verdict, JudgementReason.OTHER, NOW))
                    .isBrokenRule(ATTAINMENT_JUDGED_BY_ONESELF);
        }
        assertThat(submitted.statusOn(TODAY)).isEqualTo(SUBMITTED);
    }

    @Test
    void itCountsForThreeYearsAndThenNoMore() {
        var verified = verified();

        assertThat(verified.expiresOn()).isEqualTo("2029-11-23");
        assertThat(verified.statusOn(LocalDate.of(2029, 11, 23))).isEqualTo(VERIFIED);
        assertThat(verified.statusOn(LocalDate.of(2029, 11, 24))).isEqualTo(EXPIRED);
        var then = new Moment(Instant.parse("2029-11-24T12:00:00Z"), LocalDate.of(2029, 11, 24));
        assertThatThrownBy(() -> verified.refuse(LEAD, Verdict.REVOKED, JudgementReason.OTHER, then))
                .isBrokenRule(ATTAINMENT_MOVE_NOT_ALLOWED);
    }

    @Test
    void onlyWhatWasVerifiedIsRevoked() {
        var submitted = submitted();

        assertThatThrownBy(() -> submitted.refuse(LEAD, Verdict.REVOKED, JudgementReason.OTHER, NOW))
                .isBrokenRule(ATTAINMENT_MOVE_NOT_ALLOWED);

        assertThat(submitted.statusOn(TODAY)).isEqualTo(SUBMITTED);
    }

    @Test
    void evidenceIsTakenUntilItIsJudgedAndThereIsAnEndToIt() {
        draft().mustTakeEvidence(19);
        submitted().mustTakeEvidence(19);

        assertThatThrownBy(() -> draft().mustTakeEvidence(20)).isBrokenRule(ATTAINMENT_EVIDENCE_FULL);
        assertThatThrownBy(() -> verified().mustTakeEvidence(0)).isBrokenRule(ATTAINMENT_EVIDENCE_CLOSED);
    }

    @Test
    void whatWasSubmittedIsNotTakenBackButWhatCameAfterwardsIs() {
        var submitted = submitted();

        assertThatThrownBy(() -> submitted.takeBack(fileAddedAt(NOON), LATER)).isBrokenRule(ATTAINMENT_EVIDENCE_SHOWN);
        submitted.takeBack(fileAddedAt(NOON.plusSeconds(1)), LATER);

        var verified = verified();
        assertThatThrownBy(() -> verified.takeBack(fileAddedAt(NOON.plusSeconds(1)), LATER))
                .isBrokenRule(ATTAINMENT_EVIDENCE_CLOSED);
    }

    @Test
    void aSetOfEvidenceIsTheSameInWhateverOrderItCame() {
        assertThat(EvidenceVersion.of(List.of("b".repeat(64), "a".repeat(64)))).isEqualTo(SEEN);
        assertThat(EvidenceVersion.of(List.of("a".repeat(64)))).isNotEqualTo(SEEN);
    }

    private static Evidence fileAddedAt(Instant then) {
        return new Evidence(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Evidence.Received(EvidenceKind.DOCUMENT, "plan.pdf", "a".repeat(64), 1, MediaKind.PDF),
                then);
    }

    private static Attainment draft() {
        return new Attainment(UUID.randomUUID(), UUID.randomUUID(), "RJ1", UUID.randomUUID(), Stage.S1, OWN, NOON);
    }

    private static Attainment submitted() {
        var draft = draft();
        draft.assess(SAID, NOW);
        draft.submit(FILES, NOW);
        return draft;
    }

    private static Attainment verified() {
        var submitted = submitted();
        submitted.verify(LEAD, SEEN, FILES, THREE_YEARS, NOW);
        return submitted;
    }
}
