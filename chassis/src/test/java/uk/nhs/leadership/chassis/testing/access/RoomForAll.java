package uk.nhs.leadership.chassis.testing.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Runs a service that takes as many requests from one caller as the matrix has to send. */
public class RoomForAll implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("chassis.rate-limit.per-second", "1000000", "chassis.rate-limit.burst", "1000000");
    }
}
