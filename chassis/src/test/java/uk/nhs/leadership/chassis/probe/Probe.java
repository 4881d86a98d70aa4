package uk.nhs.leadership.chassis.probe;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import uk.nhs.leadership.chassis.testing.RealServers;

/** Runs the probe application, with a table of its own beside those of the chassis. */
public class Probe implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.application.name", "chassis",
                "quarkus.flyway.locations", "db/chassis,db/probe");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(RealServers.class, Map.of(RealServers.SERVICE, "chassis")));
    }

    /** The probe without the application's own filter by organisation. */
    public static class WithoutFilter extends Probe {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(
                    RealServers.class, Map.of(RealServers.SERVICE, "chassis", "chassis.tenancy.filter", "false")));
        }
    }
}
