package uk.nhs.leadership.curriculum.caseprovider;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures.FRAMEWORK;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures.publishedCurriculum;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.curriculum.casedocument.CurriculumPackage;
import uk.nhs.leadership.curriculum.casedocument.FrameworkPackage;

class CaseIndexTest {
    private static final CaseSource FRAMEWORK_SOURCE = CaseSource.framework(FRAMEWORK.id());
    private static final CaseSource CURRICULUM_SOURCE = CaseSource.curriculum(new UUID(0, 2));

    @Test
    void itKnowsWhereEverythingIsAndWhoSpeaksOfIt() {
        var framework = FrameworkPackage.of(FRAMEWORK);
        var curriculum = CurriculumPackage.of(publishedCurriculum(), FRAMEWORK);
        var index = new CaseIndex();

        index.add(FRAMEWORK_SOURCE, framework);
        index.add(CURRICULUM_SOURCE, curriculum);

        assertThat(framework.identifiers())
                .allMatch(each ->
                        index.homeOf(each).filter(FRAMEWORK_SOURCE::equals).isPresent());
        assertThat(index.homeOf(curriculum.document().identifier())).contains(CURRICULUM_SOURCE);
        assertThat(index.mentioning(framework.document().identifier())).containsExactly(CURRICULUM_SOURCE);
        assertThat(index.mentioning(framework.items().getFirst().identifier())).isEmpty();
        assertThat(index.homeOf(new UUID(9, 9))).isEmpty();
    }

    @Test
    void aVersionIsKnownByItsKindToo() {
        var index = new CaseIndex();

        index.add(FRAMEWORK_SOURCE, FrameworkPackage.of(FRAMEWORK));

        assertThat(index.knows(FRAMEWORK_SOURCE)).isTrue();
        assertThat(index.knows(CaseSource.curriculum(FRAMEWORK.id()))).isFalse();
    }
}
