package uk.nhs.leadership.enrolment.curriculum;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.Rule;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/**
 * A competency that the framework has or had.
 *
 * @param name its code and its title, as they were last
 * @param inForce whether a version that is not retired has it
 * @param stages the codes of the stages at which such a version asks for it, with blanks between; null if at none
 */
record Competency(
        UUID id, String name, boolean inForce, @Nullable String stages) {

    /** Refuses one that nobody is to show or to work on any more. */
    Competency mustBeInForce(String pointer) {
        if (!inForce) {
            throw refused(CompetencyRule.COMPETENCY_WITHDRAWN, pointer, name + " is in no version that is in force");
        }
        return this;
    }

    Competency mustBeAskedForAt(Stage stage, String pointer) {
        if (stages == null || !Arrays.asList(stages.split(" ")).contains(stage.name())) {
            throw refused(
                    CompetencyRule.COMPETENCY_NOT_AT_STAGE, pointer, name + " asks for nothing at stage " + stage);
        }
        return this;
    }

    static RuleBroken unknown(String pointer) {
        return refused(CompetencyRule.COMPETENCY_UNKNOWN, pointer, "There is no competency with this id");
    }

    private static RuleBroken refused(Rule rule, String pointer, String words) {
        return new RuleBroken(rule, List.of(new Fault(pointer, rule.name(), words)));
    }
}
