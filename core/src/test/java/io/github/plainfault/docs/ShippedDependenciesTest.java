package io.github.plainfault.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What an application gets with Plainfault is what the page says, and no more. */
class ShippedDependenciesTest {

    private static final Pattern ROW = Pattern.compile("\\| `([^:`]+):([^`]+)` \\| ([^ ]+) \\|");

    private static final Pattern ALLOWED = Pattern.compile("<include>([^:<]+):([^:<]+):\\*:jar:compile</include>");

    @Test
    void thePageNamesEveryVersionAsItIsUsed() throws IOException {
        Map<String, String> documented = documented();
        List<String> used = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(path -> Path.of(path).getFileName().toString())
                .toList();

        assertThat(documented).isNotEmpty();
        documented.forEach((name, version) ->
                assertThat(used).contains(name.substring(name.indexOf(':') + 1) + '-' + version + ".jar"));
    }

    @Test
    void theBuildAllowsWhatThePageNames() throws IOException {
        List<String> allowed = new ArrayList<>();
        Matcher include = ALLOWED.matcher(Files.readString(Project.core("pom.xml")));
        while (include.find()) {
            allowed.add(include.group(1) + ':' + include.group(2));
        }

        assertThat(allowed).containsExactlyInAnyOrderElementsOf(documented().keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "spring-common, plainfault-core",
        "servlet-adapter, plainfault-core plainfault-spring-common",
        "webflux-adapter, plainfault-core plainfault-spring-common"
    })
    void theOthersBringNothingButPlainfault(String module, String names) throws Exception {
        assertThat(broughtBy(module)).containsExactlyInAnyOrder(names.split(" ", -1));
    }

    private static Map<String, String> documented() throws IOException {
        Map<String, String> versions = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Files.readString(Project.root("docs/dependencies.md")));
        while (row.find()) {
            versions.put(row.group(1) + ':' + row.group(2), row.group(3));
        }
        return versions;
    }

    /** The dependencies that an application inherits. */
    private static List<String> broughtBy(String module) throws Exception {
        NodeList dependencies = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(Project.root(module + "/pom.xml").toFile())
                .getElementsByTagName("dependency");
        List<String> brought = new ArrayList<>();
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            String scope = text(dependency, "scope");
            boolean own = scope.equals("test")
                    || scope.equals("provided")
                    || text(dependency, "optional").equals("true");
            if (!own) {
                brought.add(text(dependency, "artifactId"));
            }
        }
        return brought;
    }

    private static String text(Element dependency, String name) {
        NodeList elements = dependency.getElementsByTagName(name);
        return elements.getLength() == 0 ? "" : elements.item(0).getTextContent();
    }
}
