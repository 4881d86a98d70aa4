package uk.nhs.leadership.enrolment.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinkSecretTest {
    private static final LinkSecret SECRET = LinkSecret.random(new Random(42));

    @Test
    void itHas128BitsAndStandsInAnAddressAsItIs() {
        assertThat(Base64.getUrlDecoder().decode(SECRET.text())).hasSize(16);
        assertThat(SECRET.text()).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void itOpensItsOwnHashOnly() {
        assertThat(SECRET.opens(SECRET.sha256())).isTrue();
        assertThat(LinkSecret.random(new Random(43)).opens(SECRET.sha256())).isFalse();
        assertThat(new LinkSecret("").opens(SECRET.sha256())).isFalse();
        assertThat(SECRET.sha256()).hasSize(32);
    }

    @Test
    void itStaysOutOfLogs() {
        assertThat(SECRET.toString()).doesNotContain(SECRET.text());
    }
}
