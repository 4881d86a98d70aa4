package uk.nhs.leadership.journeys;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How a file comes to be evidence: it is announced, its content follows, and it is looked at and kept. */
final class EvidenceFile {
    private EvidenceFile() {}

    /** The id of a small PDF that a provider has stored about something of its own. */
    static String stored(Actor provider, String kind, String about, String name) {
        var content = "%%PDF-1.7\n%% %s\ntrailer\n%%%%EOF\n".formatted(name).getBytes(StandardCharsets.UTF_8);
        var announced = provider.post(
                        "/v1/evidence",
                        Map.of(
                                "about",
                                Map.of("kind", kind, "id", about),
                                "name",
                                name,
                                "mediaType",
                                "application/pdf",
                                "bytes",
                                content.length))
                .expect(201);
        var id = announced.id().toString();
        var received = provider.to("PUT", "/v1/evidence/" + id + "/content")
                .file(content)
                .send();
        AnswerAssert.assertThatAnswer(received).hasStatus(200).says("/status", "STORED");
        return id;
    }
}
