package uk.nhs.leadership.enrolment.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.concern.ConcernApi.CONCERNS;
import static uk.nhs.leadership.enrolment.concern.ConcernApi.PANEL_MEMBER;
import static uk.nhs.leadership.enrolment.concern.ConcernApi.PERSON;
import static uk.nhs.leadership.enrolment.concern.ConcernApi.TEXT;
import static uk.nhs.leadership.enrolment.concern.ConcernApi.aboutCohort;
import static uk.nhs.leadership.enrolment.concern.ConcernApi.aboutCourse;
import static uk.nhs.leadership.enrolment.concern.ConcernApi.aboutEnrolment;
import static uk.nhs.leadership.enrolment.concern.ConcernApi.act;
import static uk.nhs.leadership.enrolment.concern.ConcernApi.answered;
import static uk.nhs.leadership.enrolment.concern.ConcernApi.concern;
import static uk.nhs.leadership.enrolment.concern.ConcernApi.open;
import static uk.nhs.leadership.enrolment.concern.ConcernApi.raise;
import static uk.nhs.leadership.enrolment.concern.ConcernApi.raised;
import static uk.nhs.leadership.enrolment.concern.ConcernApi.tell;
import static uk.nhs.leadership.enrolment.concern.ConcernApi.wasDueYesterday;
import static uk.nhs.leadership.enrolment.concern.ConcernApi.writeMore;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.accountOf;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.concern.ConcernApi.Own;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Log;
import uk.nhs.leadership.enrolment.testing.Rows;

@QuarkusTest
class ConcernHttpTest {

    @Test
    void whoRaisesOneComesBackWithoutANameAndReadsTheAnswer() {
        var number = Accreditation.granted().number();
        var own = raised(PERSON, aboutCourse(number));

        as(PANEL_MEMBER)
                .get(own.path())
                .then()
                .statusCode(200)
                .body("accreditationNumber", equalTo(number))
                .body("cohortId", nullValue())
                .body("answerDue", equalTo(today().plusDays(7).toString()))
                .body("messages.text", contains(TEXT));
        act(PANEL_MEMBER, own, "acknowledge", "").statusCode(200).body("status", equalTo("ACKNOWLEDGED"));
        answered(own);

        open(own)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("status", equalTo("ANSWERED"))
                .body("messages.from", contains("RAISER", "NATIONAL_BODY"))
                .body("messages.text", contains(TEXT, "Another tutor takes over."));
    }

    @Test
    void theConversationGoesOnUntilItIsClosed() {
        var own = raised(PERSON, aboutCourse(Accreditation.granted().number()));
        assertRefused(
                act(PANEL_MEMBER, own, "close", "{\"conclusion\": \"SUBSTANTIATED\"}"),
                ConcernRule.CONCERN_MOVE_NOT_ALLOWED);
        answered(own);
        assertRefused(act(PANEL_MEMBER, own, "acknowledge", ""), ConcernRule.CONCERN_MOVE_NOT_ALLOWED);

        writeMore(own, "It goes on").statusCode(200).body("status", equalTo("RECEIVED"));
        answered(own);
        act(PANEL_MEMBER, own, "close", "{\"conclusion\": \"SUBSTANTIATED\"}")
                .statusCode(200)
                .body("status", equalTo("CLOSED"));

        assertRefused(writeMore(own, "And on"), ConcernRule.CONCERN_CLOSED);
        open(own)
                .body("conclusion", equalTo("SUBSTANTIATED"))
                .body("messages.from", contains("RAISER", "NATIONAL_BODY", "RAISER", "NATIONAL_BODY"));
    }

    @Test
    void aWrongSecretIsAnsweredLikeAConcernThatThereIsNot() {
        var own = raised(PERSON, aboutCourse(Accreditation.granted().number()));
        var another = raised(PERSON, aboutCourse(Accreditation.granted().number()));

        for (var wrong : List.of(
                new Own(own.reference(), another.secret(), own.id()),
                new Own(own.reference(), "wrong", own.id()),
                new Own("LMQ-0000-0000-0000", own.secret(), own.id()))) {
            assertProblem(open(wrong), 404, "NOT_FOUND");
            assertProblem(writeMore(wrong, "Mine"), 404, "NOT_FOUND");
        }
        open(own).body("messages.text", contains(TEXT));
    }

