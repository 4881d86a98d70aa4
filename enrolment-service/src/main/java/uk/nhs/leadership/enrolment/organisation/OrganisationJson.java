package uk.nhs.leadership.enrolment.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.schedule.Region;

/** How organisations look on the wire. */
final class OrganisationJson {
    private OrganisationJson() {}

    @Schema(name = "Organisation", description = "What the national directory says of an organisation.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d80")
            UUID id,

            @Schema(description = "Its code in the Organisation Data Service (ODS).", examples = "RJ1")
            String code,

            @Schema(examples = "Guy's and St Thomas' NHS Foundation Trust")
            String name,

            @Schema(description = "What it is above all, by the code of the directory.", examples = "RO197")
            String primaryRole,

            @Schema(description = "The same in words; absent for a role that has none here.", examples = "NHS trust")
            @Nullable
            String primaryRoleName,

            @Schema(description = "Absent if it belongs to none.", examples = "LONDON") @Nullable
            Region region,

            @Schema(description = "Its first day; absent if none is known.", examples = "1993-04-01") @Nullable
            LocalDate activeFrom,

            @Schema(description = "Its last day; absent if none is known.", examples = "2027-03-31") @Nullable
            LocalDate activeUntil,

            @Schema(description = "What follows it.") List<Successor> successors,

            @Schema(description = "Whether the last whole file of the directory has it.", examples = "true")
            boolean listed,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant addedAt,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant updatedAt) {
        View {
            successors = List.copyOf(successors);
        }

        static View of(Organisation organisation) {
            return new View(
                    organisation.id(),
                    organisation.code(),
                    organisation.name(),
                    organisation.primaryRole(),
                    PrimaryRole.words(organisation.primaryRole()),
                    organisation.region(),
                    organisation.activeFrom(),
                    organisation.activeUntil(),
                    organisation
                            .succession()
                            .map(each -> new Successor(each.successor(), each.on(), each.kind()))
                            .toList(),
                    organisation.isListed(),
                    organisation.addedAt(),
                    organisation.updatedAt());
        }
    }

    @Schema(name = "OrganisationInFull", description = "An organisation, what it follows and what follows it.")
    record WholeView(
            View organisation,

            @Schema(description = "What it follows.") List<Predecessor> predecessors) {
        WholeView {
            predecessors = List.copyOf(predecessors);
        }

        static WholeView of(OrganisationService.Known known) {
            return new WholeView(
                    View.of(known.organisation()),
                    known.predecessors().stream()
                            .map(each -> new Predecessor(each.predecessor(), each.on(), each.kind()))
                            .toList());
        }
    }

    @Schema(name = "OrganisationSuccessor", description = "That another organisation follows.")
    record Successor(
            @Schema(examples = "RJZ") String code,

            @Schema(description = "From when.", examples = "2027-04-01") @Nullable
            LocalDate on,

            @Schema(description = "WHOLE if nothing else follows, else PART.", examples = "WHOLE")
            Succession.Kind kind) {}

    @Schema(name = "OrganisationPredecessor", description = "That another organisation was there before.")
    record Predecessor(
            @Schema(examples = "RJ1") String code,

            @Schema(description = "Since when this one follows it.", examples = "2027-04-01") @Nullable
            LocalDate on,

            @Schema(description = "WHOLE if nothing else follows it, else PART.", examples = "WHOLE")
            Succession.Kind kind) {}

    @Schema(name = "OrganisationImport", description = "What became of a file of organisations.")
    record Import(
            @Schema(description = "How many are new.", examples = "2")
            int added,

            @Schema(description = "How many are not what they were.", examples = "1")
            int changed,

            @Schema(description = "How many are as they were.", examples = "214")
            int unchanged,

            @Schema(description = "How many a whole file has no more; they stay, as not listed.", examples = "0")
            int missing) {

        static Import of(OrganisationService.Imported imported) {
            return new Import(imported.added(), imported.changed(), imported.unchanged(), imported.missing());
        }
    }

    @Schema(name = "UnknownOrganisation", description = "A code that was met although no file has had it.")
    record UnknownView(
            @Schema(examples = "RX9") String code,

            @Schema(
                    description = "As what it was met: EMPLOYER in staff files, SUCCESSOR in files of organisations.",
                    examples = "[\"EMPLOYER\"]")
            List<String> metAs) {
        UnknownView {
            metAs = List.copyOf(metAs);
        }

        static UnknownView of(UnknownCode unknown) {
            return new UnknownView(unknown.code(), unknown.metAs());
        }
    }
}
