package uk.nhs.leadership.accreditation.revision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.submission.ProposalJson;

/** Revisions on the wire. */
final class RevisionJson {
    private RevisionJson() {}

    @Schema(name = "RevisionSummary", description = "A row of the list")
    record Summary(
            @Schema(examples = "1") int revision,
            @Schema(examples = "2026-09-03T10:15:00Z") Instant submittedAt) {

        static Summary of(Revision revision) {
            return new Summary(revision.number(), revision.submittedAt());
        }
    }

    @Schema(name = "FileOfRevision", description = "A file that was shown with it")
    record FileJson(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e90")
            UUID id,

            @Schema(examples = "minutes.pdf") String name,

            @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256) {}

    @Schema(name = "Revision", description = "What a submission said when it was handed in")
    record View(
            @Schema(examples = "1") int revision,
            @Schema(examples = "2026-09-03T10:15:00Z") Instant submittedAt,

            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e71")
            UUID curriculumVersionId,

            ProposalJson.CourseJson course,
            List<ProposalJson.MappingJson> mapping,
            List<ProposalJson.AnswerJson> answers,
            List<ProposalJson.FacultyJson> faculty,
            List<FileJson> evidence) {

        static View of(Revision revision) {
            var wording = revision.wording();
            var proposal = wording.proposal();
            return new View(
                    revision.number(),
                    revision.submittedAt(),
                    wording.curriculumVersionId(),
                    ProposalJson.CourseJson.of(proposal.course(), proposal.offer()),
                    ProposalJson.mapping(proposal),
                    ProposalJson.answers(proposal),
                    ProposalJson.faculty(proposal),
                    revision.evidence().stream()
                            .map(file -> new FileJson(file.id(), file.name(), file.sha256()))
                            .toList());
        }
    }

    @Schema(name = "DifferenceOfRevisions")
    record DifferenceJson(
            @Schema(
                    examples = "/answers/R-GOV-1/answer",
                    description = "A JSON Pointer that names rows by what they are about, not by their place")
            String pointer,

            @Schema(examples = "A steering group meets each quarter.", description = "Absent if it was not said before")
            @Nullable
            String before,

            @Schema(examples = "A steering group meets each month.", description = "Absent if it is not said any more")
            @Nullable
            String after) {

        static DifferenceJson of(Difference difference) {
            return new DifferenceJson(difference.place(), difference.before(), difference.after());
        }
    }

    @Schema(name = "ChangesOfRevision", description = "What one revision says otherwise than another")
    record Changes(
            @Schema(examples = "1") int from,
            @Schema(examples = "2") int to,
            List<DifferenceJson> changes) {

        static Changes of(int from, int to, List<Difference> differences) {
            return new Changes(
                    from, to, differences.stream().map(DifferenceJson::of).toList());
        }
    }
}
