package io.github.plainfault.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.ClassLoaderLeak;
import io.github.plainfault.contract.ContractRoutes;
import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.DirResourceSet;
import org.apache.catalina.webresources.StandardRoot;
import org.apache.tomcat.util.scan.StandardJarScanFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A WAR that brings Plainfault and Spring with it is deployed, answers errors, is taken away and deployed again, in a server
 * that knows nothing of either: its classes, threads and files go with it, and Tomcat, which looks for what was left
 * behind, finds nothing.
 */
class RedeployTest {

    /** Of the server, and not of the application. */
    private static final Pattern OF_THE_SERVER =
            Pattern.compile("(org.apache.(catalina|coyote|el|jasper|juli|naming|tomcat)|jakarta.(el|servlet)).*");

    private static final Pattern JAR_OF_THE_SERVER =
            Pattern.compile("(tomcat|jetty|jakarta\\.servlet|spring-boot-jetty|junit|assertj).*");

    private static final List<String> PATHS = List.of(
            ContractRoutes.OUT_OF_STOCK,
            ContractRoutes.UNKNOWN,
            ContractRoutes.STATUS + "404",
            ContractRoutes.HOSTILE,
            ContractRoutes.ZALANDO,
            ContractRoutes.STACK_OVERFLOW,
            "/contract/nothing-here",
            "/contract/limited?size=101",
            "/contract/later",
            "/contract/page?size=ten");

    /** They start threads when they need more. */
    private static final Pattern OF_THE_SERVER_AND_ITS_CLIENT = Pattern.compile("(http-nio-|Catalina-|HttpClient-).*");

    /** What Tomcat says of what an application has left behind. */
    private final LeftBehind leftBehind = new LeftBehind();

    private final Logger loader = Logger.getLogger("org.apache.catalina.loader.WebappClassLoaderBase");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        loader.addHandler(leftBehind);
    }

    @AfterEach
    void stopListening() {
        loader.removeHandler(leftBehind);
    }

    @Test
    void aWarGoesAwayWithEverythingItBrought() throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector();
        tomcat.start();
        try {
            Path war = war();
            WeakReference<ClassLoader> first = deployAskAndUndeploy(tomcat, war);
            Set<Thread> threads = Thread.getAllStackTraces().keySet();
            deployAskAndUndeploy(tomcat, war); // the server itself may hold on to the last one that it served

            assertThat(leftBehind.said).isEmpty();
            ClassLoaderLeak.assertCollected("the class loader of a WAR", first);
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> !OF_THE_SERVER_AND_ITS_CLIENT
                            .matcher(thread.getName())
                            .matches())
                    .isSubsetOf(threads);
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
    }

    private WeakReference<ClassLoader> deployAskAndUndeploy(Tomcat tomcat, Path war) throws Exception {
        StandardContext context = new StandardContext();
        context.setName("");
        context.setPath("");
        context.setDocBase(war.toString());
        context.setParentClassLoader(new ServerOnly());
        StandardRoot resources = new StandardRoot(context);
        for (Path classes : classPath()) {
            if (Files.isDirectory(classes)) {
                resources.addPreResources(new DirResourceSet(resources, "/WEB-INF/classes", classes.toString(), "/"));
            }
        }
        context.setResources(resources);
        StandardJarScanFilter filter = new StandardJarScanFilter();
        filter.setTldSkip("*");
        filter.setPluggabilitySkip("*");
        filter.setPluggabilityScan("spring-web-*.jar"); // which looks for the initializer of the WAR
        context.getJarScanner().setJarScanFilter(filter);
        context.addLifecycleListener(new ContextConfig());
        tomcat.getHost().addChild(context);
        assertThat(context.getState().isAvailable()).isTrue();
        WeakReference<ClassLoader> loader =
                new WeakReference<>(context.getLoader().getClassLoader());

        for (String path : PATHS) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(
                                    "http://localhost:" + tomcat.getConnector().getLocalPort() + path))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Type")).as(path).hasValue("application/problem+json");
        }

        tomcat.getHost().removeChild(context);
        context.destroy();
        return loader;
    }

    /** Libraries that the application brings with it. */
    private Path war() throws IOException {
        Path war = folder.resolve("war");
        Path libraries = Files.createDirectories(war.resolve("WEB-INF/lib"));
        for (Path library : classPath()) {
            String name = library.getFileName().toString();
            if (Files.isRegularFile(library) && !JAR_OF_THE_SERVER.matcher(name).matches()) {
                Files.copy(library, libraries.resolve(name));
            }
        }
        return war;
    }

    private static List<Path> classPath() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .filter(Files::exists)
                .collect(Collectors.toList());
    }

    /** A server without Spring and without Plainfault. */
    private static final class ServerOnly extends ClassLoader {

        ServerOnly() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (!OF_THE_SERVER.matcher(name).matches()) {
                throw new ClassNotFoundException(name);
            }
            return RedeployTest.class.getClassLoader().loadClass(name);
        }

        @Override
        protected @Nullable URL findResource(String name) {
            return OF_THE_SERVER.matcher(name).matches()
                    ? RedeployTest.class.getClassLoader().getResource(name)
                    : null;
        }
    }

    private static final class LeftBehind extends Handler {

        private final List<String> said = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                said.add(entry.getMessage() + " " + entry.getThrown());
            }
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
