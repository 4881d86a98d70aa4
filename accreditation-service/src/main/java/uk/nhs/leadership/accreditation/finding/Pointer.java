package uk.nhs.leadership.accreditation.finding;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.evidence.Evidence;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * Where in the evidence an assessor saw what they found.
 *
 * @param evidenceId of a file that is shown with the submission
 * @param sha256 of what was in it
 * @param page from 1 on; null for the file as a whole
 */
@Embeddable
public record Pointer(
        UUID evidenceId, String sha256, @Nullable Integer page) {

    /** As an assessor names it. */
    public record Place(UUID evidenceId, @Nullable Integer page) {}

    /**
     * Refuses what is no place in the evidence for a submission, with every fault.
     *
     * @param files all that there are about it
     */
    public static List<Pointer> into(List<Evidence> files, List<Place> places) {
        var stored =
                files.stream().filter(Evidence::isStored).collect(Collectors.toMap(Evidence::id, Function.identity()));
        var pointers = new ArrayList<Pointer>();
        var strangers = new ArrayList<Fault>();
        var beyond = new ArrayList<Fault>();
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var pointer = "/pointers/" + i;
            var file = stored.get(place.evidenceId());
            if (file == null) {
                strangers.add(new Fault(
                        pointer + "/evidence", "NOT_OF_SUBMISSION", "No file of this submission that is stored"));
            } else if (place.page() != null && !file.mayHavePage(place.page())) {
                beyond.add(new Fault(pointer + "/page", "NO_SUCH_PAGE", lastOf(file)));
            } else {
                pointers.add(new Pointer(file.id(), file.sha256(), place.page()));
            }
        }
        refuse(FindingRule.EVIDENCE_NOT_OF_SUBMISSION, strangers);
        refuse(FindingRule.EVIDENCE_HAS_NO_SUCH_PAGE, beyond);
        return pointers;
    }

    private static String lastOf(Evidence file) {
        return file.pages().map(last -> "The last page is " + last).orElse("The first page is 1");
    }

    private static void refuse(FindingRule rule, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new RuleBroken(rule, faults);
        }
    }
}
