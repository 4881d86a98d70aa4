package uk.nhs.leadership.accreditation.evidence;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.evidence.EvidenceRule.EVIDENCE_ALREADY_STORED;
import static uk.nhs.leadership.accreditation.evidence.EvidenceRule.EVIDENCE_HANDED_IN;
import static uk.nhs.leadership.accreditation.evidence.EvidenceRule.EVIDENCE_PLACE_CLOSED;
import static uk.nhs.leadership.accreditation.evidence.EvidenceRule.EVIDENCE_REFUSED;
import static uk.nhs.leadership.accreditation.evidence.EvidenceRule.EVIDENCE_TOO_LARGE;
import static uk.nhs.leadership.accreditation.evidence.EvidenceRule.TOO_MUCH_EVIDENCE;
import static uk.nhs.leadership.accreditation.evidence.EvidenceStatus.EXPECTED;
import static uk.nhs.leadership.accreditation.evidence.EvidenceStatus.REFUSED;
import static uk.nhs.leadership.accreditation.evidence.EvidenceStatus.STORED;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.files.upload.UploadRule.EVIDENCE_BROKEN_OFF;
import static uk.nhs.leadership.files.upload.UploadRule.EVIDENCE_NOT_THE_SAME;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.evidence.EvidenceEvent.EvidenceExpected;
import uk.nhs.leadership.accreditation.evidence.EvidenceEvent.EvidenceRefused;
import uk.nhs.leadership.accreditation.evidence.EvidenceEvent.EvidenceRemoved;
import uk.nhs.leadership.accreditation.evidence.EvidenceEvent.EvidenceStored;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.files.inspection.MediaKind;
import uk.nhs.leadership.files.upload.Attachment;

class EvidenceTest {
    private static final UUID ID = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e74");
    private static final EvidenceSubject ABOUT =
            new EvidenceSubject("SUBMISSION", UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e73"));
    private static final Instant NOW = Instant.parse("2026-09-03T10:00:00Z");
    private static final Amount NOTHING = new Amount(0, 0);
    private static final String DIGEST = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);
    private static final long GIBIBYTE = 1024L * 1024 * 1024;

