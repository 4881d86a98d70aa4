package uk.nhs.leadership.enrolment.feedback;

import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.accountOf;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;

/** Feedback as participants give it, and as it is shown. */
public final class FeedbackApi {
    static final String FEEDBACK = "/v1/feedback";
    static final String TEXTS = FEEDBACK + "/texts";
    static final String PANEL_MEMBER = "panel.one";

    /** With whose account one after the other signs in. */
    static final String PERSON = "participant.two.rj1";

    private FeedbackApi() {}

    /** A cohort of a course of its own, with so many places. */
    static String cohort() {
        return Given.openCohort(Accreditation.granted(), 30);
    }

    /** Somebody new, who signs in with that account from now on. */
    static String somebodyNew() {
        Given.unlinked(PERSON, LEAD_RJ1);
        var participant = Given.participant(LEAD_RJ1);
        as(LEAD_RJ1)
                .header("If-Match", "\"0\"")
                .body("{\"accountId\": \"%s\"}".formatted(accountOf(PERSON)))
                .post("/v1/participants/" + participant + "/link-account")
                .then()
                .statusCode(200);
        return participant;
    }

    /** The enrolment of somebody new, who has passed. */
    static String finishedBySomebodyNew(String cohort) {
        var enrolment = Given.enrolment(LEAD_RJ1, somebodyNew(), cohort);
        Given.finished(enrolment, "PASSED");
        return enrolment;
    }

    /** The body that gives feedback. */
    public static String feedback(String enrolment, int rating, String text) {
        return """
                {"enrolmentId": "%s", "text": "%s", "ratings":
                  {"content": %d, "teaching": 5, "organisation": 3, "accessibility": 5, "useAtWork": 4}}""".formatted(enrolment, text, rating);
    }

    static ValidatableResponse give(String person, String enrolment, int rating, String text) {
        return as(person).body(feedback(enrolment, rating, text)).post(FEEDBACK).then();
    }

    /** So many people give feedback, the first with a 1 for the content, the next with a 2, and so on. */
    static void given(String cohort, int people) {
        for (var each = 0; each < people; each++) {
            give(PERSON, finishedBySomebodyNew(cohort), each % 5 + 1, "Text " + each)
                    .statusCode(204);
        }
    }

    /** Does what the replicas do again and again. */
    public static void show() {
        var container = Arc.container();
        var chore = container.instance(FeedbackChore.class).get();
        container.instance(Callers.class).get().as(Caller.service("test"), () -> {
            while (chore.doSome()) {
                // Others' feedback comes with it.
            }
            return chore;
        });
    }

    /** A cohort about which five have said something that is shown. */
    public static String shown() {
        var cohort = cohort();
        given(cohort, 5);
        show();
        return cohort;
    }

    /** Feedback on a cohort that is shown, without the people who would have given it. */
    public static void rowsOn(String cohort) {
        var of = "select gen_random_uuid(), id, ";
        var from = "date_trunc('month', current_date)%s from cohort where id = '" + UUID.fromString(cohort) + "'";
        Rows.change("insert into feedback_group " + of + "course_id, provider, 5, 5, " + from.formatted(""));
        Rows.change("insert into feedback " + of + "1, 2, 3, 4, 5, " + from.formatted(""));
        Rows.change("insert into feedback_text " + of + "course_id, provider, 'Text', 'PENDING', null, "
                + from.formatted(", 0"));
    }

    /** One of the texts on a cohort that wait for moderation. */
    public static String textOn(String cohort) {
        return textsOn(cohort).getFirst();
    }

    /** All that wait for moderation on a cohort. */
    public static List<String> textsOn(String cohort) {
        return Rows.texts("select id from feedback_text where status = 'PENDING' and cohort_id = '"
                + UUID.fromString(cohort) + "'");
    }

    static ValidatableResponse moderate(String person, String text, String act, String body) {
        var path = TEXTS + "/" + text;
        var etag = as(PANEL_MEMBER).get(path).header("ETag");
        return as(person)
                .header("If-Match", etag == null ? "\"0\"" : etag)
                .body(body)
                .post(path + "/" + act)
                .then();
    }

    /** Everything that is announced of feedback. */
    public static void everythingHappens() {
        var cohort = shown();
        moderate(PANEL_MEMBER, textOn(cohort), "approve", "").statusCode(200);
        moderate(PANEL_MEMBER, textOn(cohort), "reject", "{\"reason\": \"NAMES_SOMEBODY\"}")
                .statusCode(200);
    }
}
