package uk.nhs.leadership.curriculum.programme;

import java.util.List;

/**
 * A programme as others can ask for it, or as it asks for others.
 *
 * @param prerequisites the codes of the programmes to be completed first
 */
record Offer(String code, String stage, Strand strand, List<String> prerequisites) {
    Offer {
        prerequisites = List.copyOf(prerequisites);
    }
}
