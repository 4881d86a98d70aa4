package uk.nhs.leadership.journeys;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import uk.nhs.leadership.local.OneDay;

/**
 * Gives tests the one platform that all of them share, started for the first that asks and stopped after the last: as an
 * {@link OwnPlatform}, or as a {@link PlatformClient} of it. What leans on it begins and ends on one day.
 */
final class RunningPlatform implements ParameterResolver {
    /** More than any of them takes. */
    private static final Duration STORY = Duration.ofMinutes(10);

    private static final Path LOGS = Path.of("target/platform-logs");

    /** The platform and a client of it, closed together. */
    private record Running(OwnPlatform platform, PlatformClient client) implements AutoCloseable {
        static Running start() {
            var platform = OwnPlatform.start(LOGS);
            return new Running(platform, platform.client());
        }

        @Override
        public void close() {
            client.close();
            platform.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        return type == OwnPlatform.class || type == PlatformClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var running = test.getRoot()
                .getStore(Namespace.create(RunningPlatform.class))
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
        OneDay.with(STORY);
        return parameter.getParameter().getType() == OwnPlatform.class ? running.platform() : running.client();
    }
}
