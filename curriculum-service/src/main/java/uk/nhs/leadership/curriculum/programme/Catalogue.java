package uk.nhs.leadership.curriculum.programme;

import static uk.nhs.leadership.curriculum.publication.DraftCheck.each;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import uk.nhs.leadership.curriculum.publication.DraftCheck;

/**
 * The programmes in force, and what each of them asks for first.
 *
 * @param stages the codes of the stages in order
 * @param offers of one programme several, if several versions of it are in force
 */
record Catalogue(List<String> stages, List<Offer> offers) {
    Catalogue {
        stages = List.copyOf(stages);
        offers = List.copyOf(offers);
    }

    /** Finds what is wrong with that which a programme asks for first. */
    void findMissing(Offer wanted, DraftCheck check) {
        each(wanted.prerequisites(), "/prerequisites", (code, at) -> {
            if (offersOf(code).findAny().isEmpty()) {
                check.add(at, "PROGRAMME_UNKNOWN", "No programme " + code + " is in force");
            } else if (offersOf(code).allMatch(offer -> isLater(offer.stage(), wanted.stage()))) {
                check.add(at, "STAGE_LATER", code + " is for a later stage than " + wanted.stage());
            }
            if (leadsTo(code, wanted.code())) {
                check.add(at, "CIRCULAR", code + " itself asks for " + wanted.code() + " first");
            }
        });
        if (wanted.strand() == Strand.LEADERSHIP && !hasFoundations(wanted)) {
            check.add(
                    "/prerequisites",
                    "FOUNDATIONS_MISSING",
                    "Leadership at stage " + wanted.stage() + " asks for the foundations of management at it first");
        }
    }

    private boolean hasFoundations(Offer wanted) {
        return wanted.prerequisites().stream()
                .flatMap(this::offersOf)
                .anyMatch(offer ->
                        offer.strand().givesFoundations() && offer.stage().equals(wanted.stage()));
    }

    private boolean isLater(String stage, String other) {
        return stages.indexOf(stage) > stages.indexOf(other);
    }

    private Stream<Offer> offersOf(String code) {
        return offers.stream().filter(offer -> offer.code().equals(code));
    }

    private boolean leadsTo(String from, String to) {
        var seen = new HashSet<String>();
        var next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            var code = next.remove();
            if (code.equals(to)) {
                return true;
            }
            if (seen.add(code)) {
                offersOf(code).map(Offer::prerequisites).forEach(next::addAll);
            }
        }
        return false;
    }
}
