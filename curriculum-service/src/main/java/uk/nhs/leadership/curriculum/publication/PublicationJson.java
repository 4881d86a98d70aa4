package uk.nhs.leadership.curriculum.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.Fault;

/** The wire format of what every version goes through on its road to publication. */
public final class PublicationJson {
    private PublicationJson() {}

    @Schema(name = "ChangesRequest", description = "Why a reviewer gives a version back, and what is to be changed.")
    public record ChangesRequest(
            @NotNull @Schema(examples = "UNCLEAR") ReturnReason reason,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "Statement 2.1.3 at S2 can be read as two different duties.")
            String text) {}

    @Schema(name = "ReturnedVersion", description = "A version given back to its authors after review.")
    public record Returned(
            @Schema(examples = "UNCLEAR") ReturnReason reason,

            @Schema(examples = "Statement 2.1.3 at S2 can be read as two different duties.")
            String text,

            @Schema(description = "The reviewer's stable id", examples = "5d0c5f4e-8f0b-4d42-9d26-0f1b8f3f9a11")
            String reviewer,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant at) {

        public static List<Returned> of(Publication publication) {
            return publication.returns().stream()
                    .map(back -> new Returned(back.reason(), back.text(), back.reviewer(), back.at()))
                    .toList();
        }
    }

    @Schema(
            name = "Retirement",
            description = "How and why a published version ends: announced beforehand, so that everybody can prepare.")
    public record RetirementNotice(
            @NotNull @Schema(examples = "SUPERSEDED") RetirementReason reason,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(
                    description = "What those who use it should know",
                    examples = "Version 1.1 takes its place from the spring.")
            String text,

            @NotNull
            @Schema(
                    description =
                            "The last day, in England, on which something new may build on it; not in the past, and not"
                                    + " later than the retirement",
                    examples = "2099-03-31")
            LocalDate cutOffOn,

            @NotNull
            @Schema(
                    description = "The first day, in England, on which it is no longer in force",
                    examples = "2099-09-01")
            LocalDate retiresOn) {

        public Retirement toRetirement() {
            return new Retirement(reason, text, cutOffOn, retiresOn);
        }

        public static @Nullable RetirementNotice of(Publication publication) {
            return publication
                    .retirement()
                    .map(retirement -> new RetirementNotice(
                            retirement.reason(), retirement.text(), retirement.cutOffOn(), retirement.retiresOn()))
                    .orElse(null);
        }
    }

    @Schema(name = "Missing", description = "Something a version still lacks before it can be published.")
    public record Missing(
            @Schema(
                    description = "JSON Pointer into the draft",
                    examples = "/areas/0/standards/0/competencies/2/statements")
            String pointer,

            @Schema(examples = "STATEMENT_MISSING") String code,

            @Schema(examples = "Competency 1.1.3 has no statement for stage S2")
            String detail) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Completeness", description = "Whether a version says all it must before it can be published.")
    public record Completeness(
            @Schema(examples = "false") boolean complete,
            List<Missing> missing,

            @Schema(
                    description =
                            "How many comments nobody has resolved, where there can be comments; they do not keep it"
                                    + " from being published",
                    examples = "2")
            @Nullable
            Long openComments) {

        /** Of what nobody comments on. */
        public static Completeness of(List<Fault> missing) {
            return of(missing, null);
        }

        public static Completeness of(Readiness readiness) {
            return of(readiness.missing(), readiness.openComments());
        }

        private static Completeness of(List<Fault> missing, @Nullable Long openComments) {
            return new Completeness(
                    missing.isEmpty(),
                    missing.stream()
                            .map(fault -> new Missing(fault.pointer(), fault.code(), fault.detail()))
                            .toList(),
                    openComments);
        }
    }
}
