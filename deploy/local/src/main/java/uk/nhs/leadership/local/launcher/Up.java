package uk.nhs.leadership.local.launcher;

import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.nhs.leadership.local.platform.Build;
import uk.nhs.leadership.local.platform.Platform;
import uk.nhs.leadership.local.server.LocalStackException;
import uk.nhs.leadership.local.server.LockedFolder;
import uk.nhs.leadership.local.server.ProcessRecord;
import uk.nhs.leadership.local.server.Processes;
import uk.nhs.leadership.local.server.Project;
import uk.nhs.leadership.local.server.Server;
import uk.nhs.leadership.local.server.ServerKind;
import uk.nhs.leadership.local.server.Waiting;

/** Starts everything, and stays with it until Ctrl-C unless told to detach. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts PostgreSQL, Kafka, Keycloak and the three services, with demonstration data.",
            "Stays in the foreground until Ctrl-C, which stops everything in order. Data is kept.%n"
        })
final class Up implements Callable<Integer> {
    /** As shells say it of a command that Ctrl-C has ended. */
    private static final int STOPPED = 130;

    @Option(
            names = "--detach",
            description = "Returns when everything is up and leaves it running (./platform down ends it).")
    private boolean detach;

    @Option(
            names = "--containers",
            description =
                    "Starts PostgreSQL, Kafka and Keycloak in containers (needs a Docker engine), with data of their own.")
    private boolean containers;

    @Option(names = "--no-demonstration", description = "Loads no demonstration data.")
    private boolean noDemonstration;

    @Option(
            names = "--no-aot",
            description = "Makes no AOT caches: a first start after a change is quicker, every other one slower.")
    private boolean noAot;

    @Mixin
    private PortOptions ports = new PortOptions();

    private final AtomicBoolean keepRunning = new AtomicBoolean();
    private final AtomicBoolean stopping = new AtomicBoolean();

    @Override
    public Integer call() {
        var project = Project.find();
        if (runsAlready(project)) {
            return 0;
        }
        var stack = Stack.of(project, containers ? ServerKind.CONTAINERS : ServerKind.EMBEDDED, ports);
        try (var lock = LockedFolder.tryHold(stack.place().run()).orElse(null)) {
            if (lock == null) {
                throw new LocalStackException("Another ./platform command is starting or stopping this platform.");
            }
            clearUp(project);
            Preflight.check(stack);
            start(stack);
        } catch (LocalStackException e) {
            if (stopping.get()) {
                return STOPPED; // Ctrl-C while starting: what it broke off is no news
            }
            throw e;
        }
        return 0;
    }

    /** Says so, if the whole of it answers. */
    private static boolean runsAlready(Project project) {
        var running = Stack.started(project)
                .filter(started -> started.runningPlatform().isUp());
        running.ifPresent(started -> {
            Console.line("The platform is up already.");
            Summary.print(started);
        });
        return running.isPresent();
    }

    /** A launcher that was killed, or a server that died, has left the others running. */
    private static void clearUp(Project project) {
        Stack.started(project).ifPresent(started -> {
            if (started.launcher().isPresent()) {
                throw new LocalStackException("This platform is being run by process "
                        + started.launcher().get().pid()
                        + ", but not all of it answers. End that one first: ./platform down");
            }
            var left = started.runningPlatform().all().stream()
                    .filter(Server::running)
                    .toList();
            if (!left.isEmpty()) {
                Console.progress("an earlier start has left "
                        + String.join(", ", left.stream().map(Server::name).toList()) + " running: ending it first");
                started.runningPlatform().stop();
            }
        });
    }

    private void start(Stack stack) {
        stack.writeSettings();
        ProcessRecord.ofThisProcess().write(stack.launcherRecord());
        var build = Build.current(stack.project(), Console::progress);
        var platform = stack.platform(build);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopUnlessDetached(platform), "stop"));
        platform.startServers();
        if (!noAot && !build.hasAotCaches()) {
            build.makeAotCaches(platform, Console::progress);
        }
        platform.startServices();
        if (!noDemonstration) {
            new Demonstration(stack, build).load(platform);
        }
        Summary.print(stack);
        if (detach) {
            keepRunning.set(true);
            Console.line("It goes on running. ./platform status, logs, down");
        } else {
            Console.line("Ctrl-C stops it.");
            stayWith(platform, stack);
        }
    }

    private void stopUnlessDetached(Platform platform) {
        if (!keepRunning.get()) {
            stopping.set(true);
            platform.stop();
        }
    }

    /** Until all has ended, by Ctrl-C or by another {@code ./platform down}. */
    private void stayWith(Platform platform, Stack stack) {
        var missed = new HashSet<String>();
        while (platform.all().stream().anyMatch(Server::running)) {
            for (var server : platform.all()) {
                if (!stopping.get() && !server.running() && missed.add(server.name())) {
                    Console.progress(server.name() + " has ended. Its last words:");
                    Console.line(Processes.lastLines(stack.place().log(server.name())));
                }
            }
            Waiting.pause(Duration.ofSeconds(1));
        }
    }
}
