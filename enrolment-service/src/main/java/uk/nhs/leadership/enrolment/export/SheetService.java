package uk.nhs.leadership.enrolment.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import uk.nhs.leadership.chassis.copy.CopySheets;
import uk.nhs.leadership.chassis.rule.Unavailable;

/** Hands sheets out, so many at once that the rest of the service has what it needs. */
@ApplicationScoped
public class SheetService {
    private final CopySheets sheets;
    private final SheetLedgerService ledger;
    private final SheetConfig config;
    private final Semaphore onTheirWay;

    SheetService(CopySheets sheets, SheetLedgerService ledger, SheetConfig config) {
        this.sheets = sheets;
        this.ledger = ledger;
        this.config = config;
        this.onTheirWay = new Semaphore(config.atOnce());
    }

    /**
     * Writes a sheet to whoever asked for it.
     *
     * @throws Unavailable if too many are on their way, or if the reader went away or took too long: then there is no end of it
     */
    public void write(OpenSheet sheet, OutputStream out) {
        var whole = false;
        try {
            writeInTurn(sheet, out);
            whole = true;
        } finally {
            ledger.close(sheet, whole);
        }
    }

    private void writeInTurn(OpenSheet sheet, OutputStream out) {
        if (!onTheirWay.tryAcquire()) {
            throw new Unavailable(SheetRule.SHEETS_ENOUGH);
        }
        try {
            sheets.write(sheet.rows(), out, config.longest());
        } catch (IOException e) {
            throw new Unavailable(SheetRule.SHEET_NOT_TAKEN, e);
        } finally {
            onTheirWay.release();
        }
    }
}
