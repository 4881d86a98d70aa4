package uk.nhs.leadership.chassis.event.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows how far the read models are. Always up: a service serves on with what it knows while Kafka is away. */
@Readiness
@ApplicationScoped
class ReadModelsHealth implements HealthCheck {
    private final ReadModels readModels;

    ReadModelsHealth(ReadModels readModels) {
        this.readModels = readModels;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("read models").up();
        for (var inbox : readModels.running()) {
            var name = inbox.model() + " " + inbox.generation();
            response.withData(name + " lag records", inbox.lagRecords())
                    .withData(name + " lag seconds", Double.toString(inbox.lagSeconds()))
                    .withData(
                            name + " parked subjects",
                            readModels.parked(inbox.model(), inbox.generation()).subjects())
                    .withData(name + " failures in a row", inbox.failures());
        }
        return response.build();
    }
}
