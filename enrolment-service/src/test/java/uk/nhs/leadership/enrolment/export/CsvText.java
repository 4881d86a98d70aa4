package uk.nhs.leadership.enrolment.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A sheet as somebody else's reader of RFC 4180 reads it. */
record CsvText(String text, List<Map<String, String>> rows) {

    static CsvText of(String text) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setRecordSeparator("\r\n")
                .get();
        try (var parser = CSVParser.parse(text, format)) {
            return new CsvText(
                    text, parser.getRecords().stream().map(CSVRecord::toMap).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> column(String heading) {
        return rows.stream().map(row -> row.get(heading)).toList();
    }
}
