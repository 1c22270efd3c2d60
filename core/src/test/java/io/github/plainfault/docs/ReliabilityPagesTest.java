package io.github.plainfault.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is promised is promised by tests that there are, and what is linked is there. */
class ReliabilityPagesTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");

    @Test
    void whatIsGuaranteedIsHeldByTests() throws IOException {
        Set<String> promised = new HashSet<>();
        Matcher test = TEST.matcher(Files.readString(Project.root("SECURITY.md")));
        while (test.find()) {
            promised.add(test.group(1) + ".java");
        }

        assertThat(promised).isNotEmpty();
        assertThat(sources()).containsAll(promised);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECURITY.md", "docs/reliability.md"})
    void everyLinkLeadsSomewhere(String page) throws IOException {
        Path file = Project.root(page);
        Matcher link = LINK.matcher(Files.readString(file));
        int links = 0;
        while (link.find()) {
            assertThat(file.resolveSibling(link.group(1))).exists();
            links++;
        }
        assertThat(links).isPositive();
    }

    /** Names of all Java sources, without what was built or fetched. */
    private static Set<String> sources() throws IOException {
        Set<String> names = new HashSet<>();
        Files.walkFileTree(Project.root(""), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean ours = !name.equals("target") && !name.equals("node_modules") && !name.equals(".git");
                return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (name.endsWith(".java")) {
                    names.add(name);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return names;
    }
}
