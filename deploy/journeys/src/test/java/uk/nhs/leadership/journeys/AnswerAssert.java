package uk.nhs.leadership.journeys;

import org.assertj.core.api.AbstractAssert;

/** Says of an answer what a story cares about. */
final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {
    private AnswerAssert(Answer actual) {
        super(actual, AnswerAssert.class);
    }

    static AnswerAssert assertThatAnswer(Answer actual) {
        return new AnswerAssert(actual);
    }

    AnswerAssert hasStatus(int status) {
        isNotNull();
        if (actual.status() != status) {
            failWithMessage("Expected status %d but was: %s", status, actual);
        }
        return this;
    }

    /** A rule of the domain stands against it. */
    AnswerAssert isRefusedAs(String rule) {
        return isProblem(409, rule);
    }

    AnswerAssert isProblem(int status, String code) {
        hasStatus(status);
        if (!actual.code().equals(code)) {
            failWithMessage("Expected the code %s but was: %s", code, actual);
        }
        return this;
    }

    /** The value of a field, as text. */
    AnswerAssert says(String pointer, String value) {
        isNotNull();
        if (!actual.at(pointer).asText().equals(value)) {
            failWithMessage("Expected %s to be %s in: %s", pointer, value, actual);
        }
        return this;
    }
}
