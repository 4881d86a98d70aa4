package uk.nhs.leadership.chassis.testing.access;

import java.util.HashMap;
import java.util.Map;

/** Runs a service without the application's own filter by organisation: row level security has to hold alone. */
public final class WithoutFilter extends RoomForAll {

    @Override
    public Map<String, String> getConfigOverrides() {
        var overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("chassis.tenancy.filter", "false");
        return overrides;
    }
}
