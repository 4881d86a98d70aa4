package uk.nhs.leadership.enrolment;

import static uk.nhs.leadership.enrolment.AccessExamples.PARTICIPANT;
import static uk.nhs.leadership.enrolment.AccessExamples.TRUST;
import static uk.nhs.leadership.enrolment.AccessExamples.ofOne;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;

import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;
import uk.nhs.leadership.enrolment.erasure.Erasing;
import uk.nhs.leadership.enrolment.rectification.Rectifying;
import uk.nhs.leadership.enrolment.retention.Retaining;
import uk.nhs.leadership.enrolment.testing.Given;

/** Those of {@link AccessExamples} that are about what is held on people. */
final class DataProtectionExamples {
    private DataProtectionExamples() {}

    static Stream<Example> of(String participant) {
        var held = Given.participant(LEAD_RJ1);
        var hold = Erasing.held(LEAD_RJ1, held);
        var erased = Given.participant(LEAD_RJ1);
        Erasing.erase(LEAD_RJ1, erased).statusCode(200);
        var rectification = Rectifying.asked(PARTICIPANT);
        var longGone = Retaining.left("2011-03-31");
        Retaining.round();
        return Stream.of(
                Example.of("eraseParticipant").at("id", held).belongingTo(TRUST).sending(Erasing.ERASE),
                Example.of("getErasure").at("id", erased).belongingTo(TRUST).showing(erased),
                Example.of("placeLegalHold").at("id", held).belongingTo(TRUST).sending(Erasing.HOLD),
                Example.of("listLegalHolds").at("id", held).belongingTo(TRUST).showing(hold),
                Example.of("getLegalHold")
                        .at("id", held)
                        .at("hold", hold)
                        .belongingTo(TRUST)
                        .showing(hold),
                Example.of("liftLegalHold").at("id", held).at("hold", hold).belongingTo(TRUST),
                ofOne("askRectification").sending(Rectifying.job()),
                ofOne("listRectifications").asking("limit", 200).showing(rectification),
                ofOne("getRectification").at("id", rectification).showing(rectification),
                Example.of("acceptRectification").at("id", rectification).belongingTo(TRUST),
                Example.of("refuseRectification")
                        .at("id", rectification)
                        .belongingTo(TRUST)
                        .sending(Rectifying.REFUSE),
                Example.of("listRetentionPolicies").showing("LOOK"),
                Example.of("getRetentionPolicy").at("kind", "LOOK").showing("LOOK"),
                Example.of("changeRetentionPolicy").at("kind", "LOOK").sending("{\"months\": 72, \"noticeDays\": 0}"),
                Example.of("listRetentionWarnings")
                        .asking("limit", 200)
                        .belongingTo(TRUST)
                        .showing(longGone),
                Example.of("listRetentionLedger").asking("limit", 200),
                ofOne("listLooks").at("id", participant),
                ofOne("exportParticipant").at("id", participant).showing(participant),
                ofOne("exportParticipantArchive").at("id", participant));
    }
}
