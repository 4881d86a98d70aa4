package uk.nhs.leadership.curriculum.pathway;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import uk.nhs.leadership.curriculum.pathway.Offered.Offer;
import uk.nhs.leadership.curriculum.pathway.PathwayContent.Step;

/**
 * A programme of a pathway with which something has happened since the version before was published.
 *
 * @param offers the versions of it that can be begun now; none if it has ended or is closing
 * @param since when the version before was published
 */
record Changed(Step step, String programme, List<Offer> offers, Instant since) {
    Changed {
        offers = List.copyOf(offers);
    }

    /**
     * Every programme that can no longer be begun, and every one of which there is a newer version; in the order of the steps.
     *
     * @param since when the version before was published
     */
    static List<Changed> of(PathwayContent content, Offered offered, Instant since) {
        return content.steps().stream()
                .flatMap(step -> changed(step, offered, since))
                .toList();
    }

    private static Stream<Changed> changed(Step step, Offered offered, Instant since) {
        return step.programmes().stream()
                .map(programme ->
                        new Changed(step, programme, offered.of(programme).toList(), since))
                .filter(each -> each.offers.isEmpty() || each.offers.stream().anyMatch(each::isNew));
    }

    boolean isNew(Offer offer) {
        return offer.publishedAt().isAfter(since);
    }
}
