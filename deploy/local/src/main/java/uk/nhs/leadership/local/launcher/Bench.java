package uk.nhs.leadership.local.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import uk.nhs.leadership.local.platform.Build;
import uk.nhs.leadership.local.platform.Platform;
import uk.nhs.leadership.local.server.Folders;
import uk.nhs.leadership.local.server.LocalStackException;
import uk.nhs.leadership.local.server.LockedFolder;
import uk.nhs.leadership.local.server.Processes;
import uk.nhs.leadership.local.server.Project;
import uk.nhs.leadership.local.server.Server;

/** Measures a platform of its own, beside the one of {@code up} and on other ports, which begins empty and is deleted at the end. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the services against their baselines and writes docs/benchmarks.md.",
            "Uses a platform of its own, on ports 1000 above the usual ones.%n"
        })
final class Bench implements Callable<Integer> {
    private static final String BENCHMARK = "uk.nhs.leadership.journeys.bench.Bench";
    private static final int PORTS_ABOVE = 1000;

    @Parameters(
            arity = "0..*",
            paramLabel = "ARGUMENT",
            description = "Handed to the benchmark, for example the names of those to run; all if there is none.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        var project = Project.find();
        var stack = new Stack(
                project,
                project.local().resolve("bench"),
                new PortOptions(PORTS_ABOVE).servers(),
                new PortOptions(PORTS_ABOVE).services());
        try (var lock = LockedFolder.tryHold(stack.place().run()).orElse(null)) {
            if (lock == null) {
                throw new LocalStackException("Another ./platform bench is running.");
            }
            return measure(stack);
        }
    }

    private int measure(Stack stack) {
        if (stack.runningPlatform().all().stream().anyMatch(Server::running)) {
            Console.progress("a benchmark that was killed has left servers running: ending them first");
            stack.runningPlatform().stop();
        }
        Folders.delete(stack.place().data());
        Preflight.check(stack);
        var build = Build.current(stack.project(), Console::progress);
        var platform = stack.platform(build);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> end(platform, stack.place().data()), "stop"));
        platform.startServers();
        if (!build.hasAotCaches()) {
            build.makeAotCaches(platform, Console::progress);
        }
        platform.startServices();
        return Processes.runHere(command(build), environment(stack, build, platform));
    }

    private List<String> command(Build build) {
        var command = new ArrayList<>(List.of(Processes.java(), "-Xmx768m", "-cp", build.journeys(), BENCHMARK));
        command.addAll(arguments);
        return command;
    }

    /** Beside the addresses: what the baselines are measured on, and what a start is measured with. */
    private static Map<String, String> environment(Stack stack, Build build, Platform platform) {
        var environment = new HashMap<>(Demonstration.addresses(platform));
        environment.put("PLATFORM_KAFKA", platform.kafkaBootstrap());
        environment.put("PLATFORM_POSTGRES", "127.0.0.1:" + stack.ports().postgres());
        environment.put("PLATFORM_BUILD", build.folder().toString());
        environment.put("PLATFORM_RUN", stack.place().run().toString());
        return environment;
    }

    private static void end(Platform platform, Path data) {
        platform.stop();
        Folders.delete(data);
    }
}
