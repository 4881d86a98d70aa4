package uk.nhs.leadership.accreditation.allocation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.assessor.Expertise;
import uk.nhs.leadership.accreditation.submission.Allocation;

/** Proposals for an allocation on the wire. */
final class AllocationJson {
    private AllocationJson() {}

    @Schema(name = "ProposedAssessor")
    record MemberView(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e70")
            UUID assessor,

            @Schema(examples = "Ada Okafor") @Nullable String name,

            @Schema(examples = "1", description = "On how many submissions they work")
            int cases,

            @Schema(examples = "4", description = "On how many they would")
            int mostCases,

            @Schema(examples = "[\"S1\"]") List<String> stages,
            @Schema(examples = "[\"1\"]") List<String> areas,
            @Schema(examples = "[\"governance\"]") List<String> requirementGroups) {

        static MemberView of(Candidate candidate) {
            return new MemberView(
                    candidate.id(),
                    candidate.name(),
                    candidate.cases(),
                    candidate.mostCases(),
                    candidate.stages().stream().sorted().toList(),
                    codes(candidate, Expertise.Kind.AREA),
                    codes(candidate, Expertise.Kind.REQUIREMENT_GROUP));
        }

        private static List<String> codes(Candidate candidate, Expertise.Kind kind) {
            return candidate.fields().stream()
                    .filter(field -> field.kind() == kind)
                    .map(Field::code)
                    .sorted()
                    .toList();
        }
    }

    @Schema(name = "ReasonForProposal")
    record ReasonView(
            @Schema(examples = "KNOWS_STAGE") Reason.Code code,
            @Schema(examples = "2 of 2 know stage S1") String text) {}

    @Schema(
            name = "ProposedTeam",
            description = "Assessors who could judge the submission together, and what speaks for them")
    record TeamView(List<MemberView> assessors, List<ReasonView> reasons) {

        static TeamView of(Team team) {
            return new TeamView(
                    team.asked().stream().map(MemberView::of).toList(),
                    team.reasons().stream()
                            .map(reason -> new ReasonView(reason.code(), reason.text()))
                            .toList());
        }
    }

    @Schema(name = "ExcludedAssessors", description = "How many assessors cannot be asked for one reason")
    record ExcludedView(
            @Schema(examples = "SAME_ORGANISATION") String code,

            @Schema(examples = "The assessor acts for the provider's organisation")
            String sentence,

            @Schema(examples = "3") int assessors) {}

    @Schema(
            name = "AllocationProposal",
            description = "Who should be asked to judge a submission, best first, and why nobody else")
    record ProposalView(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e73")
            UUID submission,

            @Schema(examples = "LMS-000042-U") String number,

            @Schema(examples = "2026-11-13", description = "When it is due; absent while its clock does not run")
            @Nullable
            LocalDate dueOn,

            @Schema(examples = "2", description = "How many assessors are to be found")
            int needed,

            @Schema(description = "Empty if too few can be asked, or nobody is needed")
            List<TeamView> teams,

            @Schema(description = "Who cannot be asked, by why; whoever cannot for several reasons counts for each")
            List<ExcludedView> excluded) {

        static ProposalView of(AllocationProposal proposal) {
            return new ProposalView(
                    proposal.submission(),
                    proposal.number(),
                    proposal.dueOn(),
                    proposal.seats(),
                    proposal.teams().stream().map(TeamView::of).toList(),
                    proposal.excluded().counts().stream()
                            .map(count -> new ExcludedView(
                                    count.getKey().name(), count.getKey().sentence(), count.getValue()))
                            .toList());
        }
    }

    @Schema(name = "AssessorAtWork")
    record AssessorView(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e70")
            UUID assessor,

            @Schema(examples = "ASSESSOR") Allocation.Role role,
            @Schema(examples = "2026-09-05T08:00:00Z") Instant allocatedAt,

            @Schema(
                    examples = "2026-09-05T10:00:00Z",
                    description = "Absent until they say whether they have an interest")
            @Nullable
            Instant declaredAt,

            @Schema(examples = "NONE") Allocation.@Nullable Declaration declaration,

            @Schema(examples = "I have no dealings with the provider or with anybody who teaches the course.") @Nullable
            String declarationText,

            @Schema(examples = "2026-09-06T08:00:00Z", description = "When they stepped back") @Nullable
            Instant recusedAt,

            @Schema(examples = "UNAVAILABLE") Allocation.@Nullable RecusalReason recusalReason) {

        static AssessorView of(UUID assessor, Allocation allocation) {
            return new AssessorView(
                    assessor,
                    allocation.role(),
                    allocation.allocatedAt(),
                    allocation.declaredAt(),
                    allocation.declaration(),
                    allocation.declarationText(),
                    allocation.recusedAt(),
                    allocation.recusalReason());
        }
    }

    @Schema(name = "AssessorsOfSubmission", description = "Everybody who was ever asked to work on it")
    record AssessorsView(List<AssessorView> items) {

        static AssessorsView of(Map<UUID, Allocation> allocations) {
            return new AssessorsView(allocations.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<UUID, Allocation> entry) ->
                            entry.getValue().allocatedAt()))
                    .map(entry -> AssessorView.of(entry.getKey(), entry.getValue()))
                    .toList());
        }
    }

    @Schema(name = "AllocationPlan", description = "The 500 submissions that lack assessors and are due first")
    record PlanView(List<ProposalView> items) {}
}
