package uk.nhs.leadership.local.platform;

import uk.nhs.leadership.local.server.Ports;

/** The loopback ports of the three services. */
public record ServicePorts(int curriculum, int accreditation, int enrolment) {
    public static ServicePorts free() {
        var ports = Ports.free();
        return new ServicePorts(ports.postgres(), ports.kafka(), ports.kafkaController());
    }

    public int of(Service service) {
        return switch (service) {
            case CURRICULUM -> curriculum;
            case ACCREDITATION -> accreditation;
            case ENROLMENT -> enrolment;
        };
    }
}
