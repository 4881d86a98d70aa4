package uk.nhs.leadership.chassis.testing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TricksTest {
    private static final Request PLAIN =
            new Request("POST", "/v1/things/7/open", "a=b", Map.of("If-Match", "\"0\""), "");

    @Test
    void noTrickIsTheUsualSpellingOrAnotherTrick() {
        var spelled = Tricks.all().map(trick -> trick.change().apply(PLAIN)).toList();

        assertThat(spelled).doesNotContain(PLAIN).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    @Test
    void namesTellTricksApart() {
        assertThat(Tricks.all().map(Trick::name)).doesNotHaveDuplicates();
    }

    @Test
    void spellingsAreWhatTheyAreMeantToBe() {
        assertThat(spelled("path;x")).isEqualTo("/v1/things/7/open;x?a=b");
        assertThat(spelled("…/x/..;/last")).isEqualTo("/v1/things/7/x/..;/open?a=b");
        assertThat(spelled("slashes as %2F")).isEqualTo("/v1%2Fthings%2F7%2Fopen?a=b");
        assertThat(spelled("first letters encoded")).isEqualTo("/%761/%74hings/7/%6fpen?a=b");
        assertThat(spelled("first letters encoded twice")).isEqualTo("/%25761/%2574hings/7/%256fpen?a=b");
        assertThat(spelled("mixed case")).isEqualTo("/v1/ThInGs/7/oPeN?a=b");
        assertThat(spelled("full-width letters")).startsWith("/%ef%bd%961/%ef%bd%94");
        assertThat(spelled("X-Original-URL holds the path")).isEqualTo("/?a=b");
    }

    private static String spelled(String name) {
        return Tricks.all()
                .filter(trick -> trick.name().equals(name))
                .map(trick -> trick.change().apply(PLAIN).target())
                .findFirst()
                .orElseThrow();
    }
}
