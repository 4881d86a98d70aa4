package uk.nhs.leadership.chassis.testing.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Runs a service without the application's own filter by organisation: row level security has to hold alone. */
public final class WithoutFilter implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("chassis.tenancy.filter", "false");
    }
}
