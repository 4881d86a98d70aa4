package uk.nhs.leadership.curriculum.caseprovider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFilterTest {
    private static final Set<String> FIELDS = Set.of("title", "version", "subject", "licenseURI", "changed", "notes");
    private static final JsonNode THING = json("""
            {"title": "People's Leadership", "version": "1.0", "subject": ["Self", "Others"],
             "licenseURI": {"title": "Open", "uri": "https://licence.example/"}, "changed": "2026-11-22T09:30:00Z"}""");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title='people''s leadership'",
                "title = 'People''s Leadership'",
                "title~'LEAD'",
                "title!='Other'",
                "version>='1.0'",
                "version<='1.0'",
                "version>'0.9'",
                "version<'1.1'",
                "subject='others'",
                "subject!='Neither'",
                "licenseURI~'licence.example'",
                "changed>'2026-11-22'",
                "changed<'2026-11-22T09:30:00.5Z'",
                "notes!='x'",
                "title~'lead' AND version='1.0'",
                "title='x' OR version='1.0'",
                "title='x' AND version='1.0' OR subject='Self'",
                "subject='Self' or title='x' and version='x'",
                "title~''",
                "  title~'lead'  "
            })
    void whatFitsIsAdmitted(String filter) {
        assertThat(CaseFilter.read(filter, FIELDS).orElseThrow().admits(THING)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title='leadership'",
                "title!='People''s Leadership'",
                "title~'trains'",
                "version>'1.0'",
                "version<'1.0'",
                "subject!='Self'",
                "notes='x'",
                "notes~''",
                "changed>'2026-11-22T09:30:00Z'",
                "title~'lead' AND version='2.0'",
                "title='x' OR version='2.0'"
            })
    void whatDoesNotFitIsNot(String filter) {
        assertThat(CaseFilter.read(filter, FIELDS).orElseThrow().admits(THING)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "title",
                "title=",
                "title=x",
                "title='x",
                "title='x''",
                "title=='x'",
                "='x'",
                "unknown='x'",
                "Title='x'",
                "title='x' AND",
                "title='x' AND ",
                "title='x' XOR version='1'",
                "title='x' ORAND version='1'",
                "title='x' version='1'",
                "title='x'\nAND version='1'",
                "(title='x')"
            })
    void whatCannotBeReadIsNoFilter(String filter) {
        assertThat(CaseFilter.read(filter, FIELDS)).isEmpty();
    }

    @Test
    void noFilterAdmitsEverything() {
        assertThat(CaseFilter.none().admits(THING)).isTrue();
        assertThat(CaseFilter.none().admits(json("{}"))).isTrue();
    }

    @Test
    void aVeryLongFilterIsReadAsWell() {
        var quotes = "title='" + "''".repeat(3_000) + "'";
        var conditions = "title~'e' AND ".repeat(500) + "title~'e'";

        assertThat(CaseFilter.read(quotes, FIELDS)).isPresent();
        assertThat(CaseFilter.read(conditions, FIELDS).orElseThrow().admits(THING))
                .isTrue();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
