package io.github.plainfault.servlet;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.text.MessageCatalog;

/** What decides where nothing is configured. */
final class StandardResponder {

    private StandardResponder() {}

    static ProblemResponder create() {
        ClassLoader ofApplication = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = ofApplication == null ? StandardResponder.class.getClassLoader() : ofApplication;
        return ProblemResponder.builder()
                .catalog(MessageCatalog.builder().wordsBeside(loader).build())
                .frameworkMapping(new ContainerFaults())
                .build();
    }
}
