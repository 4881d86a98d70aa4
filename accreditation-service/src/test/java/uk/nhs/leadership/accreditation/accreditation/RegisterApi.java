package uk.nhs.leadership.accreditation.accreditation;

import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.recommended;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.toAccredit;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;

import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.testing.access.Example;

/** What is done to accreditations once they are granted. */
public final class RegisterApi {
    static final String REGISTER = "/v1/register/accreditations";
    public static final String OTHER_RATIFIER = "ratifier.two";
    public static final Map<String, Object> SUSPENSION =
            Map.of("reason", "SAFEGUARDING", "reasonText", "A concern was raised.");
    static final Map<String, Object> PROBATION = Map.of("reason", "QUALITY_CONCERNS", "reasonText", "Many have left.");
    public static final Map<String, Object> RELIEF =
            Map.of("reason", "PUT_RIGHT", "reasonText", "New tutors teach it.");

    static final Map<String, Object> WITHDRAWAL =
            Map.of("reason", "CRITERIA_NO_LONGER_MET", "reasonText", "Two outcomes are no longer assessed.");

    private RegisterApi() {}

    /** The entry of a new accreditation on the register. */
    public static String entry() {
        return REGISTER + "/" + numberOf(accredited(draft()));
    }

    /** Does something to an accreditation as it stands now. */
    public static Response act(String person, String entry, String verb, Map<String, Object> body) {
        return step(person, entry, verb, asNobody().get(entry).header("ETag"), body);
    }

    static Map<String, Object> surrender() {
        return Map.of(
                "reason", "COURSE_DISCONTINUED",
                "reasonText", "Too few places were taken up.",
                "surrenderedOn", today().toString());
    }

    /** Everything that is announced of an accreditation but its grant and withdrawal. */
    public static void everythingHappens() {
        var entry = entry();
        act(RATIFIER, entry, "put-on-probation", PROBATION).then().statusCode(200);
        act(RATIFIER, entry, "suspend", SUSPENSION).then().statusCode(200);
        act(OTHER_RATIFIER, entry, "lift-suspension", RELIEF).then().statusCode(200);
        act(RATIFIER, entry, "end-probation", RELIEF).then().statusCode(200);
        act(LEAD, entry, "surrender", surrender()).then().statusCode(200);
        succeeded();
        theCalendarTurns();
    }

    private static void succeeded() {
        var first = accredited(draft());
        String course = as(LEAD).get(first).path("courseId");
        replaceAtOnce(recommended(with(draft("The next version"), "courseId", course), toAccredit()))
                .then()
                .statusCode(200);
    }

    /** The last days have come of a term and of a teach-out, and the first day on which another term is renewed. */
    private static void theCalendarTurns() {
        try {
            endingIn(numberOf(accredited(draft())), -1);
            endingIn(numberOf(accredited(draft())), 364);
            taughtOutYesterday(taughtOut());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        announceAll();
    }

    /** The number of an accreditation that was withdrawn with time to teach out. */
    static String taughtOut() {
        var entry = entry();
        var until = today().plusDays(30).toString();
        act(RATIFIER, entry, "withdraw", with(WITHDRAWAL, "teachOutUntil", until))
                .then()
                .statusCode(200);
        return entry.replace(REGISTER + "/", "");
    }

    /** As the service does by itself from time to time. */
    static void announceAll() {
        var chore = CDI.current().select(TurnChore.class).get();
        var callers = CDI.current().select(Callers.class).get();
        boolean more;
        do {
            more = callers.as(Caller.service("test"), chore::doSome);
        } while (more);
    }

    /** Ratifies a submission at the cost of the accreditation that its course has. */
    static Response replaceAtOnce(String submission) {
        return step(RATIFIER, submission, "ratify", etag(PANEL_MEMBER, submission), Map.of("replaceAtOnce", true));
    }

    /** Makes it so that the last day of an accreditation is so many days from today, as if it had been granted sooner. */
    static void endingIn(String number, int days) throws SQLException {
        var id = "(select id from accreditation where number = '" + number + "')";
        var by = "(select valid_to - date '" + today().plusDays(days) + "' from accreditation where number = '" + number
                + "')";
        var shift = "update accreditation_standing set holds_from = holds_from - " + by
                + ", holds_until = holds_until - " + by + " where accreditation_id = " + id + " and status ";
        try (var session = Sql.asAdministrator()) {
            session.setAutoCommit(false);
            Sql.update(session, shift + "<> 'EXPIRED'");
            Sql.update(session, shift + "= 'EXPIRED'");
            Sql.update(
                    session,
                    "update accreditation set valid_from = valid_from - " + by + ", valid_to = valid_to - " + by
                            + " where number = '" + number + "'");
            session.commit();
        }
    }

    /** Makes it so that yesterday was the last day of the teach-out of an accreditation withdrawn today. */
    static void taughtOutYesterday(String number) throws SQLException {
        var known = " and known_until is null and accreditation_id = (select id from accreditation where number = '"
                + number + "')";
        try (var session = Sql.asAdministrator()) {
            session.setAutoCommit(false);
            Sql.update(
                    session,
                    "update accreditation_standing set holds_from = date '" + today().minusDays(20)
                            + "', holds_until = date '" + today() + "' where status = 'TEACH_OUT'" + known);
            Sql.update(
                    session,
                    "update accreditation_standing set holds_from = date '" + today() + "' where status = 'WITHDRAWN'"
                            + known);
            session.commit();
        }
    }

    /** Who may act on an accreditation of this provider. */
    public static Stream<Example> examples(String number, String provider) {
        var relief = json("PUT_RIGHT", "");
        return Stream.of(
                Example.of("suspendAccreditation").at("number", number).sending(json("OTHER", "")),
                Example.of("liftSuspensionOfAccreditation").at("number", number).sending(relief),
                Example.of("putAccreditationOnProbation").at("number", number).sending(json("OTHER", "")),
                Example.of("endProbationOfAccreditation").at("number", number).sending(relief),
                Example.of("surrenderAccreditation")
                        .at("number", number)
                        .belongingTo(provider)
                        .sending(json("OTHER", ",\"surrenderedOn\":\"" + today() + "\"")),
                Example.of("listActsOnAccreditation").at("number", number).belongingTo(provider));
    }

    private static String json(String reason, String more) {
        return "{\"reason\":\"" + reason + "\",\"reasonText\":\"To see who may.\"" + more + "}";
    }
}