    @Test
    void ofAnEnrolmentOnlyTheCohortIsKept() {
        var cohort = Given.openCohort(Accreditation.granted(), 5);
        var participant = Awarded.participantOf(PERSON);
        var enrolment = Given.enrolment(LEAD_RJ1, participant, cohort);

        for (var about : List.of(aboutEnrolment(enrolment), aboutCohort(cohort))) {
            var own = raised(PERSON, about);
            as(PANEL_MEMBER)
                    .get(own.path())
                    .then()
                    .body("cohortId", equalTo(cohort))
                    .body(
                            "accreditationNumber",
                            equalTo(Rows.texts("select accreditation_number from cohort where id = '" + cohort + "'")
                                    .getFirst()));
            mustNotLeadTo(own, enrolment, participant, accountOf(PERSON));
        }
    }

    @Test
    void nothingLeadsToWhoRaisedOneOrWhen() {
        var request = UUID.randomUUID().toString();
        var raised = as(PERSON)
                .header("X-Correlation-ID", request)
                .header("Idempotency-Key", request)
                .body(concern(aboutCourse(Accreditation.granted().number())))
                .post(CONCERNS)
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract();
        String reference = raised.path("reference");
        var id = Rows.texts("select id from concern where reference = '" + reference + "'")
                .getFirst();
        var own = new Own(reference, raised.path("secret"), id);
        anonymous()
                .header("X-Correlation-ID", request)
                .body(ConcernApi.more(own, "More"))
                .post(CONCERNS + "/continue")
                .then()
                .statusCode(200);
        tell();

        assertThat(Rows.texts("select type from event_log where correlation_id = '" + request + "'"))
                .isEmpty();
        assertThat(Rows.texts("select key from idempotency_key where key = '" + request + "'"))
                .isEmpty();
        assertThat(Rows.texts("select distinct audience::text || actor || organisation from event_log where subject = '"
                        + own.id() + "'"))
                .containsExactly("{*}test");
        assertThat(UUID.fromString(own.id()).version()).isEqualTo(4);
        mustNotLeadTo(own, own.secret(), accountOf(PERSON), request);
        assertThat(Rows.texts("""
                        select column_name from information_schema.columns
                        where table_name in ('concern', 'concern_message') and data_type like 'time%'""")).isEmpty();
    }

    private static void mustNotLeadTo(Own own, String... traces) {
        var rows = Rows.texts("select c::text from concern c where id = '" + own.id()
                + "' union all select m::text from concern_message m where concern_id = '" + own.id() + "'");
        assertThat(rows).hasSizeGreaterThan(1).allSatisfy(row -> assertThat(row).doesNotContain(traces));
    }

    @Test
    void theLogHearsThatItWasRaisedBeforeItHearsOfTheAnswer() {
        var own = raised(PERSON, aboutCourse(Accreditation.granted().number()));
        assertThat(Log.typesOf(own.id())).isEmpty();

        answered(own);
        tell();

        assertThat(Log.typesOf(own.id()))
                .containsExactly("confidentialconcern.raised.v1", "confidentialconcern.answered.v1");
        assertThat(Rows.texts("select actor from event_log where subject = '" + own.id() + "' order by sequence"))
                .containsExactly("nameless", accountOf(PANEL_MEMBER));
    }

    @Test
    void whatIsOverdueIsListedAndRemindedOfOnce() {
        var own = raised(PERSON, aboutCourse(Accreditation.granted().number()));
        var overdue = CONCERNS + "/due?limit=200";
        as(PANEL_MEMBER).get(overdue).then().statusCode(200).body("items.id", not(hasItem(own.id())));
        as(PANEL_MEMBER).get(overdue + "&before=" + today().plusDays(8)).then().body("items.id", hasItem(own.id()));
        tell();
        wasDueYesterday(own);

        tell();
        tell();

        as(PANEL_MEMBER).get(overdue).then().body("items.id", hasItem(own.id()));
        assertThat(Log.typesOf(own.id()))
                .containsExactly("confidentialconcern.raised.v1", "confidentialconcern.reminder-fell-due.v1");
        answered(own);
        as(PANEL_MEMBER).get(overdue).then().body("items.id", not(hasItem(own.id())));
    }

