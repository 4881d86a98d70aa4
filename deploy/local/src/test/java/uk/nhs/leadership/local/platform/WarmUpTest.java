package uk.nhs.leadership.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void onlyWhatCanBeReadWithoutKnowingAnIdIsRead() {
        assertThat(WarmUp.readable("""
                        {"paths": {
                          "/v1/frameworks": {"get": {}, "post": {}},
                          "/v1/frameworks/{id}": {"get": {}},
                          "/v1/frameworks/{id}/publish": {"post": {}},
                          "/v1/imports": {"post": {}}
                        }}""")).containsExactly("/v1/frameworks");
    }
}
