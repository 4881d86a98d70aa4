package uk.nhs.leadership.files.inspection;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the scanner that the configuration names. */
class ScannerChoice {

    @Produces
    @Singleton
    Scanner scanner(ScannerConfig config) {
        return switch (config.kind()) {
            case SIGNATURE -> new SignatureScanner();
            case CLAMAV ->
                new ClamAvScanner(
                        config.clamav().host(),
                        config.clamav().port(),
                        config.clamav().patience());
        };
    }
}
