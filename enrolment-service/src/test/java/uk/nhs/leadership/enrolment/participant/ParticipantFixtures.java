package uk.nhs.leadership.enrolment.participant;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/** Participants for tests: of the trust RJ1. */
public final class ParticipantFixtures {
    private static final UUID ID = UUID.fromString("0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20");

    private ParticipantFixtures() {}

    static StaffRow row() {
        return row(2, "20417733");
    }

    static StaffRow row(long number, String employeeNumber) {
        return new StaffRow(
                number,
                employeeNumber,
                "Amara",
                "Okafor",
                "amara.okafor@rj1.example",
                "Ward manager",
                PayBand.BAND_7,
                Stage.S1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** With its first and last day. */
    static StaffRow row(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new StaffRow(
                2,
                "20417733",
                "Amara",
                "Okafor",
                "amara.okafor@rj1.example",
                "Ward manager",
                PayBand.BAND_7,
                Stage.S1,
                null,
                null,
                null,
                null,
                from,
                until,
                null,
                null,
                null,
                null);
    }

    public static Participant registered(Moment now) {
        return registered(row(), now);
    }

    static Participant registered(StaffRow row, Moment now) {
        return new Participant(ID, "RJ1", row, now);
    }
}
