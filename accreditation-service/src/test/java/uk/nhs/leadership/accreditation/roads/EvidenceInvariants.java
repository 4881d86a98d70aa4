package uk.nhs.leadership.accreditation.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.nhs.leadership.accreditation.roads.Picture.Case;
import uk.nhs.leadership.accreditation.roads.Picture.Shown;

/** What holds of the files that a provider shows: what those who judge have seen stays as they saw it. */
final class EvidenceInvariants {
    private final Map<String, Map<String, Shown>> seen = new HashMap<>();
    private final Set<String> handedIn = new HashSet<>();

    void hold(Picture picture, History history) {
        for (var one : picture.state().cases()) {
            for (var file : one.evidence()) {
                assertThat(history.statusOf(file.id()))
                        .as("status of file %s by its history", file.id())
                        .isEqualTo(file.standing());
            }
            whatWasSeenStays(one);
        }
    }

    private void whatWasSeenStays(Case one) {
        var before = seen.computeIfAbsent(one.id(), id -> new HashMap<>());
        assertThat(one.evidence())
                .as("files of %s that those who judge have seen", one.id())
                .containsAll(before.values());
        var there = one.evidence().stream().filter(Shown::isThere).toList();
        if (one.isWithProvider()) {
            handedIn.remove(one.id());
        } else {
            if (!handedIn.add(one.id())) {
                assertThat(there)
                        .as("files of %s while it is not its provider's to work on", one.id())
                        .containsExactlyInAnyOrderElementsOf(List.copyOf(before.values()));
            }
            there.forEach(file -> before.put(file.id(), file));
        }
    }
}
