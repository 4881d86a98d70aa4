package uk.nhs.leadership.local.launcher;

import java.util.Map;
import picocli.CommandLine.Option;
import uk.nhs.leadership.local.platform.ServicePorts;
import uk.nhs.leadership.local.server.LocalStackException;
import uk.nhs.leadership.local.server.Ports;

/**
 * Which ports: the usual ones, moved by an offset, or each named by the environment. The usual ones are below those that
 * systems hand out to outgoing connections, or one of these could hold a port while its server restarts.
 */
final class PortOptions {
    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "0",
            description = {
                "Adds N to every port, so that a second platform can run beside the first.",
                "Single ports: LEADERSHIP_PORT_CURRICULUM (8081), _ACCREDITATION (8082), _ENROLMENT (8083), _KEYCLOAK (8180),"
                        + " _KEYCLOAK_MANAGEMENT (8181), _POSTGRES (15432), _KAFKA (19092), _KAFKA_CONTROLLER (19093)."
            })
    private int offset;

    private final Map<String, String> environment;

    PortOptions() {
        this(System.getenv());
    }

    PortOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /** So many above the usual ones, or those the environment names. */
    PortOptions(int offset) {
        this();
        this.offset = offset;
    }

    Ports servers() {
        return new Ports(
                port("POSTGRES", 15432),
                port("KAFKA", 19092),
                port("KAFKA_CONTROLLER", 19093),
                port("KEYCLOAK", 8180),
                port("KEYCLOAK_MANAGEMENT", 8181));
    }

    ServicePorts services() {
        return new ServicePorts(port("CURRICULUM", 8081), port("ACCREDITATION", 8082), port("ENROLMENT", 8083));
    }

    private int port(String name, int usual) {
        var variable = "LEADERSHIP_PORT_" + name;
        var value = environment.getOrDefault(variable, "");
        try {
            var port = (value.isBlank() ? usual : Integer.parseInt(value.strip())) + offset;
            if (port < 1 || port > 65_535) {
                throw new LocalStackException("there is no port " + port + " (" + variable + ", --port-offset)");
            }
            return port;
        } catch (NumberFormatException e) {
            throw new LocalStackException(variable + " is not a port: " + value, e);
        }
    }
}
