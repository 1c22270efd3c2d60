package io.github.plainfault.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

class OwnFilesTest {

    @TempDir
    Path folder;

    @Test
    void areFoundWhereThePatternLeads() throws IOException {
        Files.createDirectories(folder.resolve("problems/compare"));
        Files.writeString(folder.resolve("problems/404"), "mine");

        assertThat(OwnFiles.has("/**", folders(), "/problems/404")).isTrue();
        assertThat(OwnFiles.has("/static/**", folders(), "/static/problems/404"))
                .isTrue();
        assertThat(OwnFiles.has("/static/**", folders(), "/problems/404")).isFalse();
        assertThat(OwnFiles.has("/**", folders(), "/problems/405")).isFalse();
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        Files.createDirectories(folder.resolve("problems"));

        assertThat(OwnFiles.has("/**", folders(), "/problems")).isFalse();
    }

    private List<Resource> folders() {
        return List.of(new FileSystemResource(folder.toString() + "/"));
    }
}
