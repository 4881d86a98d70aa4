package uk.nhs.leadership.enrolment.expectation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/** How expectations look on the wire. */
public final class ExpectationJson {
    private ExpectationJson() {}

    @Schema(
            name = "ExpectationAppliesTo",
            description =
                    "Of whom it is expected: of whoever is in every list that is sent. Without any list, of everybody.",
            examples = """
                    {"stages": ["S1"], "payBands": ["7", "8A"]}""")
    record For(
            @Schema(examples = "[\"S1\"]") @Size(max = 5) @Nullable
            List<@NotNull Stage> stages,

            @Schema(examples = "[\"7\", \"8A\"]") @Size(max = 13) @Nullable
            List<@NotNull @Pattern(regexp = "[2-79]|8[A-D]|VSM|M&D") String> payBands,

            @Schema(
                    description = "As the staff file writes them; capitals make no difference.",
                    examples = "[\"Ward manager\"]")
            @Size(max = 50)
            @Nullable
            List<@NotBlank @Size(max = 200) @PlainText String> jobTitles,

            @Schema(description = "By the register on which somebody is.", examples = "[\"NMC\"]")
            @Size(max = 7)
            @Nullable
            List<@NotNull Profession> professions,

            @Schema(description = "Codes of trusts; only the national body names them.", examples = "[\"RJ1\"]")
            @Size(max = 300)
            @Nullable
            List<@NotNull @Pattern(regexp = "[A-Z0-9]{3,6}") String> organisations) {

        static For of(AppliesTo appliesTo) {
            return new For(
                    unlessEmpty(appliesTo.stages().stream().map(Stage::valueOf).toList()),
                    unlessEmpty(appliesTo.payBands()),
                    unlessEmpty(appliesTo.jobTitles()),
                    unlessEmpty(appliesTo.professions().stream()
                            .map(Profession::valueOf)
                            .toList()),
                    unlessEmpty(appliesTo.organisations()));
        }

        AppliesTo appliesTo() {
            return new AppliesTo(
                    each(stages).map(Stage::name).toList(),
                    each(payBands).toList(),
                    each(jobTitles).toList(),
                    each(professions).map(Profession::name).toList(),
                    each(organisations).toList());
        }

        private static <T> Stream<T> each(@Nullable List<T> list) {
            return list == null ? Stream.of() : list.stream().distinct();
        }

        private static <T> @Nullable List<T> unlessEmpty(List<T> list) {
            return list.isEmpty() ? null : list;
        }
    }

    @Schema(
            name = "ExpectationMetBy",
            description =
                    "By a certificate of what it is met: of one of these courses, with this award, or for this stage.",
            examples = """
                    {"stage": "S1"}""")
    public record By(
            @Schema(examples = "[\"0199d2a4-6d52-7c30-8a51-2f3c5b7a9d11\"]") @Size(min = 1, max = 50) @Nullable
            List<@NotNull UUID> courseIds,

            @Schema(examples = "Award in Leading Care") @Size(min = 1, max = 200) @PlainText @Nullable
            String award,

            @Schema(examples = "S1") @Nullable Stage stage) {

        public static By of(MetBy metBy) {
            return new By(metBy.courseIds().isEmpty() ? null : metBy.courseIds(), metBy.award(), metBy.stage());
        }

        MetBy metBy() {
            if (Stream.of(courseIds != null, award != null, stage != null)
                            .filter(Boolean::booleanValue)
                            .count()
                    != 1) {
                throw new InvalidInput(
                        new Fault("/metBy", "ONE_OF_THREE", "Send courses, an award or a stage, and one of them only"));
            }
            return new MetBy(
                    courseIds == null
                            ? List.of()
                            : courseIds.stream().distinct().toList(),
                    award,
                    stage);
        }
    }

    @Schema(name = "WriteExpectation", description = "What is expected of whom, by when.", examples = """
                    {"name": "Every ward manager holds an award for stage 1",
                     "appliesTo": {"stages": ["S1"]}, "metBy": {"stage": "S1"},
                     "dueMonths": 12, "graceDays": 30, "validFrom": "2099-04-01"}""")
    record Write(
            @NotBlank
            @Size(max = 200)
            @PlainText
            @Schema(
                    description = "As those of whom it is expected are to read it.",
                    examples = "Every ward manager holds an award for stage 1")
            String name,

            @NotNull @Valid For appliesTo,

            @NotNull @Valid By metBy,

            @NotNull
            @Min(0)
            @Max(120)
            @Schema(
                    description =
                            "How many months after the appointment, or after the day from which it holds if that is later.",
                    examples = "12")
            Integer dueMonths,

            @NotNull
            @Min(0)
            @Max(730)
            @Schema(description = "For how many days after that nobody is overdue.", examples = "30")
            Integer graceDays,

            @NotNull @Schema(description = "From when it holds.", examples = "2099-04-01")
            LocalDate validFrom,

            @Schema(description = "An expectation that ends when this is published.") @Nullable
            UUID replaces) {

        Draft draft() {
            return new Draft(name, appliesTo.appliesTo(), metBy.metBy(), dueMonths, graceDays, validFrom, replaces);
        }
    }

    @Schema(name = "Expectation", description = "What is expected of whom, by when.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d80")
            UUID id,

            @Schema(description = "The trust whose it is; absent for the national body's.", examples = "RJ1") @Nullable
            String employer,

            @Schema(examples = "Every ward manager holds an award for stage 1")
            String name,

            For appliesTo,

            By metBy,

            @Schema(examples = "12") int dueMonths,

            @Schema(examples = "30") int graceDays,

            @Schema(examples = "2027-04-01") LocalDate validFrom,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d81") @Nullable
            UUID replaces,

            @Schema(examples = "IN_FORCE") ExpectationStatus status,

            @Schema(
                    description =
                            "Whether everybody has been looked at since it was published or ended. Until then the lists"
                                    + " and numbers are of those who have.",
                    examples = "true")
            boolean everybodyLookedAt,

            @Schema(examples = "2027-03-01") @Nullable LocalDate publishedOn,

            @Schema(examples = "2029-03-31") @Nullable LocalDate endedOn,

            @Schema(examples = "2027-02-20T09:30:00Z") Instant createdAt,

            @Schema(examples = "2027-03-01T09:30:00Z") Instant updatedAt) {

        static View of(Expectation expectation) {
            return new View(
                    expectation.id(),
                    expectation.employer(),
                    expectation.name(),
                    For.of(expectation.appliesTo()),
                    By.of(expectation.metBy()),
                    expectation.dueMonths(),
                    expectation.graceDays(),
                    expectation.validFrom(),
                    expectation.replaces(),
                    expectation.status(),
                    expectation.isSwept(),
                    expectation.publishedOn(),
                    expectation.endedOn(),
                    expectation.createdAt(),
                    expectation.updatedAt());
        }
    }
}
