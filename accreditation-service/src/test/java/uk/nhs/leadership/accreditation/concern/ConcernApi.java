package uk.nhs.leadership.accreditation.concern;

import static uk.nhs.leadership.accreditation.Api.LEARNING_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.step;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.Api;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.testing.access.Example;

/** Concerns as participants and trusts raise them, and as the national body handles them. */
public final class ConcernApi {
    static final String CONCERNS = "/v1/concerns";
    static final String PARTICIPANT = "participant.one.rj1";
    static final String COLLEAGUE = "participant.two.rj1";
    static final String LINE_MANAGER = "manager.rj1";
    static final Map<String, Object> ANSWER =
            Map.of("conclusion", "SUBSTANTIATED", "answer", "New dates have been set for all of them.");

    private static final String TEXT = "Workshops are cancelled on the day.";

    private ConcernApi() {}

    /** The number of a new accreditation of P0001. */
    static String accreditation() {
        return numberOf(accredited(draft()));
    }

    static Map<String, Object> concern(String accreditation) {
        return Map.of("accreditationNumber", accreditation, "kind", "QUALITY", "text", TEXT);
    }

    static Response raise(String person, String accreditation) {
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(concern(accreditation))
                .post(CONCERNS);
    }

    /** The path of a new concern of somebody whose earlier ones are answered if need be. */
    public static String raised(String person, String accreditation) {
        var answer = raise(person, accreditation);
        if (answer.statusCode() == 409) {
            unanswered(person).forEach(path -> answered(path));
            answer = raise(person, accreditation);
        }
        answer.then().statusCode(201);
        return CONCERNS + "/" + answer.path("id");
    }

    static List<String> unanswered(String person) {
        return as(person)
                .get(CONCERNS + "?limit=200")
                .<List<String>>path("items.findAll { it.status != 'ANSWERED' }.id")
                .stream()
                .map(id -> CONCERNS + "/" + id)
                .toList();
    }

    public static Response answered(String path) {
        return step(PANEL_MEMBER, path, "answer", etag(PANEL_MEMBER, path), ANSWER);
    }

    static Response forget(String person, String path) {
        return as(person).header("If-Match", etag(PANEL_MEMBER, path)).delete(path + "/raiser");
    }

    /** Does what the replicas do again and again. */
    static boolean remind() {
        var container = Arc.container();
        return container
                .instance(Callers.class)
                .get()
                .as(
                        Caller.service("test"),
                        container.instance(ConcernReminderChore.class).get()::doSome);
    }

    /** Makes it so that it was due so many days ago. */
    static void wasDue(String path, int daysAgo) throws SQLException {
        try (var session = Sql.asAdministrator()) {
            Sql.update(
                    session,
                    "update concern set answer_due = current_date - " + daysAgo + ", next_reminder_on = current_date - "
                            + daysAgo + " - 1 where id = '" + idOf(path) + "'");
        }
    }

    static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Everything that is announced of a concern. */
    public static void everythingHappens() throws SQLException {
        var path = raised(LEARNING_LEAD, accreditation());
        wasDue(path, 0);
        remind();
        step(PANEL_MEMBER, path, "acknowledge", etag(PANEL_MEMBER, path)).then().statusCode(200);
        answered(path).then().statusCode(200);
        forget(LEARNING_LEAD, path).then().statusCode(204);
    }

    /** Who may do what with concerns; each belongs to one person, and to no colleague. */
    public static Stream<Example> examples() {
        var number = accreditation();
        var participants = idOf(raised(PARTICIPANT, number));
        var leads = idOf(raised(LEARNING_LEAD, number));
        var managers = idOf(raised(LINE_MANAGER, number));
        var open = idOf(raised(PARTICIPANT, number));
        return Stream.concat(
                Stream.of(
                        Example.of("raiseConcern").sending(json(number)),
                        Example.of("listDueConcerns")
                                .asking("before", Api.today().plusYears(1))
                                .asking("limit", 200)
                                .showing(open),
                        Example.of("acknowledgeConcern").at("id", open),
                        Example.of("answerConcern")
                                .at("id", open)
                                .sending("{\"conclusion\":\"OUT_OF_SCOPE\",\"answer\":\"To see who may.\"}"),
                        Example.of("getRaiserOfConcern").at("id", open).showing("RJ1"),
                        Example.of("readEvents", "that a concern was raised")
                                .asking("type", "concern.raised.v1")
                                .asking("limit", 200)
                                .showing(number)),
                Stream.of("listConcerns", "getConcern", "forgetRaiserOfConcern")
                        .flatMap(operation -> Stream.of(
                                ofPerson(
                                        operation, "a participant's", participants, number, "participant", PARTICIPANT),
                                ofPerson(operation, "a learning lead's", leads, number, "learning-lead", LEARNING_LEAD),
                                ofPerson(
                                        operation,
                                        "a line manager's",
                                        managers,
                                        number,
                                        "line-manager",
                                        LINE_MANAGER))));
    }

    private static Example ofPerson(
            String operation, String whose, String concern, String accreditation, String role, String person) {
        var example = Example.of(operation, whose)
                .belongingTo("RJ1")
                .amongThoseWith("participant")
                .amongThoseWith("learning-lead")
                .amongThoseWith("line-manager")
                .amongThoseWith(role, person);
        return switch (operation) {
            case "listConcerns" ->
                example.asking("accreditation", accreditation)
                        .asking("limit", 200)
                        .showing(concern);
            case "getConcern" -> example.at("id", concern).showing(concern);
            default -> example.at("id", concern);
        };
    }

    private static String json(String accreditation) {
        return "{\"accreditationNumber\":\"" + accreditation + "\",\"kind\":\"OTHER\",\"text\":\"To see who may.\"}";
    }
}
