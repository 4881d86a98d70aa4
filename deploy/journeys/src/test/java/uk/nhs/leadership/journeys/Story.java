package uk.nhs.leadership.journeys;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Tests that are the steps of one story: once a step has failed there is no sense in those after it, and they are skipped. */
final class Story implements ExecutionCondition, AfterTestExecutionCallback {
    private static final Namespace STORIES = Namespace.create(Story.class);

    @Override
    public void afterTestExecution(ExtensionContext step) {
        step.getExecutionException()
                .ifPresent(failure -> told(step).put(step.getRequiredTestClass(), step.getDisplayName()));
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getTestMethod()
                .flatMap(step -> Optional.ofNullable(told(context).get(context.getRequiredTestClass(), String.class)))
                .map(failed -> ConditionEvaluationResult.disabled("the story broke off at " + failed))
                .orElseGet(() -> ConditionEvaluationResult.enabled("the story goes on"));
    }

    private static ExtensionContext.Store told(ExtensionContext context) {
        return context.getRoot().getStore(STORIES);
    }
}