    @Test
    void theWholeStateMachine() {
        var table = Stream.of(EvidenceStatus.values())
                .map(status -> status + " -> " + status.next().stream().sorted().toList())
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        EXPECTED -> [STORED, REFUSED]
                        STORED -> []
                        REFUSED -> []""");
    }

    @Test
    void whatIsAnnouncedIsExpected() {
        var evidence = expected();

        assertThat(evidence.status()).isEqualTo(EXPECTED);
        assertThat(evidence.expected()).isEqualTo(new EvidenceExpected(ID, "P0001", "SUBMISSION", ABOUT.id()));
        assertThat(evidence.expected().audience()).isEqualTo(Audience.only("P0001"));
    }

    @Test
    void whatIsStoredIsKnownByItsContent() {
        var evidence = expected();

        var event = evidence.store(DIGEST, 1000, MediaKind.PDF, true, NOW);

        assertThat(event)
                .contains(new EvidenceStored(ID, "P0001", "SUBMISSION", ABOUT.id(), DIGEST, 1000, MediaKind.PDF));
        assertThat(evidence.status()).isEqualTo(STORED);
        assertThat(evidence.isNotAsDeclared()).isFalse();
    }

    @Test
    void whatIsOfAnotherTypeThanAnnouncedIsStoredAndSaysSo() {
        var evidence = expected();

        evidence.store(DIGEST, 1000, MediaKind.DOCX, true, NOW);

        assertThat(evidence.isNotAsDeclared()).isTrue();
    }

    @Test
    void whoComesSecondWithTheSameContentChangesNothing() {
        var evidence = stored();

        assertThat(evidence.store(DIGEST, 1000, MediaKind.PDF, false, NOW.plusSeconds(9)))
                .isEmpty();

        assertThat(evidence.storedAt()).isEqualTo(NOW);
    }

    @Test
    void whoComesSecondWithOtherContentIsRefused() {
        var evidence = stored();

        assertThatThrownBy(() -> evidence.store(OTHER, 1000, MediaKind.PDF, true, NOW))
                .isBrokenRule(EVIDENCE_ALREADY_STORED);
        assertThatThrownBy(() -> evidence.refuse(EVIDENCE_TOO_LARGE)).isBrokenRule(EVIDENCE_ALREADY_STORED);

        assertThat(evidence.sha256()).isEqualTo(DIGEST);
        assertThat(evidence.status()).isEqualTo(STORED);
    }

    @Test
    void whatIsNotAsLongAsAnnouncedOrNotTheSameIsNotStored() {
        var evidence = expected(new Declared("minutes.pdf", MediaKind.PDF, 1000, OTHER), NOTHING);

        assertThatThrownBy(() -> evidence.store(OTHER, 999, MediaKind.PDF, true, NOW))
                .isBrokenRule(EVIDENCE_BROKEN_OFF);
        assertThatThrownBy(() -> evidence.store(DIGEST, 1000, MediaKind.PDF, true, NOW))
                .isBrokenRule(EVIDENCE_NOT_THE_SAME);

        assertThat(evidence.status()).isEqualTo(EXPECTED);
        assertThat(evidence.store(OTHER, 1000, MediaKind.PDF, true, NOW)).isPresent();
    }

    @Test
    void nothingIsTakenWhereNothingIsTakenAtPresent() {
        var evidence = expected();

        assertThatThrownBy(() -> evidence.mustTakeContent(false)).isBrokenRule(EVIDENCE_PLACE_CLOSED);
        assertThatThrownBy(() -> evidence.store(DIGEST, 1000, MediaKind.PDF, false, NOW))
                .isBrokenRule(EVIDENCE_PLACE_CLOSED);

        assertThat(evidence.status()).isEqualTo(EXPECTED);
    }

    @Test
    void whatIsRefusedStaysRefused() {
        var evidence = expected();

        assertThat(evidence.refuse(EVIDENCE_TOO_LARGE))
                .contains(new EvidenceRefused(ID, "P0001", "EVIDENCE_TOO_LARGE"));
        assertThat(evidence.refuse(EVIDENCE_NOT_THE_SAME)).isEmpty();
        assertThatThrownBy(() -> evidence.mustTakeContent(true)).isBrokenRule(EVIDENCE_REFUSED);
        assertThatThrownBy(() -> evidence.store(DIGEST, 1000, MediaKind.PDF, true, NOW))
                .isBrokenRule(EVIDENCE_REFUSED);

        assertThat(evidence.status()).isEqualTo(REFUSED);
        assertThat(evidence.refusal()).isEqualTo("EVIDENCE_TOO_LARGE");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsSent() {
        assertThat(expected(ofBytes(Evidence.MOST_BYTES), NOTHING).status()).isEqualTo(EXPECTED);
        assertThatThrownBy(() -> expected(ofBytes(Evidence.MOST_BYTES + 1), NOTHING))
                .isBrokenRule(EVIDENCE_TOO_LARGE);
    }

    @Test
    void thereIsAnEndToHowMuchIsTaken() {
        assertThat(expected(ofBytes(1), new Amount(199, GIBIBYTE - 1)).status()).isEqualTo(EXPECTED);
        assertThatThrownBy(() -> expected(ofBytes(1), new Amount(200, 0))).isBrokenRule(TOO_MUCH_EVIDENCE);
        assertThatThrownBy(() -> expected(ofBytes(2), new Amount(0, GIBIBYTE - 1)))
                .isBrokenRule(TOO_MUCH_EVIDENCE);
    }

    @Test
    void whatWasNotShownToAnybodyIsTakenBack() {
        assertThat(expected().takeBack(true, NOW, NOW)).isEqualTo(new EvidenceRemoved(ID, "P0001"));
        assertThat(stored().takeBack(true, null, NOW)).isEqualTo(new EvidenceRemoved(ID, "P0001"));
        assertThat(stored().takeBack(true, NOW.minusSeconds(1), NOW)).isEqualTo(new EvidenceRemoved(ID, "P0001"));
    }

    @Test
    void whatWasShownToThoseWhoJudgeStays() {
        assertThatThrownBy(() -> stored().takeBack(true, NOW, NOW)).isBrokenRule(EVIDENCE_HANDED_IN);
        assertThatThrownBy(() -> stored().takeBack(true, NOW.plusSeconds(1), NOW))
                .isBrokenRule(EVIDENCE_HANDED_IN);
        assertThatThrownBy(() -> expected().takeBack(false, null, NOW)).isBrokenRule(EVIDENCE_PLACE_CLOSED);
    }

    @Test
    void aNameIsGivenToThoseWhoReadAsciiAndToThoseWhoReadAll() {
        assertThat(Attachment.named("minutes.pdf"))
                .isEqualTo("attachment; filename=\"minutes.pdf\"; filename*=UTF-8''minutes.pdf");
        assertThat(Attachment.named("a\"b;c\r\nX: ü 🌱.pdf"))
                .isEqualTo("attachment; filename=\"a_b_c__X_ _ _.pdf\";"
                        + " filename*=UTF-8''a%22b%3Bc%0D%0AX%3A%20%C3%BC%20%F0%9F%8C%B1.pdf");
    }

    private static Evidence expected() {
        return expected(ofBytes(1000), NOTHING);
    }

    private static Evidence expected(Declared declared, Amount already) {
        return new Evidence(ID, "P0001", ABOUT, declared, already, "ada", NOW.minusSeconds(60));
    }

    private static Evidence stored() {
        var evidence = expected();
        evidence.store(DIGEST, 1000, MediaKind.PDF, true, NOW);
        return evidence;
    }

    private static Declared ofBytes(long bytes) {
        return new Declared("minutes.pdf", MediaKind.PDF, bytes, null);
    }
}
