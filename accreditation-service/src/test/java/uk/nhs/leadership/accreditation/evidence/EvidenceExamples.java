package uk.nhs.leadership.accreditation.evidence;

import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.announced;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.announcement;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.bringToAssessment;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.idOf;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.stored;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;
import uk.nhs.leadership.files.inspection.Documents;

/** For each line on evidence in docs/access/accreditation-service.md a request that only who is asking can make fail. */
public final class EvidenceExamples {
    private static final String PROVIDER = "P0001";

    private EvidenceExamples() {}

    public static Stream<Example> all() {
        var draft = drafted(draft("A course with evidence to come"));
        var submitted = drafted(draft("A course with evidence"));
        var read = stored(submitted, Documents.pdf("minutes that few may read"));
        bringToAssessment(submitted);
        return Stream.of(
                Example.of("announceEvidence").belongingTo(PROVIDER).sending(announcementFor(draft)),
                ofProviderAndAssessors("listEvidence")
                        .asking("aboutKind", "SUBMISSION")
                        .asking("about", idOf(submitted))
                        .showing(idOf(read)),
                ofProviderAndAssessors("getEvidence").at("id", idOf(read)).showing("minutes.pdf"),
                Example.of("sendEvidence")
                        .at("id", idOf(announced(draft, EvidenceApi.PDF, 1000)))
                        .belongingTo(PROVIDER)
                        .sending("application/octet-stream", "not all of it"),
                ofProviderAndAssessors("downloadEvidence").at("id", idOf(read)).showing("minutes that few may read"),
                Example.of("removeEvidence")
                        .at("id", idOf(stored(draft, Documents.pdf("minutes of a draft"))))
                        .belongingTo(PROVIDER));
    }

    private static Example ofProviderAndAssessors(String operation) {
        return Example.of(operation).belongingTo(PROVIDER).amongThoseWith("assessor", FIRST_ASSESSOR, SECOND_ASSESSOR);
    }

    private static String announcementFor(String submission) {
        try {
            return new ObjectMapper()
                    .writeValueAsString(announcement(submission, "minutes.pdf", EvidenceApi.PDF, 1000));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
