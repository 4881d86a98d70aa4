package uk.nhs.leadership.curriculum.signpost;

import static java.util.Comparator.comparingLong;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Rating;
import uk.nhs.leadership.curriculum.signpost.SignpostFile.Row;
import uk.nhs.leadership.curriculum.signpost.SignpostFile.RowFault;

/** A file of signposts read against what the version says that they are for: its competencies, stages and ratings. */
final class SignpostReading {
    /** More would help nobody mend the file. */
    static final int MOST_FAULTS_TOLD = 500;

    private final Map<String, Competency> competencies;
    private final Set<Integer> ratings;
    private final List<Signpost> signposts = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private final Map<Place, Long> seen = new HashMap<>();

    private record Place(UUID competency, String stage, String uri) {}

    private SignpostReading(FrameworkContent content) {
        competencies = content.competencies().collect(toMap(Competency::code, competency -> competency));
        ratings = content.ratingScale().stream().map(Rating::value).collect(toSet());
    }

    /**
     * The signposts that a file has for a published version.
     *
     * @throws InvalidInput with the faults of all rows, so many at most and how many there are, if any has one
     */
    static List<Signpost> of(SignpostFile file, FrameworkContent content) {
        var reading = new SignpostReading(content);
        reading.faults.addAll(file.faults());
        file.rows().forEach(reading::take);
        reading.mustHaveNoFault();
        return reading.signposts;
    }

    private void take(Row row) {
        var before = faults.size();
        var competency = competencies.get(row.competency());
        if (competency == null) {
            wrong(row, SignpostColumn.COMPETENCY, "COMPETENCY_UNKNOWN", "The version has no competency with this code");
        } else if (!competency.stages().contains(row.stage())) {
            wrong(row, SignpostColumn.STAGE, "STAGE_UNKNOWN", "The competency asks for nothing at this stage");
        }
        mustBeOnTheScale(row, SignpostColumn.RATING_FROM, row.ratingFrom());
        mustBeOnTheScale(row, SignpostColumn.RATING_TO, row.ratingTo());
        if (row.ratingFrom() > row.ratingTo()) {
            wrong(row, SignpostColumn.RATING_TO, "RATINGS_REVERSED", "It is lower than rating_from");
        }
        if (competency != null && faults.size() == before) {
            keep(row, requireNonNull(competency.id()));
        }
    }

    private void mustBeOnTheScale(Row row, SignpostColumn column, int rating) {
        if (!ratings.contains(rating)) {
            wrong(row, column, "RATING_UNKNOWN", "The version's scale has no such rating");
        }
    }

    private void keep(Row row, UUID competency) {
        var earlier = seen.putIfAbsent(new Place(competency, row.stage(), row.uri()), row.number());
        if (earlier == null) {
            signposts.add(row.forCompetency(competency));
        } else {
            wrong(
                    row,
                    SignpostColumn.URI,
                    "VALUE_REPEATED",
                    "Row " + earlier + " leads to the same for this competency and stage");
        }
    }

    private void wrong(Row row, @Nullable SignpostColumn column, String code, String detail) {
        faults.add(new RowFault(row.number(), column, code, detail));
    }

    private void mustHaveNoFault() {
        if (faults.isEmpty()) {
            return;
        }
        var told = new ArrayList<Fault>();
        if (faults.size() > MOST_FAULTS_TOLD) {
            told.add(new Fault(
                    "",
                    "MORE_FAULTS",
                    "There are " + faults.size() + " faults; these are the first " + MOST_FAULTS_TOLD));
        }
        faults.stream()
                .sorted(comparingLong(RowFault::row))
                .limit(MOST_FAULTS_TOLD)
                .map(RowFault::asFault)
                .forEach(told::add);
        throw new InvalidInput(told);
    }
}
