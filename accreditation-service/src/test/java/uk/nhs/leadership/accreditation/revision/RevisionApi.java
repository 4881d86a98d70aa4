package uk.nhs.leadership.accreditation.revision;

import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.Api;
import uk.nhs.leadership.chassis.testing.access.Example;

/** Revisions as all who read the submission read them. */
public final class RevisionApi {
    private RevisionApi() {}

    /** One for each of its operations, tried with what two assessors judge. */
    public static Stream<Example> examples(String id, String provider) {
        return Stream.of(
                read("listRevisions", id, provider).showing("\"revision\":1"),
                read("getRevision", id, provider).at("revision", 1).showing("A steering group meets each quarter."),
                read("listChangesOfRevision", id, provider)
                        .at("revision", 1)
                        .asking("from", 1)
                        .showing("\"changes\":[]"));
    }

    private static Example read(String operation, String id, String provider) {
        return Example.of(operation)
                .at("id", id)
                .belongingTo(provider)
                .amongThoseWith("assessor", Api.FIRST_ASSESSOR, Api.SECOND_ASSESSOR);
    }
}
