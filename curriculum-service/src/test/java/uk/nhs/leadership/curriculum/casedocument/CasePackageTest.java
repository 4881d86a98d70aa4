package uk.nhs.leadership.curriculum.casedocument;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.FRIDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.curriculum.publication.PublicationStatus;

class CasePackageTest {
    private static final CasePackage BEFORE = made(1, "kept", "dropped");
    private static final CasePackage NOW = made(2, "new", "kept");
    private static final CasePackage REPLACING = NOW.replacing(BEFORE);

    @Test
    void whatBothVersionsHaveIsReplacedAndNothingElse() {
        assertThat(REPLACING.associations())
                .extracting(association -> association.origin().title() + " "
                        + association.relation().type() + " "
                        + association.destination().title())
                .containsExactly("A framework 1 replacedBy A framework 2", "kept in 1 replacedBy kept in 2");
    }

    @Test
    void itIsSaidByTheSuccessorAndSpeaksOfWhatIsElsewhere() {
        assertThat(BEFORE.associations()).isEmpty();
        assertThat(REPLACING.mentioned())
                .containsExactly(
                        BEFORE.document().identifier(),
                        BEFORE.items().getFirst().identifier());
        assertThat(REPLACING.items()).isEqualTo(NOW.items());
    }

    @Test
    void anAssociationIsFoundFromBothEnds() {
        var association = REPLACING.associations().getLast();

        assertThat(REPLACING.touching(BEFORE.items().getFirst().identifier())).containsExactly(association);
        assertThat(REPLACING.touching(NOW.items().getLast().identifier())).containsExactly(association);
        assertThat(REPLACING.touching(NOW.items().getFirst().identifier())).isEmpty();
        assertThat(REPLACING.find(CaseAssociation.class, association.identifier()))
                .contains(association);
    }

    private static CasePackage made(int version, String... parts) {
        var id = new UUID(0, version);
        var document = new CaseDocument(
                CaseDocument.identifierOf(id),
                "Framework",
                "A framework",
                Integer.toString(version),
                "",
                PublicationStatus.PUBLISHED,
                LocalDate.EPOCH,
                null,
                FRIDAY,
                Map.of());
        var items = Stream.of(parts)
                .map(part -> new CaseItem(
                        CaseItem.identifierOf(id, part),
                        part,
                        CaseItemType.AREA,
                        part,
                        part,
                        part + " in " + version,
                        null,
                        null,
                        null,
                        Map.of()))
                .toList();
        return new CasePackage(document, items, List.of(), List.of(), List.of(), List.of());
    }
}
