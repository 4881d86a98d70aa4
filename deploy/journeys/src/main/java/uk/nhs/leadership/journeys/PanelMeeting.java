package uk.nhs.leadership.journeys;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a panel comes to sit: it is planned for today, and all members say that they are there. */
final class PanelMeeting {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private PanelMeeting() {}

    /** The id of a panel on one submission. */
    static String on(PlatformClient platform, String submission, String chair, String... others) {
        var members = Stream.concat(Stream.of(chair), Stream.of(others)).toList();
        var panel = platform.as(chair)
                .post(
                        "/v1/panels",
                        Map.of(
                                "heldOn", LocalDate.now(ENGLAND).toString(),
                                "chair", platform.accountOf(chair),
                                "members",
                                        members.stream()
                                                .map(platform::accountOf)
                                                .toList(),
                                "agenda", List.of(submission.substring(submission.lastIndexOf('/') + 1))))
                .expect(201)
                .id()
                .toString();
        members.forEach(member -> platform.as(member)
                .to("POST", "/v1/panels/" + panel + "/attend")
                .send()
                .expect(200));
        return panel;
    }
}
