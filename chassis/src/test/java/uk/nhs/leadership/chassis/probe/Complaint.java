package uk.nhs.leadership.chassis.probe;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.nhs.leadership.chassis.http.ErrorsOfStandard;

/** The error of a standard that knows no problems. */
@Schema(examples = "{\"complaint\": \"NOT_FOUND\", \"faults\": 0}")
public record Complaint(String complaint, int faults) {

    /** Owns all below one address. */
    @Singleton
    static class OfStandard implements ErrorsOfStandard {
        @Override
        public boolean own(String path) {
            return path.startsWith("/probe/standard/");
        }

        @Override
        public Object body(Failure failure) {
            return new Complaint(failure.code(), failure.faults().size());
        }
    }
}
