package uk.nhs.leadership.enrolment.concern;

import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;

/** Concerns as participants raise them, and as the national body handles them. */
public final class ConcernApi {
    static final String CONCERNS = "/v1/confidential-concerns";
    static final String PERSON = "participant.one.rj1";
    static final String PANEL_MEMBER = "panel.one";
    static final String TEXT = "One of the tutors makes fun of those who ask.";

    private ConcernApi() {}

    /** What somebody was told when they raised one, and the id that those see who handle it. */
    public record Own(String reference, String secret, String id) {
        /** The body that opens it. */
        public String key() {
            return "{\"reference\": \"%s\", \"secret\": \"%s\"}".formatted(reference, secret);
        }

        public String path() {
            return CONCERNS + "/" + id;
        }
    }

    /** The body that raises one about something. */
    public static String concern(String about) {
        return "{%s, \"kind\": \"CONDUCT\", \"text\": \"%s\"}".formatted(about, TEXT);
    }

    public static String aboutCourse(String number) {
        return "\"accreditationNumber\": \"" + number + "\"";
    }

    static String aboutCohort(String id) {
        return "\"cohortId\": \"" + id + "\"";
    }

    static String aboutEnrolment(String id) {
        return "\"enrolmentId\": \"" + id + "\"";
    }

    static ValidatableResponse raise(String person, String about) {
        return as(person).body(concern(about)).post(CONCERNS).then();
    }

    public static Own raised(String person, String about) {
        var told = raise(person, about).statusCode(201).extract();
        String reference = told.path("reference");
        return new Own(
                reference,
                told.path("secret"),
                Rows.texts("select id from concern where reference = '" + reference + "'")
                        .getFirst());
    }

    static ValidatableResponse open(Own own) {
        return anonymous().body(own.key()).post(CONCERNS + "/open").then();
    }

    public static String more(Own own, String text) {
        return own.key().replace("}", ", \"text\": \"" + text + "\"}");
    }

    static ValidatableResponse writeMore(Own own, String text) {
        return anonymous().body(more(own, text)).post(CONCERNS + "/continue").then();
    }

    static ValidatableResponse act(String person, Own own, String act, String body) {
        return as(person)
                .header("If-Match", as(PANEL_MEMBER).get(own.path()).header("ETag"))
                .body(body)
                .post(own.path() + "/" + act)
                .then();
    }

    static void answered(Own own) {
        act(PANEL_MEMBER, own, "answer", "{\"text\": \"Another tutor takes over.\"}")
                .statusCode(200);
    }

    /** Does what the replicas do again and again. */
    static void tell() {
        var container = Arc.container();
        var chore = container.instance(ConcernChore.class).get();
        container.instance(Callers.class).get().as(Caller.service("test"), () -> {
            while (chore.doSome()) {
                // Others' concerns come with it.
            }
            return chore;
        });
    }

    /** Makes it so that it was to be answered yesterday, and that the reminder of the day before is given. */
    static void wasDueYesterday(Own own) {
        Rows.change(
                "update concern set answer_due = '%1$s', next_reminder_on = '%2$s', tells_on = '%2$s' where id = '%3$s'"
                        .formatted(Given.today().minusDays(1), Given.today(), own.id()));
    }

    /** Everything that is announced of a concern. */
    public static void everythingHappens(String about) {
        var own = raised(PERSON, about);
        tell();
        wasDueYesterday(own);
        tell();
        act(PANEL_MEMBER, own, "acknowledge", "").statusCode(200);
        answered(own);
        writeMore(own, "It goes on").statusCode(200);
        tell();
        answered(own);
        act(PANEL_MEMBER, own, "close", "{\"conclusion\": \"SUBSTANTIATED\"}").statusCode(200);
    }
}
