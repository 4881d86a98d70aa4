package uk.nhs.leadership.curriculum;

import static uk.nhs.leadership.curriculum.Api.competency;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.statement;
import static uk.nhs.leadership.curriculum.Api.with;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** For the lines about searching and signposts of docs/access/curriculum-service.md. */
final class SearchExamples {
    /** A word that stands in nothing else. */
    private static final String WORD = "discombobulated";

    private SearchExamples() {}

    static Stream<Example> all() {
        var framework = published("/v1/frameworks", about(newCode()));
        String published = framework.path("id");
        var draft = drafted("/v1/frameworks", about(newCode())).<String>path("id");
        return Stream.of(
                Example.of("search", "a published version").asking("q", WORD).showing(published),
                Example.of("search", "a draft")
                        .asking("q", WORD)
                        .asking("drafts", true)
                        .showing(draft),
                Example.of("listSignposts")
                        .asking("competency", framework.path("areas[0].standards[0].competencies[0].id")),
                Example.of("exportSignposts").at("id", published),
                Example.of("replaceSignposts").at("id", published).sending("text/csv", """
                                competency,stage,rating_from,rating_to,title,uri,source,kind,minutes
                                1.1.1,S1,1,2,Rest,https://learning.example.org/rest,Somebody,BOOK,
                                """));
    }

    private static Map<String, Object> about(String code) {
        return with(
                framework(code, "1.0"),
                "areas",
                List.of(Map.of(
                        "code",
                        "1",
                        "title",
                        "Developing self",
                        "standards",
                        List.of(Map.of(
                                "code",
                                "1.1",
                                "title",
                                "Wellbeing",
                                "competencies",
                                List.of(competency(
                                        "1.1.1",
                                        "Rest",
                                        List.of("S1"),
                                        List.of(statement("S1", "Is seldom " + WORD)))))))));
    }
}
