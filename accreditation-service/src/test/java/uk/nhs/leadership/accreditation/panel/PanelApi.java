package uk.nhs.leadership.accreditation.panel;

import static uk.nhs.leadership.accreditation.Api.NO_PANEL;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.atPanel;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.ratify;
import static uk.nhs.leadership.accreditation.Api.recommended;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.subjectOf;
import static uk.nhs.leadership.accreditation.Api.toRefuse;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** Panels as their members plan them and sit on them. */
public final class PanelApi {
    public static final String SECOND_MEMBER = "panel.two";

    private PanelApi() {}

    /** A panel of both panel members, today. */
    public static Map<String, Object> plan(String... submissions) {
        return Map.of(
                "heldOn", today().toString(),
                "chair", subjectOf(PANEL_MEMBER),
                "members", List.of(subjectOf(PANEL_MEMBER), subjectOf(SECOND_MEMBER)),
                "agenda", Arrays.stream(submissions).map(PanelApi::idOf).toList());
    }

    /** The path of a new panel. */
    public static String planned(Map<String, Object> plan) {
        var answer = as(PANEL_MEMBER).body(plan).post("/v1/panels");
        answer.then().statusCode(201);
        return "/v1/panels/" + answer.path("id");
    }

    public static Response attend(String member, String panel) {
        return as(member).post(panel + "/attend");
    }

    public static Response recuse(String member, String panel, String submission) {
        return as(member)
                .body(Map.of("submission", idOf(submission), "reason", "INTEREST"))
                .post(panel + "/recuse");
    }

    /** The id of a new panel that both members attend, if a submission waits for one; else of one that there is not. */
    public static String panelOn(String submission) {
        if (!as(PANEL_MEMBER).get(submission).path("status").equals("PANEL")) {
            return NO_PANEL;
        }
        var panel = planned(plan(submission));
        attend(PANEL_MEMBER, panel).then().statusCode(200);
        attend(SECOND_MEMBER, panel).then().statusCode(200);
        return idOf(panel);
    }

    /** The path of a panel. */
    public static String panel() {
        return planned(plan(atPanel(draft())));
    }

    /** One event of each type. */
    public static void everythingHappens() {
        var submission = atPanel(draft());
        var panel = planned(plan(submission));
        as(PANEL_MEMBER)
                .header("If-Match", "\"0\"")
                .body(plan(submission))
                .put(panel)
                .then()
                .statusCode(200);
        attend(SECOND_MEMBER, panel).then().statusCode(200);
        recuse(SECOND_MEMBER, panel, submission).then().statusCode(200);
        step(PANEL_MEMBER, planned(plan(submission)), "cancel", "\"0\"", Map.of("reason", "OTHER"))
                .then()
                .statusCode(200);
    }

    /** A submission goes back to its provider from the panel. */
    public static void deferOne() {
        ratify(RATIFIER, recommended(draft(), with(toRefuse(), "recommendation", "DEFERRED")))
                .then()
                .statusCode(200);
    }

    /** For each line on panels in docs/access/accreditation-service.md a request that only who is asking can make fail. */
    public static Stream<Example> examples() {
        var submission = atPanel(draft("A course before a panel"));
        var read = idOf(planned(plan(submission)));
        var panel = idOf(
                planned(with(plan(submission), "heldOn", today().plusDays(1).toString())));
        return Stream.of(
                Example.of("planPanel").sending(json(plan(submission))),
                Example.of("listPanels")
                        .asking("limit", 200)
                        .asking("status", "PLANNED")
                        .showing(read),
                Example.of("getPanel").at("id", read).showing(read),
                Example.of("changePanel").at("id", panel).sending(json(plan(submission))),
                Example.of("cancelPanel").at("id", panel).sending(json(Map.of("reason", "OTHER"))),
                Example.of("attendPanel").at("id", panel),
                Example.of("recusePanelMember")
                        .at("id", panel)
                        .sending(json(Map.of("submission", idOf(submission), "reason", "OTHER"))));
    }

    public static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
