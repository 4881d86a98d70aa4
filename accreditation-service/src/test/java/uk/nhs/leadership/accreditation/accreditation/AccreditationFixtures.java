package uk.nhs.leadership.accreditation.accreditation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.number.CheckedNumber;
import uk.nhs.leadership.accreditation.provider.ProviderFixtures;
import uk.nhs.leadership.accreditation.submission.SubmissionFixtures;

/** An accreditation of P0001 for three years from 20 November 2026 on. */
final class AccreditationFixtures {
    static final UUID ID = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e80");
    static final UUID PROVIDER = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e6f");
    static final LocalDate FROM = LocalDate.of(2026, 11, 20);
    static final LocalDate TO = LocalDate.of(2029, 11, 19);
    static final Instant GRANTED = SubmissionFixtures.NOW;
    static final LocalDate WITHDRAWN_ON = LocalDate.of(2027, 5, 3);
    static final Instant LATER = Instant.parse("2027-05-03T09:00:00Z");

    private AccreditationFixtures() {}

    static Accreditation accreditation() {
        return accreditationFrom(FROM, GRANTED);
    }

    static Accreditation accreditationFrom(LocalDate day, Instant now) {
        return new Accreditation(
                ID,
                new CheckedNumber("LMA-000001-L"),
                SubmissionFixtures.decided(),
                ProviderFixtures.approved(PROVIDER, "P0001"),
                day,
                now);
    }

    static Withdrawal withdrawal(LocalDate on, @Nullable LocalDate teachOutUntil) {
        return new Withdrawal(
                on, Withdrawal.Reason.CRITERIA_NO_LONGER_MET, "Two outcomes are no longer assessed.", teachOutUntil);
    }
}
