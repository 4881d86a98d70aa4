package uk.nhs.leadership.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.THIRD_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.allocate;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.atPanel;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.signed;
import static uk.nhs.leadership.accreditation.Api.step;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.accreditation.RegisterApi;
import uk.nhs.leadership.accreditation.allocation.PoolApi;
import uk.nhs.leadership.accreditation.annualreturn.AnnualReturnApi;
import uk.nhs.leadership.accreditation.appeal.ChallengeApi;
import uk.nhs.leadership.accreditation.calendar.CalendarApi;
import uk.nhs.leadership.accreditation.change.ChangeApi;
import uk.nhs.leadership.accreditation.concern.ConcernApi;
import uk.nhs.leadership.accreditation.condition.ConditionApi;
import uk.nhs.leadership.accreditation.evidence.EvidenceApi;
import uk.nhs.leadership.accreditation.moderation.ModerationApi;
import uk.nhs.leadership.accreditation.panel.PanelApi;
import uk.nhs.leadership.accreditation.people.PeopleApi;
import uk.nhs.leadership.accreditation.procedure.ProcedureApi;
import uk.nhs.leadership.accreditation.provider.ProviderApi;
import uk.nhs.leadership.accreditation.question.QuestionApi;
import uk.nhs.leadership.accreditation.review.ReviewApi;
import uk.nhs.leadership.accreditation.submission.DeadlineApi;
import uk.nhs.leadership.accreditation.submission.TriageApi;
import uk.nhs.leadership.chassis.event.EventSchemas;

/** What this service writes to its log is what the schemas say, and never says who somebody is. */
@QuarkusTest
class EventSchemasHttpTest {
    private static final EventSchemas SCHEMAS = EventSchemas.of("uk.nhs.leadership.accreditation");

    /** An event as the log has it. */
    private record Logged(String type, String audience, String data) {}

    @Test
    void everyEventWrittenFitsItsSchemaAndEveryTypeIsWritten() throws SQLException {
        everythingHappens();

        var logged = logged();

        assertThat(logged)
                .allSatisfy(event -> assertThat(EventSchemas.faults(event.type(), event.data()))
                        .isEmpty());
        assertThat(logged).extracting(Logged::type).containsAll(SCHEMAS.types());
        assertThat(logged)
                .allSatisfy(event -> assertThat(event.data())
                        .doesNotContain("@")
                        .doesNotContain("See module 1.")
                        .doesNotContain("All criteria are met")
                        .doesNotContain("minutes.pdf")
                        .doesNotContain(PoolApi.INTEREST)
                        .doesNotContain("Okafor")
                        .doesNotContain("Harbour House")
                        .doesNotContain("steering group")
                        .doesNotContain("Exampleford")
                        .doesNotContain("A concern was raised")
                        .doesNotContain("Workshops are cancelled")
                        .doesNotContain("tutor")
                        .doesNotContain("observed conversation"));
        assertThat(logged)
                .filteredOn(event -> event.data().contains(assessor(FIRST_ASSESSOR)))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.audience()).isEqualTo("{*}"));
    }

    @Test
    void everyTypeHasItsSchemaWithoutAPlaceForPersonalData() {
        assertThat(SCHEMAS.faults()).isEmpty();
    }

    private static void everythingHappens() throws SQLException {
        var entry = "/v1/register/accreditations/" + numberOf(accredited(draft()));
        step(
                        RATIFIER,
                        entry,
                        "withdraw",
                        asNobody().get(entry).header("ETag"),
                        Map.of("reason", "OTHER", "reasonText", "The provider has closed."))
                .then()
                .statusCode(200);
        var changed = drafted(draft());
        as(LEAD).header("If-Match", etag(LEAD, signed(changed)))
                .body(draft())
                .put(changed)
                .then()
                .statusCode(200);
        step(LEAD, changed, "withdraw", etag(LEAD, changed), Map.of("reason", "OTHER", "reasonText", "Not now."))
                .then()
                .statusCode(200);
        steppingBackFromThePanel();
        EvidenceApi.everythingHappens();
        RegisterApi.everythingHappens();
        ConditionApi.everythingHappens();
        ChangeApi.everythingHappens();
        ChallengeApi.everythingHappens();
        CalendarApi.holidayComesAndGoes();
        ProcedureApi.enterALongerOne();
        PanelApi.everythingHappens();
        PanelApi.deferOne();
        ModerationApi.moderateOne();
        TriageApi.returnOneAndRejectAnother();
        PoolApi.sayWhatYouKnowAndThatYouHaveAnInterest();
        ProviderApi.everythingHappens();
        DeadlineApi.everythingHappens();
        QuestionApi.everythingHappens();
        ConcernApi.everythingHappens();
        ReviewApi.everythingHappens();
        AnnualReturnApi.everythingHappens();
        PeopleApi.everythingHappens();
    }

    private static void steppingBackFromThePanel() {
        var path = atPanel(draft());
        String finding = as(SECOND_ASSESSOR)
                .get(path + "/assessment")
                .path("findings.find { it.assessor == '" + assessor(SECOND_ASSESSOR) + "' }.id");
        as(SECOND_ASSESSOR)
                .header("If-Match", "\"0\"")
                .body(Map.of("result", "PARTLY_MET", "rationale", "Only half."))
                .put(path + "/findings/" + finding)
                .then()
                .statusCode(200);
        step(
                        FIRST_ASSESSOR,
                        path + "/assessors/" + assessor(FIRST_ASSESSOR),
                        "recuse",
                        etag(FIRST_ASSESSOR, path),
                        Map.of("reason", "INTEREST"))
                .then()
                .statusCode(204);
        allocate(path, THIRD_ASSESSOR).then().statusCode(201);
    }

    private static List<Logged> logged() throws SQLException {
        try (var database = Sql.asAdministrator();
                var statement = database.createStatement();
                var row = statement.executeQuery("select type, audience::text, data from event_log order by entry")) {
            var events = new ArrayList<Logged>();
            while (row.next()) {
                events.add(new Logged(row.getString(1), row.getString(2), row.getString(3)));
            }
            assertThat(events).isNotEmpty();
            return events;
        }
    }
}
