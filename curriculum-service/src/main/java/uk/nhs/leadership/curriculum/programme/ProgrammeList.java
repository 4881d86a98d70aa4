package uk.nhs.leadership.curriculum.programme;

import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.publication.VersionList;
import uk.nhs.leadership.curriculum.publication.VersionList.Query;

/**
 * Which programmes a list is to hold.
 *
 * @param stage only those for this stage; null for any
 * @param strand only those of this strand; null for any
 * @param owner only those that this organisation answers for; null for any
 * @param award only those that lead to this award; null for any
 * @param curriculum only those built on this version of a curriculum; null for any
 */
record ProgrammeList(
        VersionList versions,
        @Nullable String stage,
        @Nullable Strand strand,
        @Nullable String owner,
        @Nullable String award,
        @Nullable UUID curriculum) {

    Query query() {
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("stage", stage);
        wanted.put("strand", strand);
        wanted.put("owner", owner);
        wanted.put("award", award);
        wanted.put("curriculumId", curriculum);
        var query = versions.query();
        var conditions = new StringBuilder();
        var values = new HashMap<>(query.values());
        wanted.forEach((field, value) -> {
            if (value != null) {
                conditions.append(field).append(" = :").append(field).append(" and ");
                values.put(field, value);
            }
        });
        return new Query(conditions + query.text(), values);
    }
}
