package uk.nhs.leadership.local.platform;

import uk.nhs.leadership.local.server.FreePorts;

/** The loopback ports of the three services. */
public record ServicePorts(int curriculum, int accreditation, int enrolment) {
    public static ServicePorts free() {
        var ports = FreePorts.take(3);
        return new ServicePorts(ports[0], ports[1], ports[2]);
    }

    public int of(Service service) {
        return switch (service) {
            case CURRICULUM -> curriculum;
            case ACCREDITATION -> accreditation;
            case ENROLMENT -> enrolment;
        };
    }
}
