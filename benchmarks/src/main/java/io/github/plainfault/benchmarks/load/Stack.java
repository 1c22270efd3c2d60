package io.github.plainfault.benchmarks.load;

import java.util.List;

/** What the application runs on, and which jars of the other stack must not be on its class path. */
enum Stack {
    MVC("Spring MVC on Tomcat", List.of("netty", "reactor", "webflux")),
    WEBFLUX("Spring WebFlux on Reactor Netty", List.of("tomcat", "webmvc", "servlet"));

    /** Jakarta Validation needs it on either stack. */
    private static final String EXPRESSIONS = "tomcat-embed-el";

    final String title;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> strangers;

    Stack(String title, List<String> strangers) {
        this.title = title;
        this.strangers = strangers;
    }

    /** Whether a jar, or a module's folder of classes, may be there. */
    boolean hasPlaceFor(String nameOfFile) {
        return nameOfFile.contains(EXPRESSIONS) || strangers.stream().noneMatch(nameOfFile::contains);
    }
}
