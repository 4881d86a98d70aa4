package uk.nhs.leadership.chassis.testing.access;

import java.util.UUID;
import java.util.stream.Stream;

/** For the lines of what every service serves alike: its events and its read models. */
public final class ChassisExamples {
    private static final UUID NOBODY = new UUID(0, 1);

    private ChassisExamples() {}

    /** For a service that keeps this read model. */
    public static Stream<Example> withReadModel(String name) {
        return Stream.concat(
                alike(name),
                Stream.of(
                        Example.of("listParkedSubjects").at("name", name),
                        Example.of("rebuildReadModel").at("name", name),
                        Example.of("giveUpRebuild").at("name", name)));
    }

    /** For a service that keeps none. */
    public static Stream<Example> withoutReadModel() {
        return Stream.concat(
                alike("none"),
                Stream.of("listParkedSubjects", "rebuildReadModel", "giveUpRebuild")
                        .map(operation ->
                                Example.of(operation).at("name", "none").thatIsNotThere()));
    }

    private static Stream<Example> alike(String readModel) {
        return Stream.of(
                Example.of("readEvents", "as a stream").accepting("text/event-stream"),
                Example.of("replayParkedSubject")
                        .at("name", readModel)
                        .at("subject", NOBODY)
                        .thatIsNotThere(),
                Example.of("discardUnreadableRecords")
                        .at("name", readModel)
                        .at("subject", NOBODY)
                        .thatIsNotThere());
    }
}
