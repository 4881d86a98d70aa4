package uk.nhs.leadership.accreditation.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.finding.FindingRule.EVIDENCE_HAS_NO_SUCH_PAGE;
import static uk.nhs.leadership.accreditation.finding.FindingRule.EVIDENCE_NOT_OF_SUBMISSION;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.evidence.Evidence;
import uk.nhs.leadership.accreditation.evidence.EvidenceFixtures;
import uk.nhs.leadership.accreditation.finding.Pointer.Place;
import uk.nhs.leadership.files.inspection.MediaKind;

class PointerTest {
    private static final Evidence DOCUMENT = EvidenceFixtures.stored(MediaKind.PDF);
    private static final Evidence PICTURE = EvidenceFixtures.stored(MediaKind.PNG);
    private static final Evidence OF_SEVEN_PAGES = EvidenceFixtures.storedOf(7);
    private static final Evidence EXPECTED = EvidenceFixtures.expected();
    private static final List<Evidence> FILES = List.of(DOCUMENT, PICTURE, OF_SEVEN_PAGES, EXPECTED);

    @Test
    void whatWasInTheFileIsKeptWithThePlace() {
        assertThat(Pointer.into(FILES, List.of(new Place(DOCUMENT.id(), 7), new Place(PICTURE.id(), null))))
                .containsExactly(
                        new Pointer(DOCUMENT.id(), DOCUMENT.sha256(), 7),
                        new Pointer(PICTURE.id(), PICTURE.sha256(), null));
    }

    @Test
    void onlyWhatIsStoredForTheSubmissionIsPointedTo() {
        for (var stranger : List.of(EXPECTED.id(), UUID.randomUUID())) {
            assertThatThrownBy(() ->
                            Pointer.into(FILES, List.of(new Place(DOCUMENT.id(), 1), new Place(stranger, null))))
                    .isBrokenRule(EVIDENCE_NOT_OF_SUBMISSION)
                    .pointingAt("/pointers/1/evidence NOT_OF_SUBMISSION");
        }
    }

    @Test
    void aPictureIsOnePage() {
        assertThat(Pointer.into(FILES, List.of(new Place(PICTURE.id(), 1)))).hasSize(1);
        assertThatThrownBy(() -> Pointer.into(FILES, List.of(new Place(PICTURE.id(), 2))))
                .isBrokenRule(EVIDENCE_HAS_NO_SUCH_PAGE)
                .pointingAt("/pointers/0/page NO_SUCH_PAGE");
    }

    @Test
    void aDocumentHasThePagesThatWereCountedAndAnyIfNoneWere() {
        assertThat(Pointer.into(FILES, List.of(new Place(OF_SEVEN_PAGES.id(), 7), new Place(DOCUMENT.id(), 8))))
                .hasSize(2);
        for (var page : List.of(8, 0, -1)) {
            assertThatThrownBy(() -> Pointer.into(FILES, List.of(new Place(OF_SEVEN_PAGES.id(), page))))
                    .isBrokenRule(EVIDENCE_HAS_NO_SUCH_PAGE)
                    .pointingAt("/pointers/0/page NO_SUCH_PAGE");
        }
        assertThatThrownBy(() -> Pointer.into(FILES, List.of(new Place(DOCUMENT.id(), 0))))
                .isBrokenRule(EVIDENCE_HAS_NO_SUCH_PAGE);
    }
}
