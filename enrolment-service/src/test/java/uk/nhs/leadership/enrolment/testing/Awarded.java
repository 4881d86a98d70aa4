package uk.nhs.leadership.enrolment.testing;

import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.accountOf;
import static uk.nhs.leadership.enrolment.testing.Http.as;

/** A certificate that P0001 awarded today to somebody of RJ1. */
public record Awarded(Accreditation accreditation, String participant, String enrolment, String number) {
    /** People of RJ1 who sign in. */
    public static final String HOLDER = "participant.one.rj1";

    public static final String COLLEAGUE = "participant.two.rj1";

    public static Awarded toAnyone() {
        return to(Given.participant(LEAD_RJ1));
    }

    public static Awarded toHolder() {
        return to(participantOf(HOLDER));
    }

    public static Awarded to(String participant) {
        return to(participant, Accreditation.granted());
    }

    public static Awarded to(String participant, Accreditation accreditation) {
        var enrolment = Given.enrolment(LEAD_RJ1, participant, Given.openCohort(accreditation, 1));
        Given.finished(enrolment, "PASSED");
        return new Awarded(accreditation, participant, enrolment, numberOf(participant, enrolment));
    }

    /** The participant of RJ1 who signs in as this person: an account can be linked to one only. */
    public static String participantOf(String person) {
        var known = as(person).get("/v1/participants/me");
        if (known.statusCode() == 200) {
            return known.path("id");
        }
        var participant = Given.participant(LEAD_RJ1);
        as(LEAD_RJ1)
                .header("If-Match", "\"0\"")
                .body("{\"accountId\": \"%s\"}".formatted(accountOf(person)))
                .post("/v1/participants/" + participant + "/link-account")
                .then()
                .statusCode(200);
        return participant;
    }

    /** Where it is checked. */
    public String path() {
        return "/v1/certificates/" + number;
    }

    private static String numberOf(String participant, String enrolment) {
        return as(LEAD_RJ1)
                .queryParam("participant", participant)
                .queryParam("limit", 200)
                .get("/v1/certificates")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.enrolmentId == '" + enrolment + "' }.number");
    }
}
