package uk.nhs.leadership.accreditation.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.accreditation.Announcements;

/** Cohorts and places, announced as the service that owns them does. */
public final class DeliveryApi {
    private DeliveryApi() {}

    /** A cohort of this accreditation. */
    public static UUID cohort(String accreditation, String provider) {
        var id = UUID.randomUUID();
        announceCohort("opened", id, 1, opened(accreditation, provider));
        return id;
    }

    /** So many places in a cohort: each started, some completed, some of these passed, some of the rest left for quality. */
    public static List<UUID> taught(
            UUID cohort, String provider, LocalDate day, int started, int completed, int passed, int left) {
        var places = new ArrayList<UUID>();
        for (var i = 0; i < started; i++) {
            var place = UUID.randomUUID();
            places.add(place);
            announcePlace("started", place, 1, started(cohort, provider, day));
            if (i < completed) {
                announcePlace("completed", place, 2, completed(cohort, provider, day));
                announcePlace(
                        "outcome-recorded",
                        place,
                        3,
                        outcome(cohort, provider, i < passed ? "PASSED" : "NOT_PASSED", day));
            } else if (i < completed + left) {
                announcePlace("withdrawn", place, 2, withdrawn(cohort, provider, "quality-of-programme-content"));
            }
        }
        return places;
    }

    static void announceCohort(String what, UUID id, long sequence, String data) {
        Announcements.announce("enrolment-service", "cohort", what, id, sequence, Instant.now(), data);
    }

    static void announcePlace(String what, UUID id, long sequence, String data) {
        announcePlace(what, id, sequence, Instant.now(), data);
    }

    static void announcePlace(String what, UUID id, long sequence, Instant time, String data) {
        Announcements.announce("enrolment-service", "enrolment", what, id, sequence, time, data);
    }

    static String opened(String accreditation, String provider) {
        return """
                {"provider": "%s", "code": "FSLC-2026-11", "accreditationId": "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d10",
                 "accreditationNumber": "%s", "courseId": "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d11",
                 "startsOn": "2026-11-30", "endsOn": "2027-05-28", "capacity": 20, "delivery": "BLENDED"}""".formatted(provider, accreditation);
    }

    static String enrolled(UUID cohort, String provider) {
        return place(cohort, provider, "\"courseId\": \"0199d2a4-6d52-7c30-8a51-2f3c5b7a9d11\", \"attempt\": 1");
    }

    static String started(UUID cohort, String provider, LocalDate day) {
        return place(cohort, provider, "\"startedOn\": \"" + day + "\"");
    }

    static String completed(UUID cohort, String provider, LocalDate day) {
        return place(cohort, provider, "\"completedOn\": \"" + day + "\"");
    }

    static String outcome(UUID cohort, String provider, String result, LocalDate day) {
        return place(cohort, provider, "\"result\": \"" + result + "\", \"decidedOn\": \"" + day + "\"");
    }

    static String withdrawn(UUID cohort, String provider, String reason) {
        return place(cohort, provider, "\"placeGivenBack\": false, \"reason\": \"" + reason + "\"");
    }

    private static String place(UUID cohort, String provider, String more) {
        return """
                {"participantId": "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20", "cohortId": "%s", "employer": "RJ1",
                 "provider": "%s", %s}""".formatted(cohort, provider, more);
    }
}
