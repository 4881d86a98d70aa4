package uk.nhs.leadership.accreditation.procedure;

import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.today;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** Procedures as the national body enters them, and as everybody reads them. */
public final class ProcedureApi {
    /** So far away that nothing else is submitted under it. */
    static final LocalDate FAR_AWAY = today().plusYears(30);

    private ProcedureApi() {}

    static Map<String, Object> definition(String member, Object value) {
        var definition = new HashMap<String, Object>(Map.of(
                "triageDays", 5,
                "assessmentDays", 40,
                "answerDays", 10,
                "reminderDaysBefore", List.of(1, 5),
                "assessors", 2,
                "moderation", true,
                "quorum", 2,
                "criteria", "ALL",
                "provisionalYears", 2,
                "namesShownToProvider", "NEVER"));
        definition.putAll(Map.of("reconsiderationDays", 20, "appealDays", 20, "concernDays", 7));
        definition.put(member, value);
        return definition;
    }

    static Map<String, Object> entry(LocalDate inForceFrom, Map<String, Object> definition) {
        return Map.of("kind", "FULL", "inForceFrom", inForceFrom.toString(), "definition", definition);
    }

    static Response enter(String person, Map<String, Object> entry) {
        return as(person).body(entry).post("/v1/procedures");
    }

    /** Enters one that takes a day longer, from today on. */
    public static String enterALongerOne() {
        var answer = enter(RATIFIER, entry(today(), definition("assessmentDays", 41)));
        answer.then().statusCode(201);
        return answer.path("id");
    }

    /** Does something while what is submitted is dealt with by a procedure that tells providers who judged it. */
    public static <T> T whileNamesAreShown(Supplier<T> something) {
        enter(RATIFIER, entry(today(), definition("namesShownToProvider", "AFTER_DECISION")))
                .then()
                .statusCode(201);
        try {
            return something.get();
        } finally {
            enter(RATIFIER, entry(today(), definition("namesShownToProvider", "NEVER")))
                    .then()
                    .statusCode(201);
        }
    }

    /** The path of one. */
    public static String procedure() {
        return "/v1/procedures/" + ProcedureFixtures.FULL;
    }

    public static Stream<Example> examples() {
        var id = ProcedureFixtures.FULL;
        return Stream.of(
                Example.of("listProcedures").showing(id.toString()),
                Example.of("getProcedure").at("id", id).showing(id.toString()),
                Example.of("enterProcedure").sending(json(entry(FAR_AWAY, definition("quorum", 3)))));
    }

    private static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
