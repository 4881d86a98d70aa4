package uk.nhs.leadership.chassis.probe;

import jakarta.inject.Singleton;
import java.util.Map;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** Why a note is refused. */
public enum NoteRule implements Rule {
    NOTE_SAID_ALREADY("The organisation has said this already");

    private final String sentence;

    NoteRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Singleton
    static class Constraints implements ConstraintRules {
        @Override
        public Map<String, Rule> byConstraint() {
            return Map.of("note_said_once", NOTE_SAID_ALREADY);
        }
    }
}
