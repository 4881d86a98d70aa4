package uk.nhs.leadership.accreditation.accreditation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.number.CheckedNumber;
import uk.nhs.leadership.accreditation.provider.ProviderFixtures;
import uk.nhs.leadership.accreditation.submission.SubmissionFixtures;

/** An accreditation of P0001 for three years from 20 November 2026 on. */
public final class AccreditationFixtures {
    public static final UUID ID = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e80");
    static final UUID PROVIDER = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e6f");
    static final String NUMBER = "LMA-000001-L";
    static final UUID SUCCESSOR_ID = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e81");
    static final String SUCCESSOR = "LMA-000002-J";
    static final LocalDate FROM = LocalDate.of(2026, 11, 20);
    public static final LocalDate TO = LocalDate.of(2029, 11, 19);
    public static final Instant GRANTED = SubmissionFixtures.NOW;
    static final LocalDate WITHDRAWN_ON = LocalDate.of(2027, 5, 3);
    static final Instant LATER = Instant.parse("2027-05-03T09:00:00Z");

    private AccreditationFixtures() {}

    public static Accreditation accreditation() {
        return accreditationFrom(FROM, GRANTED);
    }

    static Accreditation accreditationFrom(LocalDate day, Instant now) {
        return accreditation(ID, NUMBER, Grant.inFull(3), day, now);
    }

    static Accreditation granted(Grant grant) {
        return accreditation(ID, NUMBER, grant, FROM, GRANTED);
    }

    /** Another one of the same course. */
    static Accreditation successorFrom(LocalDate day, Instant now) {
        return accreditation(SUCCESSOR_ID, SUCCESSOR, Grant.inFull(3), day, now);
    }

    private static Accreditation accreditation(UUID id, String number, Grant grant, LocalDate day, Instant now) {
        return new Accreditation(
                id,
                new CheckedNumber(number),
                SubmissionFixtures.decided(),
                ProviderFixtures.approved(PROVIDER, "P0001"),
                grant,
                day,
                now);
    }

    static Withdrawal withdrawal(LocalDate on, @Nullable LocalDate teachOutUntil) {
        return new Withdrawal(
                on, Withdrawal.Reason.CRITERIA_NO_LONGER_MET, "Two outcomes are no longer assessed.", teachOutUntil);
    }
}
