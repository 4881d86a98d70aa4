package uk.nhs.leadership.curriculum;

import static uk.nhs.leadership.curriculum.Api.newCode;

import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** A package of CASE that comes to a framework of its own each time it is sent under another code. */
final class CaseImportExamples {
    private CaseImportExamples() {}

    static Stream<Example> all() {
        return Stream.of(
                Example.of("importCasePackage").asking("code", newCode()).sending("""
                {"CFDocument": {"identifier": "1b9e3f70-52c4-5c0e-9d55-6f3c3f1d8a00", "title": "Ours", "version": "1.0"}}"""));
    }
}
