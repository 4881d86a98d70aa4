package uk.nhs.leadership.enrolment.subjectaccess;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import uk.nhs.leadership.enrolment.subjectaccess.ExportService.Gathered;
import uk.nhs.leadership.enrolment.subjectaccess.IndexedZip.Line;
import uk.nhs.leadership.files.objectstore.ObjectKeeper;
import uk.nhs.leadership.files.objectstore.ObjectKey;
import uk.nhs.leadership.print.Page;

/** Writes everything that is held on somebody as one ZIP. No transaction, and no file as a whole, is held while it goes. */
@ApplicationScoped
class ExportArchive {
    private final ObjectKeeper objects;
    private final ObjectMapper mapper;

    ExportArchive(ObjectKeeper objects, ObjectMapper mapper) {
        this.objects = objects;
        this.mapper = mapper;
    }

    void write(Gathered gathered, OutputStream out) throws IOException {
        try (var zip = new IndexedZip(out, gathered.export().at())) {
            var person = gathered.export().participantId().toString();
            zip.add(
                    new Line("export.json", "EXPORT", person, null, "application/json"),
                    to -> mapper.writeValue(to, ExportJson.All.of(gathered.export())));
            var ownRecord = gathered.ownRecord();
            if (ownRecord.isPresent()) {
                zip.add(new Line("record.pdf", "RECORD", person, null, Page.PDF), ownRecord.get()::print);
            }
            for (var certificate : gathered.certificates()) {
                zip.add(
                        new Line("certificates/" + certificate.fileName(), "CERTIFICATE", null, null, Page.PDF),
                        to -> to.write(certificate.content().get()));
            }
            addFiles(gathered, zip);
            zip.finish();
        }
    }

    private void addFiles(Gathered gathered, IndexedZip zip) throws IOException {
        var number = 1;
        for (var given : gathered.files()) {
            var file = given.file();
            zip.add(
                    new Line(
                            given.placeIn(number),
                            given.evidence().name(),
                            given.of().toString(),
                            file.name(),
                            file.kind().mediaType()),
                    file.sha256(),
                    () -> objects.open(new ObjectKey(file.sha256())));
            number++;
        }
    }
}
