package uk.nhs.leadership.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import uk.nhs.leadership.local.platform.ServicePorts;
import uk.nhs.leadership.local.server.Ports;

class PortOptionsTest {
    @Test
    void theUsualPorts() {
        var options = parsed(Map.of());

        assertThat(options.services()).isEqualTo(new ServicePorts(8081, 8082, 8083));
        assertThat(options.servers()).isEqualTo(new Ports(15432, 19092, 19093, 8180, 8181));
    }

    @Test
    void anOffsetMovesAllOfThem() {
        var options = parsed(Map.of(), "--port-offset", "100");

        assertThat(options.services()).isEqualTo(new ServicePorts(8181, 8182, 8183));
        assertThat(options.servers()).isEqualTo(new Ports(15532, 19192, 19193, 8280, 8281));
    }

    @Test
    void theEnvironmentMovesOne() {
        assertThat(parsed(Map.of("LEADERSHIP_PORT_POSTGRES", "5433")).servers().postgres())
                .isEqualTo(5433);
    }

    @Test
    void whatIsNoPortIsRefused() {
        assertThatThrownBy(() -> parsed(Map.of("LEADERSHIP_PORT_KAFKA", "many")).servers())
                .hasMessage("LEADERSHIP_PORT_KAFKA is not a port: many");
        assertThatThrownBy(() -> parsed(Map.of(), "--port-offset", "60000").servers())
                .hasMessageContaining("there is no port");
    }

    private static PortOptions parsed(Map<String, String> environment, String... arguments) {
        return CommandLine.populateCommand(new PortOptions(environment), arguments);
    }
}
