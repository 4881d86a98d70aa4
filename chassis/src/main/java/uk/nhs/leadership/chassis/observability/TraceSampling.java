package uk.nhs.leadership.chassis.observability;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Which requests leave a trace. Every request has trace and span ids, in its log lines and its events; spans are
 * recorded and sent only where somebody collects them.
 */
class TraceSampling {

    @Produces
    @Singleton
    static Sampler sampler(Settings settings) {
        // What an unknown caller says of sampling is not followed: it could switch recording on for all its requests.
        return settings.ratio() > 0 ? Sampler.traceIdRatioBased(settings.ratio()) : Sampler.alwaysOff();
    }

    /** How much is traced. */
    @ConfigMapping(prefix = "chassis.tracing")
    interface Settings {

        /** Part of the requests whose spans are recorded and exported, from 0 to 1; 0 where nobody collects them. */
        @WithDefault("0")
        double ratio();
    }
}
