package uk.nhs.leadership.enrolment.merger;

import static org.awaitility.Awaitility.await;
import static uk.nhs.leadership.enrolment.organisation.Directory.OPERATOR;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.expectation.Expecting;
import uk.nhs.leadership.enrolment.funding.Funded;
import uk.nhs.leadership.enrolment.organisation.Directory;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;

/** Trusts that become part of others. They are trusts that nobody signs in for: other tests go on with theirs. */
public final class Merging {
    public static final String PATH = "/v1/mergers/";

    private Merging() {}

    /** A trust that the directory has. */
    public static String trust() {
        var code = Directory.newCode();
        Directory.brought(Directory.trust(code));
        return code;
    }

    /** From now on somebody of RJ1 and everything they have is this trust's, as if it had always been. */
    static String staffOf(String trust, String participant) {
        Rows.change("update participant set employer = '" + trust + "' where id = '" + participant + "'");
        return participant;
    }

    static String placeOf(String trust, String enrolment) {
        Rows.change("update enrolment set employer = '" + trust + "' where id = '" + enrolment + "'");
        return enrolment;
    }

    /** Somebody whom the trust employs. */
    static String person(String trust) {
        return staffOf(trust, Given.participant(LEAD_RJ1));
    }

    static String body(String into, LocalDate on) {
        return "{\"into\": \"" + into + "\", \"on\": \"" + on + "\", \"reason\": \"Transfer order\"}";
    }

    public static ValidatableResponse merge(String trust, String into, LocalDate on) {
        Directory.brought(Directory.trust("RJ1") + Directory.trust("RJZ"));
        return Given.act(OPERATOR, Directory.PATH + "/" + trust, "merge", body(into, on));
    }

    /** A merger that is planned for some day to come. */
    public static String planned(String trust, String into) {
        return merge(trust, into, Given.today().plusYears(1))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A merger that has taken everything over. */
    public static String done(String trust, String into) {
        String id = merge(trust, into, Given.today()).statusCode(201).extract().path("id");
        isDone(id);
        return id;
    }

    static void isDone(String id) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            round();
            return as(OPERATOR).get(PATH + id).path("status").equals("DONE");
        });
    }

    /** What the chore does, as far as another of its rounds does not do it at this moment. */
    static void round() {
        var container = Arc.container();
        var chore = container.instance(MergerChore.class).get();
        boolean more;
        do {
            more = container.instance(Callers.class).get().as(Caller.service("mergers"), chore::doSome);
        } while (more);
    }

    /** Each event there is of mergers, and of what goes over. */
    public static void everythingHappens() {
        Given.act(OPERATOR, PATH + planned(trust(), "RJZ"), "call-off", "").statusCode(200);
        var trust = trust();
        Expecting.inForce(
                Expecting.PUBLISHER,
                Expecting.body("{\"organisations\": [\"" + trust + "\"]}", Expecting.BY_NOTHING, 0, 0));
        Funded.cap(Accreditation.granted(), Funded.places(5, "UNFUNDED") + ", \"trusts\": [\"" + trust + "\"]");
        var enrolment =
                Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), Given.openCohort(Accreditation.granted(), 5));
        placeOf(trust, enrolment);
        done(trust, trust());
    }
}
