package uk.nhs.leadership.curriculum.pathway;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.pathway.Offered.Offer;
import uk.nhs.leadership.curriculum.pathway.PathwayContent.EntryPoint;
import uk.nhs.leadership.curriculum.pathway.PathwayContent.Step;

/** The wire format of what somebody can do next on a pathway. */
final class NextJson {
    private static final int MOST_COMPLETED = 200;

    private NextJson() {}

    /** The codes of programmes that a parameter of a query names, with commas between them. */
    static Set<String> codes(String name, List<String> texts) {
        var codes = texts.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .collect(toUnmodifiableSet());
        if (codes.size() > MOST_COMPLETED) {
            throw new InvalidInput(new Fault("?" + name, "TOO_MANY", "Name " + MOST_COMPLETED + " at most"));
        }
        if (!codes.stream().allMatch(code -> code.matches(PathwayJson.CODE))) {
            throw new InvalidInput(new Fault("?" + name, "CODE_INVALID", "Send codes of programmes, as EJP,MSP"));
        }
        return codes;
    }

    @Schema(name = "NextOnPathway", description = "What somebody can do next on a pathway.")
    record NextView(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8d00")
            UUID pathwayVersionId,

            @Schema(description = "The codes of the programmes that were said to be completed", examples = "[\"EJP\"]")
            List<String> completed,

            @Schema(description = "The codes of the steps that are done with them", examples = "[\"FOUNDATIONS\"]")
            List<String> done,

            @Schema(description = "Whether a step is done after which the pathway ends", examples = "false")
            boolean atEnd,

            @Schema(description = "The steps to which they can go on or, where none is done, at which they can enter")
            List<NextStepJson> next) {

        static NextView of(PathwayService.Advice advice) {
            var steps = advice.steps();
            return new NextView(
                    advice.pathway().id(),
                    advice.completed().stream().sorted().toList(),
                    steps.done().stream().map(Step::code).toList(),
                    steps.atEnd(),
                    steps.next().stream()
                            .map(step -> NextStepJson.of(step, advice))
                            .toList());
        }
    }

    @Schema(name = "NextStep", description = "A step that somebody can take.")
    record NextStepJson(
            @Schema(examples = "TEAM") String step,
            @Schema(examples = "Leading a team") String title,

            @Schema(
                    description = "Whom the entry points are for by which they can enter here; empty if they come from"
                            + " another step",
                    examples = "[]")
            List<String> enteredBy,

            @Schema(description = "Its programmes, any one of which is enough")
            List<NextProgramme> programmes) {

        private static NextStepJson of(Step step, PathwayService.Advice advice) {
            return new NextStepJson(
                    step.code(),
                    step.title(),
                    advice.steps().enteredAt().stream()
                            .filter(entry -> entry.step().equals(step.code()))
                            .map(EntryPoint::audience)
                            .toList(),
                    step.programmes().stream()
                            .map(programme -> NextProgramme.of(programme, advice))
                            .toList());
        }
    }

    @Schema(name = "NextProgramme", description = "A programme of a step.")
    record NextProgramme(
            @Schema(examples = "MSP") String code,

            @Schema(description = "Those that can be begun today; empty if the programme has ended or is closing")
            List<NextVersion> versions) {

        private static NextProgramme of(String programme, PathwayService.Advice advice) {
            return new NextProgramme(
                    programme,
                    advice.offered()
                            .of(programme)
                            .map(offer -> NextVersion.of(offer, advice.completed()))
                            .toList());
        }
    }

    @Schema(name = "NextVersion", description = "A version of a programme that can be begun.")
    record NextVersion(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8c00")
            UUID programmeVersionId,

            @Schema(examples = "1.0") String version,
            @Schema(examples = "Mary Seacole") String title,
            @Schema(examples = "S1") String stage,

            @Schema(
                    description = "The codes of the programmes that it asks for and that are not completed",
                    examples = "[]")
            List<String> lacking) {

        private static NextVersion of(Offer offer, Set<String> completed) {
            return new NextVersion(offer.id(), offer.version(), offer.title(), offer.stage(), offer.lacking(completed));
        }
    }
}
