package uk.nhs.leadership.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    @TempDir
    private Path root;

    private String before = "";

    @BeforeEach
    void aProject() throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.createDirectories(root.resolve("src/main"));
        Files.writeString(root.resolve("src/main/A.java"), "class A {}");
        before = hash();
    }

    @Test
    void aDateIsNoChange() throws IOException {
        Files.setLastModifiedTime(root.resolve("src/main/A.java"), FileTime.fromMillis(0));

        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void contentIsAChange() throws IOException {
        Files.writeString(root.resolve("src/main/A.java"), "class A { }");

        assertThat(hash()).isNotEqualTo(before);
    }

    @Test
    void aNameIsAChange() throws IOException {
        Files.move(root.resolve("src/main/A.java"), root.resolve("src/main/B.java"));

        assertThat(hash()).isNotEqualTo(before);
    }

    @Test
    void aNewFileIsAChange() throws IOException {
        Files.writeString(root.resolve("src/main/empty.txt"), "");

        assertThat(hash()).isNotEqualTo(before);
    }

    @Test
    void whatIsNotNamedIsNoChange() throws IOException {
        Files.writeString(root.resolve("README.md"), "read me");

        assertThat(hash()).isEqualTo(before);
    }

    private String hash() {
        return Inputs.hash(root, List.of("pom.xml", "src", "not-there"));
    }
}
