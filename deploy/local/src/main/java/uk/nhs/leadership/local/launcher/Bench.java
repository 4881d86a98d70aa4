package uk.nhs.leadership.local.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.nhs.leadership.local.platform.Baseline;
import uk.nhs.leadership.local.platform.Build;
import uk.nhs.leadership.local.platform.Platform;
import uk.nhs.leadership.local.server.Folders;
import uk.nhs.leadership.local.server.LocalStackException;
import uk.nhs.leadership.local.server.LockedFolder;
import uk.nhs.leadership.local.server.Processes;
import uk.nhs.leadership.local.server.Project;
import uk.nhs.leadership.local.server.Server;
import uk.nhs.leadership.local.server.ServerKind;

/** Measures a platform of its own, beside the one of {@code up} and on other ports, which begins empty and is deleted at the end. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the services, side by side with the least that could do the same work.",
            "A full run takes about two hours and writes its table into docs/benchmarks.md; a quick one, or one of single"
                    + " figures, only prints it.",
            "Uses a platform of its own, on ports 1000 above the usual ones.%n"
        })
final class Bench implements Callable<Integer> {
    private static final String BENCHMARK = "uk.nhs.leadership.journeys.bench.Bench";
    private static final int PORTS_ABOVE = 1000;
    /** One caller makes all the load. */
    private static final Map<String, String> WITHOUT_RATE_LIMIT =
            Map.of("CHASSIS_RATE_LIMIT_PER_SECOND", "1000000", "CHASSIS_RATE_LIMIT_BURST", "1000000");

    @Parameters(
            arity = "0..*",
            paramLabel = "FIGURE",
            description = "What to measure, all if none is named: ${COMPLETION-CANDIDATES}.")
    private List<Figure> figures = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often each figure is measured; its median and spread are shown (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--quick",
            description = "Short rounds and small logs: a first impression, and the table says what was cut.")
    private boolean quick;

    @Override
    public Integer call() {
        if (rounds < 1) {
            throw new LocalStackException("--rounds " + rounds + ": there must be at least one.");
        }
        var project = Project.find();
        var stack = new Stack(
                project,
                project.local().resolve("bench"),
                ServerKind.EMBEDDED,
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
        var baseline = Baseline.current(stack.project(), Console::progress);
        var platform = stack.platform(build, WITHOUT_RATE_LIMIT);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> end(platform, stack.place().data()), "stop"));
        platform.startServers();
        if (!build.hasAotCaches()) {
            build.makeAotCaches(platform, Console::progress);
        }
        platform.startServices();
        return Processes.runHere(command(build), environment(stack, build, baseline, platform));
    }

    private List<String> command(Build build) {
        var command = new ArrayList<>(
                List.of(Processes.java(), "-Xmx512m", "-XX:+UseSerialGC", "-cp", build.journeys(), BENCHMARK));
        command.add(Integer.toString(rounds));
        command.add(quick ? "quick" : "full");
        var wanted = figures.isEmpty() ? EnumSet.allOf(Figure.class) : EnumSet.copyOf(figures);
        wanted.forEach(figure -> command.add(figure.name()));
        return command;
    }

    /** Beside the addresses: what the benchmark needs to stop and start parts of the platform itself. */
    private static Map<String, String> environment(Stack stack, Build build, Baseline baseline, Platform platform) {
        var environment = new HashMap<>(Demonstration.addresses(platform));
        environment.putAll(WITHOUT_RATE_LIMIT);
        environment.put("PLATFORM_FOLDER", stack.folder().toString());
        environment.put("PLATFORM_DATA", stack.place().data().toString());
        environment.put("PLATFORM_BUILD", build.folder().toString());
        environment.put("PLATFORM_BASELINE", baseline.jar().toString());
        environment.put("PLATFORM_PORTS", stack.portList());
        return environment;
    }

    private static void end(Platform platform, Path data) {
        platform.stop();
        Folders.delete(data);
    }
}
