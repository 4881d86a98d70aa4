package uk.nhs.leadership.curriculum.exchange;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.framework.FrameworkDraft;
import uk.nhs.leadership.curriculum.framework.FrameworkJson;

/**
 * What was sent to be imported.
 *
 * @param told all that is wrong with it, in the terms of what was sent, from what is wrong with the draft
 */
record ImportFile(FrameworkJson.Draft draft, UnaryOperator<List<Fault>> told) {

    static ImportFile json(FrameworkJson.Draft draft) {
        return new ImportFile(draft, UnaryOperator.identity());
    }

    static ImportFile sheet(byte[] body) {
        var sheet = SheetReader.read(body);
        return new ImportFile(sheet.draft(), sheet::placed);
    }

    /**
     * Uses what an author meant by it.
     *
     * @throws InvalidInput if it does not keep to its form, contradicts itself or cannot be used, told by what was sent
     */
    <T> T used(DraftForm form, Function<FrameworkDraft, T> use) {
        var faults = told.apply(form.faults(draft));
        if (!faults.isEmpty()) {
            throw ImportRefusal.of(faults);
        }
        try {
            return use.apply(draft.toDraft());
        } catch (InvalidInput refused) {
            throw ImportRefusal.of(told.apply(refused.faults()));
        }
    }
}