    @Test
    void itIsListedByStatus() {
        var own = raised(PERSON, aboutCourse(Accreditation.granted().number()));

        as(PANEL_MEMBER)
                .get(CONCERNS + "?limit=200&status=RECEIVED")
                .then()
                .statusCode(200)
                .body("items.reference", hasItem(own.reference()));
        as(PANEL_MEMBER)
                .get(CONCERNS + "?limit=200&status=CLOSED")
                .then()
                .body("items.reference", not(hasItem(own.reference())));
    }

    @Test
    void trustsProvidersAndTheOtherRolesHaveNoWayIn() {
        var own = raised(PERSON, aboutCourse(Accreditation.granted().number()));

        for (var other : List.of(LEAD_RJ1, "manager.rj1", LEAD_P0001, PERSON, "every.role.rgt", "ratifier.one")) {
            for (var path : List.of(CONCERNS, CONCERNS + "/due", own.path())) {
                assertProblem(as(other).get(path).then(), 403, "FORBIDDEN");
            }
            assertProblem(act(other, own, "acknowledge", ""), 403, "FORBIDDEN");
            assertProblem(act(other, own, "answer", "{\"text\": \"No\"}"), 403, "FORBIDDEN");
            assertProblem(act(other, own, "close", "{\"conclusion\": \"SUBSTANTIATED\"}"), 403, "FORBIDDEN");
        }
        for (var other : List.of(LEAD_RJ1, LEAD_P0001, PANEL_MEMBER)) {
            assertProblem(raise(other, aboutCourse("LMA-000123-C")), 403, "FORBIDDEN");
        }
        assertProblem(
                anonymous()
                        .body(concern(aboutCourse("LMA-000123-C")))
                        .post(CONCERNS)
                        .then(),
                401,
                "UNAUTHENTICATED");
    }

    @Test
    void whatItIsAboutIsThereAndIsOneThing() {
        var nothing = UUID.randomUUID().toString();
        var cohort = Given.openCohort(Accreditation.granted(), 5);
        var anothers = Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
        Awarded.participantOf(PERSON);
        for (var about : List.of(
                aboutCourse("LMA-999999-0"), aboutCohort(nothing), aboutEnrolment(nothing), aboutEnrolment(anothers))) {
            assertRefused(raise(PERSON, about), ConcernRule.CONCERN_ABOUT_UNKNOWN);
        }
        assertFault(raise(PERSON, aboutCohort(cohort) + ", " + aboutEnrolment(anothers)), "/accreditationNumber");
        assertFault(
                as(PERSON)
                        .body("{\"kind\": \"CONDUCT\", \"text\": \"Something\"}")
                        .post(CONCERNS)
                        .then(),
                "/accreditationNumber");
    }

    @Test
    void aConversationEndsSomewhere() {
        var own = raised(PERSON, aboutCourse(Accreditation.granted().number()));
        Rows.change("update concern set messages = 100 where id = '" + own.id() + "'");

        assertRefused(writeMore(own, "One more"), ConcernRule.CONCERN_FULL);

        open(own).body("messages.text", contains(TEXT));
    }

    @Test
    void itIsChangedAtTheVersionLastSeen() {
        var own = raised(PERSON, aboutCourse(Accreditation.granted().number()));

        assertProblem(as(PANEL_MEMBER).post(own.path() + "/acknowledge").then(), 428, "VERSION_REQUIRED");
        assertProblem(
                as(PANEL_MEMBER)
                        .header("If-Match", "\"9\"")
                        .post(own.path() + "/acknowledge")
                        .then(),
                412,
                "VERSION_STALE");
        open(own).body("status", equalTo("RECEIVED"));
    }
}
