package uk.nhs.leadership.enrolment;

import static uk.nhs.leadership.enrolment.AccessExamples.MANAGER;
import static uk.nhs.leadership.enrolment.AccessExamples.PARTICIPANT;
import static uk.nhs.leadership.enrolment.AccessExamples.PROVIDER;
import static uk.nhs.leadership.enrolment.AccessExamples.TRUST;
import static uk.nhs.leadership.enrolment.AccessExamples.ofAll;
import static uk.nhs.leadership.enrolment.AccessExamples.ofTrust;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;

import java.util.UUID;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;

/** Of enrolments and the roads to them. */
final class EnrolmentExamples {
    private static final String OTHER_PROVIDER = "P0002";

    private EnrolmentExamples() {}

    static Stream<Example> enrolments(String id, String cohort) {
        var another = Given.participant(LEAD_RJ1);
        return Stream.of(
                Example.of("enrol").belongingTo(TRUST).sending(Given.enrol(another, cohort)),
                Example.of("checkEligibility")
                        .asking("participant", another)
                        .asking("cohort", cohort)
                        .belongingTo(TRUST),
                ofAll("listEnrolments").showing(id),
                ofAll("getEnrolment").at("id", id).showing(id),
                ofAll("listDeclarations").at("id", id).showing("COMPLETED"),
                ofAll("listOutcomes").at("id", id).showing("PASSED"),
                ofAll("withdrawEnrolment").at("id", id).sending("{\"reason\": \"other\", \"text\": \"Moved away\"}"),
                ofAll("declare").at("id", id).sending(Given.declaration("STARTED")),
                ofAll("recordOutcome").at("id", id).sending(Given.outcome("PASSED")),
                ofAll("listAttendance").at("id", id),
                Example.of("recordAttendance")
                        .at("id", id)
                        .belongingTo(PROVIDER)
                        .sending("{\"session\": \"WORKSHOP_1\", \"mark\": \"PRESENT\"}"),
                Example.of("recordAttendanceOfMany")
                        .at("id", cohort)
                        .belongingTo(PROVIDER)
                        .sending(Given.attendanceOf("WORKSHOP_1", id)),
                ofAll("voidDeclaration")
                        .at("id", id)
                        .at("declaration", UUID.randomUUID())
                        .sending("{\"reason\": \"wrong-date\"}"),
                ofAll("deferEnrolment").at("id", id).sending("{\"reason\": \"other\", \"on\": \"2026-11-23\"}"),
                ofAll("resumeEnrolment").at("id", id).sending("{\"on\": \"2026-11-23\"}"),
                ofAll("goToAnotherCohort").at("id", id).sending("{\"cohortId\": \"" + cohort + "\"}"));
    }

    static Stream<Example> places(String participant, String enrolment, String open) {
        var nominated = Given.nomination(MANAGER, participant, Given.openCohort(Accreditation.granted(), 20));
        var approved = Given.nomination(MANAGER, participant, Given.openCohort(Accreditation.granted(), 20));
        Given.move(LEAD_RJ1, approved, "approve", "").statusCode(200);
        var full = Given.openCohort(Accreditation.granted(), 1);
        Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), full);
        var waiting = Given.waiting(LEAD_RJ1, participant, full);
        var why = Given.because("other");
        return Stream.of(
                Example.of("getApprovalOrder").showing("LEAD"),
                Example.of("settleApprovalOrder").sending("{\"approvers\": [\"LEAD\"]}"),
                ofTrust("nominate").sending(Given.enrol(Given.staffOf(MANAGER, LEAD_RJ1), open)),
                ofTrust("listNominations").asking("limit", 200).showing(nominated),
                Example.of("apply")
                        .belongingTo(TRUST)
                        .amongThoseWith("participant", PARTICIPANT)
                        .sending("{\"cohortId\": \"" + open + "\"}"),
                ofTrust("approvePlace").at("id", enrolment),
                ofTrust("refusePlace").at("id", enrolment).sending(why),
                Example.of("offerPlace")
                        .at("id", enrolment)
                        .belongingTo(PROVIDER)
                        .sending("{}"),
                Example.of("rejectPlace")
                        .at("id", enrolment)
                        .belongingTo(PROVIDER)
                        .sending(why),
                ofTrust("acceptPlace").at("id", enrolment),
                ofTrust("declinePlace").at("id", enrolment).sending(why),
                ofTrust("cancelPlace").at("id", enrolment).sending(why),
                ofAll("getWaiting").at("id", waiting).showing("position"),
                ofTrust("listApprovals").at("id", approved).showing("APPROVED"));
    }

    static Stream<Example> transfers(String open) {
        var here = Accreditation.granted();
        var there = here.alsoOf(OTHER_PROVIDER);
        var begun = Given.openCohortOf("provider.p0002", there, 20, Given.today());
        var another = Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), begun);
        var asked = Given.transfer(
                LEAD_RJ1, Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), begun), Given.openCohort(here, 20));
        var takeover = Given.takeover("lead.rjz", LEAD_RJ1, open);
        return Stream.of(
                Example.of("askTransfer")
                        .belongingTo(TRUST)
                        .sending("{\"enrolmentId\": \"" + another + "\", \"cohortId\": \"" + open + "\"}"),
                Example.of("listTransfers")
                        .asking("limit", 200)
                        .belongingTo(TRUST, PROVIDER)
                        .showing(asked),
                Example.of("getTransfer")
                        .at("id", asked)
                        .belongingTo(TRUST, PROVIDER, OTHER_PROVIDER)
                        .showing(asked),
                Example.of("acceptTransfer").at("id", asked).belongingTo(PROVIDER),
                Example.of("declineTransfer")
                        .at("id", asked)
                        .belongingTo(PROVIDER)
                        .sending("{\"reason\": \"other\"}"),
                Example.of("callTransferOff").at("id", asked).belongingTo(TRUST),
                Example.of("listTakeovers")
                        .asking("limit", 200)
                        .belongingTo(TRUST)
                        .showing(takeover),
                Example.of("getTakeover").at("id", takeover).belongingTo(TRUST).showing(takeover),
                Example.of("acceptTakeover").at("id", takeover).belongingTo(TRUST),
                Example.of("refuseTakeover").at("id", takeover).belongingTo(TRUST));
    }

    static Stream<Example> lateEntries(Accreditation accreditation) {
        var closed = Given.closedCohort(accreditation);
        var asked = Given.lateEntry(LEAD_RJ1, Given.participant(LEAD_RJ1), closed);
        return Stream.of(
                Example.of("askLateEntry")
                        .belongingTo(TRUST)
                        .sending(Given.lateEntryBody(Given.participant(LEAD_RJ1), closed)),
                Example.of("listLateEntries")
                        .asking("limit", 200)
                        .belongingTo(TRUST, PROVIDER)
                        .showing(asked),
                Example.of("getLateEntry")
                        .at("id", asked)
                        .belongingTo(TRUST, PROVIDER)
                        .showing(asked),
                Example.of("grantLateEntry")
                        .at("id", asked)
                        .belongingTo(PROVIDER)
                        .sending("{\"until\": \"2026-11-23\"}"),
                Example.of("declineLateEntry").at("id", asked).belongingTo(PROVIDER),
                Example.of("callLateEntryOff").at("id", asked).belongingTo(TRUST));
    }
}
