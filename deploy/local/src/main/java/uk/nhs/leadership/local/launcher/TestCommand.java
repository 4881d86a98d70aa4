package uk.nhs.leadership.local.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.nhs.leadership.local.server.LocalStackException;
import uk.nhs.leadership.local.server.Maven;
import uk.nhs.leadership.local.server.Processes;
import uk.nhs.leadership.local.server.Project;
import uk.nhs.leadership.local.server.ServerKind;
import uk.nhs.leadership.local.testing.TestServers;

/** Builds and proves the whole project, or a part of it, against servers started for it. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Builds everything, runs every gate and every test (./mvnw verify) against real servers started for it.",
            "Ends as Maven ends.%n"
        })
final class TestCommand implements Callable<Integer> {
    private static final String MUTATION = "mutation";
    private static final Map<String, String> MODULES = Map.of(
            "local", "deploy/local",
            "chassis", "chassis",
            "files", "files",
            "print", "print",
            "curriculum", "curriculum-service",
            "accreditation", "accreditation-service",
            "enrolment", "enrolment-service",
            "journeys", "deploy/journeys");

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            defaultValue = "",
            description = {
                "Nothing: all of it.",
                "local, chassis, files, print, curriculum, accreditation, enrolment or journeys: this module and those"
                        + " it needs.",
                "mutation: all of it, and whether the tests notice when an aggregate is changed (PIT)."
            })
    private String what = "";

    @Option(
            names = "--containers",
            description = "Tests against PostgreSQL, Kafka and Keycloak in containers (needs a Docker engine).")
    private boolean containers;

    @Override
    public Integer call() {
        var project = Project.find();
        var arguments = arguments();
        var kind = containers ? ServerKind.CONTAINERS : ServerKind.EMBEDDED;
        System.setProperty(ServerKind.OF_TESTS, kind.key());
        var servers = TestServers.attach();
        Runtime.getRuntime().addShutdownHook(new Thread(servers::release, "release"));
        servers.wishForKeycloak();
        var maven = new Maven(project, Console::progress);
        var environment = new HashMap<>(maven.environment());
        environment.put(ServerKind.OF_TESTS, kind.key());
        return Processes.runHere(maven.command(arguments), environment);
    }

    private List<String> arguments() {
        var arguments = new ArrayList<>(List.of("-ntp", "verify"));
        if (what.equals(MUTATION)) {
            arguments.add("-P" + MUTATION);
        } else if (!what.isEmpty()) {
            arguments.addAll(List.of("-pl", module(), "-am"));
        }
        return arguments;
    }

    private String module() {
        var name = what.endsWith("-service") ? what.substring(0, what.length() - "-service".length()) : what;
        if (!MODULES.containsKey(name)) {
            throw new LocalStackException("There is no " + what + " to test; there are "
                    + String.join(", ", MODULES.keySet().stream().sorted().toList()) + " and " + MUTATION + ".");
        }
        return MODULES.get(name);
    }
}
