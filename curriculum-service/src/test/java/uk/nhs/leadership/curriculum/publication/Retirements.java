package uk.nhs.leadership.curriculum.publication;

import io.quarkus.arc.Arc;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** The end of versions, for the tests. */
public final class Retirements {
    private Retirements() {}

    /** Does at once what the service does every minute. */
    public static void retireDue() {
        Arc.container().instance(RetirementTimer.class).get().retireDue();
    }

    /** The date it is in England. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    /** A notice with these dates. */
    public static Map<String, Object> notice(LocalDate cutOffOn, LocalDate retiresOn) {
        return Map.of(
                "reason",
                "SUPERSEDED",
                "text",
                "Version 1.1 takes its place. 🙂",
                "cutOffOn",
                cutOffOn.toString(),
                "retiresOn",
                retiresOn.toString());
    }
}
