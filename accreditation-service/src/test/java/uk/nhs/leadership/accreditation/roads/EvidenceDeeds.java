package uk.nhs.leadership.accreditation.roads;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.leadership.files.inspection.Documents;

/** What a provider does with the files that it shows for what it says. */
final class EvidenceDeeds {
    private static final String[] WITH_PROVIDER = {"DRAFT", "RETURNED", "INFORMATION_REQUESTED"};
    private static final byte[] MINUTES = Documents.pdf("minutes of March");

    private EvidenceDeeds() {}

    static List<Deed> all() {
        return List.of(
                Deeds.deed(
                        "announce evidence",
                        12,
                        attempt -> Deeds.provided(
                                attempt, attempt.about().evidence().size() < 4, EvidenceDeeds::announcement),
                        WITH_PROVIDER),
                Deeds.deed("send evidence", 40, EvidenceDeeds::content, WITH_PROVIDER),
                Deeds.deed("take evidence back", 6, EvidenceDeeds::removal, WITH_PROVIDER));
    }

    private static Sent announcement(Attempt attempt) {
        return attempt.by(
                attempt.author(),
                "POST",
                "/v1/evidence",
                Map.of(
                        "about",
                        Map.of("kind", "SUBMISSION", "id", attempt.about().id()),
                        "name",
                        "minutes.pdf",
                        "mediaType",
                        "application/pdf",
                        "bytes",
                        MINUTES.length));
    }

    /** Whole, or broken off on its way. */
    private static Optional<Sent> content(Attempt attempt) {
        return attempt.file(file -> file.status().equals("EXPECTED"))
                .map(file -> attempt.by(
                        attempt.author(),
                        "PUT",
                        "/v1/evidence/" + file.id() + "/content",
                        attempt.oneIn(6) ? Arrays.copyOf(MINUTES, MINUTES.length - 1) : MINUTES));
    }

    private static Optional<Sent> removal(Attempt attempt) {
        return attempt.file(file -> true)
                .map(file -> attempt.by(attempt.author(), "DELETE", "/v1/evidence/" + file.id(), file.version(), null));
    }
}
