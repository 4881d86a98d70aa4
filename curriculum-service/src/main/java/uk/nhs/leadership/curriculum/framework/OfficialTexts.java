package uk.nhs.leadership.curriculum.framework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Background;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Reference;

/** The official texts that a part refers to, as one column of the database holds them. */
@Singleton
class OfficialTexts {
    private static final TypeReference<List<Reference>> REFERENCES = new TypeReference<>() {};
    private static final String NO_REFERENCES = "[]";

    private final ObjectMapper json;

    OfficialTexts(ObjectMapper json) {
        this.json = json;
    }

    /** What two columns say: a note, and the texts referred to. */
    Background background(String note, String officialTexts) {
        if (note.isEmpty() && officialTexts.equals(NO_REFERENCES)) {
            return Background.NONE;
        }
        try {
            return new Background(note, json.readValue(officialTexts, REFERENCES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("only what was written here is read", e);
        }
    }

    /** The value of the column. */
    String column(Background background) {
        try {
            return background.references().isEmpty() ? NO_REFERENCES : json.writeValueAsString(background.references());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }
}
