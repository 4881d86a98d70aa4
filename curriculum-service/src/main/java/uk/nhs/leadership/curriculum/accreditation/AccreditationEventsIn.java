package uk.nhs.leadership.curriculum.accreditation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.ReadModel;
import uk.nhs.leadership.chassis.event.ReceivedEvent;

/** Keeps what is known of accredited courses up with what accreditation announces. */
@ApplicationScoped
class AccreditationEventsIn implements ReadModel {
    private final AccreditedCourses courses;

    AccreditationEventsIn(AccreditedCourses courses) {
        this.courses = courses;
    }

    @Override
    public String name() {
        return "accredited-courses";
    }

    @Override
    public Set<String> topics() {
        return Set.of("leadership.accreditation");
    }

    /**
     * An accreditation is granted once, so all grants of a batch can go first. Suspensions and their ends are added to
     * what is known of either, in their order. It may be given up several times, each time for an earlier day, and
     * withdrawn once after that. Of the accreditations that were to take its place the last one does.
     */
    @Override
    public void apply(List<ReceivedEvent> events, int generation) {
        courses.add(
                generation,
                events.stream()
                        .filter(event -> event.is("accreditation.granted.v1"))
                        .map(AccreditationEventsIn::granted)
                        .toList());
        courses.suspend(generation, turned(events, "accreditation.suspended.v1", "suspendedFrom"));
        courses.liftSuspension(generation, turned(events, "accreditation.suspension-lifted.v1", "liftedOn"));
        courses.surrender(
                generation,
                events.stream()
                        .filter(event -> event.is("accreditation.surrendered.v1"))
                        .map(AccreditationEventsIn::surrendered)
                        .toList());
        courses.supersede(generation, turned(events, "accreditation.superseded.v1", "supersededOn"));
        courses.withdraw(
                generation,
                events.stream()
                        .filter(event -> event.is("accreditation.withdrawn.v1"))
                        .map(AccreditationEventsIn::withdrawn)
                        .toList());
    }

    @Override
    public void forget(int generation) {
        courses.forget(generation);
    }

    private static AccreditationGranted granted(ReceivedEvent event) {
        var data = event.data();
        return new AccreditationGranted(
                event.subject(),
                text(data, "number"),
                text(data, "provider"),
                text(data, "courseTitle"),
                text(data, "stage"),
                UUID.fromString(text(data, "curriculumVersionId")),
                LocalDate.parse(text(data, "validFrom")),
                LocalDate.parse(text(data, "validTo")));
    }

    private static AccreditationWithdrawn withdrawn(ReceivedEvent event) {
        var data = event.data();
        return new AccreditationWithdrawn(
                event.subject(), LocalDate.parse(text(data, "withdrawnOn")), dateIfAny(data, "teachOutUntil"));
    }

    private static List<AccreditationTurned> turned(List<ReceivedEvent> events, String type, String day) {
        return events.stream()
                .filter(event -> event.is(type))
                .map(event -> new AccreditationTurned(event.subject(), LocalDate.parse(text(event.data(), day))))
                .toList();
    }

    private static AccreditationSurrendered surrendered(ReceivedEvent event) {
        var data = event.data();
        return new AccreditationSurrendered(
                event.subject(), LocalDate.parse(text(data, "surrenderedOn")), dateIfAny(data, "teachOutUntil"));
    }

    private static String text(JsonNode data, String field) {
        var value = data.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + " is missing or no text");
        }
        return value.textValue();
    }

    private static @Nullable LocalDate dateIfAny(JsonNode data, String field) {
        return data.hasNonNull(field) ? LocalDate.parse(text(data, field)) : null;
    }
}
