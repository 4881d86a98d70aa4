package uk.nhs.leadership.local.launcher;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code ./platform -V} prints: the version that the build wrote into {@code platform.properties}. */
final class PlatformVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        var properties = new Properties();
        try (var file = PlatformVersion.class.getResourceAsStream("/platform.properties")) {
            if (file == null) {
                throw new IOException("the launcher was built without platform.properties");
            }
            properties.load(file);
        }
        return new String[] {"leadership platform " + properties.getProperty("version")};
    }
}
