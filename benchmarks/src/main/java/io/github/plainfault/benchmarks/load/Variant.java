package io.github.plainfault.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One application to measure.
 *
 * @param library whose jars it has besides those of all
 * @param arguments what {@link ServerMain} starts
 */
record Variant(String name, Stack stack, Library library, List<String> arguments) {

    /** The kind of server that counts as one without anything. */
    static final String STOCK = "stock";

    static final String PLAINFAULT = "Plainfault";
    static final String LIMIT = "limit: no framework, ready bytes";
    static final String HAND_WRITTEN = "hand-written advice";

    /** Jars that only some variants have. */
    enum Library {
        NONE,
        STARTER,
        PLAINFAULT
    }

    /** All of them, in the order of the table. */
    static List<Variant> all() {
        List<Variant> all = new ArrayList<>();
        for (Stack stack : Stack.values()) {
            boolean mvc = stack == Stack.MVC;
            String problemDetails = "spring." + (mvc ? "mvc" : "webflux") + ".problemdetails.enabled=true";
            String advice = (mvc ? MvcAdvice.class : WebFluxAdvice.class).getName();
            all.add(spring(STOCK, stack, Library.NONE));
            all.add(spring("`" + problemDetails + "`", stack, Library.NONE, problemDetails));
            all.add(spring(HAND_WRITTEN, stack, Library.NONE, advice));
            all.add(spring("error-handling-spring-boot-starter 5.0.0", stack, Library.STARTER));
            all.add(spring(PLAINFAULT, stack, Library.PLAINFAULT));
            all.add(new Variant(LIMIT, stack, Library.NONE, List.of(mvc ? "tomcat" : "netty")));
        }
        return all;
    }

    /** An application without any code of its own, with or without Plainfault. */
    static Variant empty(Stack stack, boolean plainfault) {
        String name = plainfault ? PLAINFAULT : STOCK;
        return new Variant(
                name, stack, plainfault ? Library.PLAINFAULT : Library.NONE, List.of("spring", "server.port=0"));
    }

    private static Variant spring(String name, Stack stack, Library library, String... more) {
        List<String> arguments = new ArrayList<>(List.of("spring", "server.port=0"));
        if (stack == Stack.MVC) {
            arguments.add("server.tomcat.max-keep-alive-requests=-1"); // as wherever a proxy keeps connections
            arguments.add("server.tomcat.threads.max=32"); // none comes or goes while it is measured
            arguments.add("server.tomcat.threads.min-spare=32");
        }
        arguments.add(OrderController.class.getName());
        arguments.addAll(List.of(more));
        return new Variant(name, stack, library, arguments);
    }

    /** As the options name it. */
    String id() {
        return stack.name().toLowerCase(Locale.ROOT) + ":" + name;
    }
}
