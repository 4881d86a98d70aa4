package uk.nhs.leadership.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerKindTest {
    @Test
    void isFoundByItsKey() {
        for (var kind : ServerKind.values()) {
            assertThat(ServerKind.ofKey(kind.key())).isEqualTo(kind);
        }
    }

    @Test
    void saysWhichKindIsUnknown() {
        assertThatThrownBy(() -> ServerKind.ofKey("vagrant"))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("vagrant");
    }
}
