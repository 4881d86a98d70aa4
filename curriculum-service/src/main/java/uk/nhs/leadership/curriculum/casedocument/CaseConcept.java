package uk.nhs.leadership.curriculum.casedocument;

import java.util.Map;
import java.util.UUID;

/**
 * An idea that a whole document rests on: a principle of the code of practice.
 *
 * @param more what the standard has no place for, by name
 */
public record CaseConcept(UUID identifier, String code, String title, Map<String, Object> more) {

    public CaseConcept {
        more = Map.copyOf(more);
    }
}
