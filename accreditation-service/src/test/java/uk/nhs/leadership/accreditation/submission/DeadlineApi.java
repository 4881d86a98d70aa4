package uk.nhs.leadership.accreditation.submission;

import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.submission.TriageApi.returned;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.chassis.background.Chore;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.testing.access.Example;

/** What becomes of submissions whose provider is waited for. */
public final class DeadlineApi {
    static final Map<String, Object> EXTENSION =
            Map.of("until", today().plusDays(90).toString(), "reason", "ASKED_BY_PROVIDER");

    private DeadlineApi() {}

    /** Makes it so that the provider was told another day. */
    static void answerBy(String path, LocalDate day) throws SQLException {
        update("submission set answer_by = '" + day + "' where id", path);
    }

    /** Makes it so that the first reminder is due on another day. */
    static void remindOn(String path, LocalDate day) throws SQLException {
        update(
                "submission_reminder r set remind_on = '" + day + "' where remind_on = (select min(remind_on) from"
                        + " submission_reminder where submission_id = r.submission_id) and submission_id",
                path);
    }

    private static void update(String what, String path) throws SQLException {
        try (var session = Sql.asAdministrator()) {
            Sql.update(session, "update " + what + " = '" + path.replace("/v1/submissions/", "") + "'");
        }
    }

    /** One event of each type. */
    public static void everythingHappens() throws SQLException {
        var path = returned();
        step(PANEL_MEMBER, path, "extend", etag(PANEL_MEMBER, path), EXTENSION)
                .then()
                .statusCode(200);
        remindOn(path, today());
        round(ReminderChore.class);
        answerBy(path, today().minusDays(1));
        round(LapseChore.class);
    }

    private static void round(Class<? extends Chore> type) {
        var chore = CDI.current().select(type).get();
        CDI.current().select(Callers.class).get().as(Caller.service(chore.name()), chore::doSome);
    }

    /** One for its operation, tried with a submission that was submitted. */
    public static Stream<Example> examples(String id) {
        return Stream.of(
                Example.of("extendDeadline").at("id", id).sending("{\"until\":\"2027-02-01\",\"reason\":\"OTHER\"}"));
    }
}
