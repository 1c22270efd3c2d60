package io.github.plainfault.servlet;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.text.MessageCatalog;
import jakarta.servlet.ServletContext;

/** What decides where nothing is configured. */
final class StandardResponder {

    private StandardResponder() {}

    static ProblemResponder create() {
        return builder().build();
    }

    /** One whose answers lead to the application's pages, if it has any. */
    static ProblemResponder create(ServletContext context) {
        String path = PagesPath.in(context);
        return path == null ? create() : create(context.getContextPath() + path);
    }

    /** @param pages where the pages are that explain its answers */
    static ProblemResponder create(String pages) {
        return builder().typeBase(pages).helpBase(pages).build();
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
