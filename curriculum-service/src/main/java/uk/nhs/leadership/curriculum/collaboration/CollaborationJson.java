package uk.nhs.leadership.curriculum.collaboration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.nhs.leadership.curriculum.publication.DraftCheck;
import uk.nhs.leadership.curriculum.publication.VersionKind;

/** The wire format of who works on a version. */
final class CollaborationJson {
    private static final int MOST = 50;

    private CollaborationJson() {}

    @Schema(name = "Collaborators", description = "All who work on a version.", examples = """
                    {"collaborators": [{"person": "5d0c5f4e-8f0b-4d42-9d26-0f1b8f3f9a11", "role": "LEAD"},
                                       {"person": "b2f7a1c6-3c58-4a86-9f0f-6a0d6a4a7a20", "role": "REVIEWER"}]}""")
    record Wanted(@NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid Person> collaborators) {

        /**
         * What the caller meant.
         *
         * @throws uk.nhs.leadership.chassis.rule.InvalidInput if somebody is in it twice
         */
        List<Collaborator> toCollaborators() {
            var check = new DraftCheck();
            check.mustDiffer(collaborators, Person::person, "/collaborators", "/person");
            check.mustBeNone();
            return collaborators.stream()
                    .map(each -> new Collaborator(each.person(), each.role()))
                    .toList();
        }
    }

    @Schema(name = "Collaborator", description = "Somebody who works on a version.")
    record Person(
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}")
            @Schema(
                    description = "Their stable id, the subject of their tokens; not a name and not an e-mail address",
                    examples = "5d0c5f4e-8f0b-4d42-9d26-0f1b8f3f9a11")
            String person,

            @NotNull
            @Schema(
                    description =
                            "LEAD writes and decides on the work, EDITOR writes, REVIEWER comments and can be asked"
                                    + " for a review",
                    examples = "EDITOR")
            CollaboratorRole role) {}

    @Schema(name = "Collaboration", description = "Who works on a version, and what each of them does there.")
    record View(
            UUID versionId, @Schema(examples = "FRAMEWORK") VersionKind kind, List<Person> collaborators) {

        static View of(Collaboration collaboration) {
            return new View(
                    collaboration.versionId(),
                    collaboration.kind(),
                    collaboration.collaborators().stream()
                            .map(each -> new Person(each.person(), each.role()))
                            .toList());
        }
    }
}
