package uk.nhs.leadership.curriculum;

import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.AUTHOR_AND_PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.SECOND_AUTHOR;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Api.with;
import static uk.nhs.leadership.curriculum.Collaborating.letJoin;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The road of those versions on which several people work together: only its editors revise a draft. */
public abstract class VersionRoadOfSeveral extends VersionRoad {
    private final String collection;

    protected VersionRoadOfSeveral(String collection) {
        super(collection);
        this.collection = collection;
    }

    @Override
    protected void letRevise(String version, String person) {
        letJoin(version, person, "EDITOR");
    }

    @Test
    void anAuthorWhoIsNoEditorOfItNeitherRevisesNorHandsInTheDraft() {
        var code = newCode();
        String id = drafted(collection, complete(code, "1.0")).path("id");
        var path = collection + "/" + id;
        letJoin(id, SECOND_AUTHOR, "REVIEWER");

        for (var other : List.of(SECOND_AUTHOR, AUTHOR_AND_PUBLISHER)) {
            as(other)
                    .header("If-Match", "\"0\"")
                    .body(with(complete(code, "1.0"), "title", "Taken over"))
                    .put(path)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("NOT_AN_EDITOR"));
            step(other, path, "submit-for-review", "\"0\"")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("NOT_AN_EDITOR"));
        }

        as(AUTHOR).get(path).then().header("ETag", "\"0\"").body("status", equalTo("DRAFT"));
    }
}
