package uk.nhs.leadership.curriculum.programme;

import java.util.List;
import uk.nhs.leadership.curriculum.curriculum.Curriculum;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;

/**
 * What a programme is built on.
 *
 * @param framework the version of the framework that the curriculum is built on
 */
record Foundation(Curriculum curriculum, Framework framework) {

    /** The codes of the stages in order. */
    List<String> stages() {
        return framework.content().stages().stream()
                .map(FrameworkContent.Stage::code)
                .toList();
    }
}
