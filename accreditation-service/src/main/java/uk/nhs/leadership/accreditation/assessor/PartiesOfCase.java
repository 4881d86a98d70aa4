package uk.nhs.leadership.accreditation.assessor;

import java.util.Set;

/**
 * Who a case is about: those whom an assessor of it may not be, or be close to.
 *
 * @param provider the code of the organisation whose course it is
 * @param lineage the provider and every organisation that has become part of it
 * @param authors the accounts that wrote any part of what was submitted
 * @param faculty the accounts of those who teach the course
 * @param declared the accounts of those who declared an interest in this very case
 */
public record PartiesOfCase(
        String provider, Set<String> lineage, Set<String> authors, Set<String> faculty, Set<String> declared) {

    public PartiesOfCase {
        lineage = Set.copyOf(lineage);
        authors = Set.copyOf(authors);
        faculty = Set.copyOf(faculty);
        declared = Set.copyOf(declared);
    }
}
