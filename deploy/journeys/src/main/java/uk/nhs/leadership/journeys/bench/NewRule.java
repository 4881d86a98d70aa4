package uk.nhs.leadership.journeys.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import uk.nhs.leadership.journeys.Actor;

/** Something that the national body expects of everybody. */
final class NewRule {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Actor publisher;
    private final String id;

    NewRule(Stand stand) {
        this.publisher = stand.client().as("publisher.one").holdingItsToken();
        this.id = publisher
                .post(
                        "/v1/expectations",
                        Map.of(
                                "name",
                                "Everybody holds an award for stage 1",
                                "appliesTo",
                                Map.of(),
                                "metBy",
                                Map.of("stage", "S1"),
                                "dueMonths",
                                12,
                                "graceDays",
                                30,
                                "validFrom",
                                LocalDate.now(ZoneId.of("Europe/London"))))
                .expect(201)
                .id()
                .toString();
    }

    String id() {
        return id;
    }

    /** Puts it into force; returns when everybody has been looked at. */
    void publish() {
        act("publish");
    }

    /** Ends it; returns when nobody is held to it any more. */
    void end() {
        act("end");
    }

    private void act(String verb) {
        publisher.act(path(), verb, Map.of()).expect(200);
        Waits.until(
                "everybody has been looked at",
                PATIENCE,
                () -> publisher.get(path()).expect(200).at("/everybodyLookedAt").booleanValue());
    }

    private String path() {
        return "/v1/expectations/" + id;
    }
}
