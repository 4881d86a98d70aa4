package uk.nhs.leadership.enrolment.participant;

import java.util.UUID;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/** Participants for tests: of the trust RJ1. */
public final class ParticipantFixtures {
    private static final UUID ID = UUID.fromString("0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20");

    private ParticipantFixtures() {}

    static StaffRow row() {
        return new StaffRow(
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
                null);
    }

    public static Participant registered(Moment now) {
        return new Participant(ID, "RJ1", row(), now);
    }
}
