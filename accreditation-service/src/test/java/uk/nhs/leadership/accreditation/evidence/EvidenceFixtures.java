package uk.nhs.leadership.accreditation.evidence;

import java.time.Instant;
import java.util.UUID;
import uk.nhs.leadership.files.inspection.MediaKind;

/** Evidence about one submission, for tests of other features. */
public final class EvidenceFixtures {
    private static final Instant NOW = Instant.parse("2026-09-03T10:00:00Z");
    private static final EvidenceSubject ABOUT =
            new EvidenceSubject("SUBMISSION", UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e73"));

    private EvidenceFixtures() {}

    /** A file that was announced and has not come. */
    public static Evidence expected() {
        return announced(MediaKind.PDF);
    }

    /** A file that is there. */
    public static Evidence stored(MediaKind kind) {
        var evidence = announced(kind);
        evidence.store("a".repeat(64), 1000, kind, true, NOW);
        return evidence;
    }

    /** A PDF of so many pages that is there. */
    public static Evidence storedOf(int pages) {
        var evidence = stored(MediaKind.PDF);
        evidence.counted(pages);
        return evidence;
    }

    private static Evidence announced(MediaKind kind) {
        var declared = new Declared("minutes", kind, 1000, null);
        return new Evidence(UUID.randomUUID(), "P0001", ABOUT, declared, new Amount(0, 0), "ada", NOW);
    }
}
