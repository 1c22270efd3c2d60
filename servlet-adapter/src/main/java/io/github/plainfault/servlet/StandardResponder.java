package io.github.plainfault.servlet;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.text.MessageCatalog;

/** What decides where nothing is configured. */
final class StandardResponder {

    private StandardResponder() {}

    static ProblemResponder create() {
        return builder().build();
    }

    /** @param typeBase what stands before the code in a type URI */
    static ProblemResponder create(String typeBase) {
        return builder().typeBase(typeBase).build();
    }

    /** The application's, in whose place the container calls us. */
    static ClassLoader loader() {
        ClassLoader ofApplication = Thread.currentThread().getContextClassLoader();
        return ofApplication == null ? StandardResponder.class.getClassLoader() : ofApplication;
    }

    private static ProblemResponder.Builder builder() {
        return ProblemResponder.builder()
                .catalog(MessageCatalog.builder().wordsBeside(loader()).build())
                .frameworkMapping(new ContainerFaults());
    }
}
