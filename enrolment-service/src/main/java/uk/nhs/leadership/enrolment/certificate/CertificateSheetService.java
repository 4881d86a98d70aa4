package uk.nhs.leadership.enrolment.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.export.OpenSheet;
import uk.nhs.leadership.enrolment.export.SheetKind;
import uk.nhs.leadership.enrolment.export.SheetLedgerService;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** Lists of certificates, to be handed out as sheets. */
@ApplicationScoped
@Transactional
class CertificateSheetService {
    private final Participants participants;
    private final SheetLedgerService sheets;
    private final Callers callers;

    CertificateSheetService(Participants participants, SheetLedgerService sheets, Callers callers) {
        this.participants = participants;
        this.sheets = sheets;
        this.callers = callers;
    }

    /** All of the list that {@link CertificateService#list} shows page by page. */
    OpenSheet open(@Nullable Standpoint asked, @Nullable UUID participantId) {
        var caller = callers.current();
        var organisation = caller.organisation();
        var standpoint = Standpoint.of(caller, asked);
        var rows = switch (standpoint) {
            case TRUST -> CertificateSheet.of(new CertificateFilter(organisation, null, participantId));
            case PROVIDER -> CertificateSheet.of(new CertificateFilter(null, organisation, participantId));
            case PARTICIPANT ->
                participants
                        .whoIs(caller)
                        .map(own -> CertificateSheet.of(new CertificateFilter(null, null, own.id())))
                        .orElseGet(CertificateSheet::ofNone);
        };
        return sheets.open(SheetKind.CERTIFICATES, standpoint, rows);
    }
}
