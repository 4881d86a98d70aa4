package uk.nhs.leadership.curriculum.exchange;

import java.util.function.Consumer;
import java.util.function.Function;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.framework.FrameworkDraft;
import uk.nhs.leadership.curriculum.framework.FrameworkJson;

/**
 * What was sent to be imported.
 *
 * @param faults what could not be read
 * @param tell adds to them what is wrong with the draft, in the terms of what was sent
 */
record ImportFile(FrameworkJson.Draft draft, ImportFaults faults, Consumer<Fault> tell) {

    static ImportFile json(FrameworkJson.Draft draft) {
        var faults = new ImportFaults();
        return new ImportFile(draft, faults, faults::add);
    }

    static ImportFile sheet(byte[] body) {
        var sheet = SheetReader.read(body);
        return new ImportFile(sheet.draft(), sheet.faults(), sheet::tell);
    }

    /**
     * Uses what an author meant by it.
     *
     * @throws InvalidInput if it does not keep to its form, contradicts itself or cannot be used, told by what was sent
     */
    <T> T used(DraftForm form, Function<FrameworkDraft, T> use) {
        form.look(draft, tell);
        faults.mustBeNone();
        try {
            return use.apply(draft.toDraft());
        } catch (InvalidInput refused) {
            refused.faults().forEach(tell);
            throw faults.refusal();
        }
    }
}
