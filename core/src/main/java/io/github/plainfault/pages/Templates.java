package io.github.plainfault.pages;

import io.github.plainfault.encode.HtmlTemplate;
import io.github.plainfault.http.HeaderField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The templates of the pages. An application can have its own for each of them, and for the style, as
 * {@code plainfault/pages/<file>} on its class path.
 */
final class Templates {

    private static final String FOLDER_OF_APPLICATION = "plainfault/pages/";
    private static final String ENDING = ".mustache";
    private static final String STYLE = "pages.css";
    private static final List<String> PAGES = List.of("index", "status", "type", "comparison");
    private static final List<String> PARTS = List.of("head", "sections", "links", "foot");

    private final @Nullable ClassLoader application;
    private final Map<String, HtmlTemplate> templates = new HashMap<>();
    private final String style;
    private final HeaderField policy;

    /**
     * @param application where its own templates are looked for, or {@code null} for none
     * @throws IllegalArgumentException if one of them is no Mustache; the message names its file
     */
    Templates(@Nullable ClassLoader application) {
        this.application = application;
        this.style = HtmlTemplate.style() + read(STYLE);
        this.policy = new HeaderField(
                "Content-Security-Policy",
                "default-src 'none'; style-src " + HtmlTemplate.policyFor(style)
                        + "; frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
        for (String page : PAGES) {
            templates.put(page, compile(page + ENDING));
        }
        for (String part : PARTS) {
            compile(part + ENDING); // it is included when a page is filled, which is late to find a mistake
        }
    }

    /** Whether an application has one of its own, so that a mistake in it is to be found at the start. */
    static boolean isAnyIn(ClassLoader application) {
        for (String page : PAGES) {
            if (isIn(application, page + ENDING)) {
                return true;
            }
        }
        for (String part : PARTS) {
            if (isIn(application, part + ENDING)) {
                return true;
            }
        }
        return isIn(application, STYLE);
    }

    private static boolean isIn(ClassLoader application, String file) {
        return application.getResource(FOLDER_OF_APPLICATION + file) != null;
    }

    byte[] fill(String page, Map<String, Object> content) {
        HtmlTemplate template = templates.get(page);
        if (template == null) {
            throw new IllegalArgumentException("page: " + page + " (expected: one of " + PAGES + ")");
        }
        return template.fill(content);
    }

    /** {@code Content-Security-Policy}, with the hash of the style. */
    HeaderField policy() {
        return policy;
    }

    /** What stands between the tags of the style. */
    String style() {
        return style;
    }

    private HtmlTemplate compile(String file) {
        try {
            return HtmlTemplate.of(read(file), part -> read(part + ENDING));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(FOLDER_OF_APPLICATION + file + " (expected: Mustache)", e);
        }
    }

    private String read(String file) {
        URL own = application == null ? null : application.getResource(FOLDER_OF_APPLICATION + file);
        URL url = own == null ? Templates.class.getResource(file) : own;
        if (url == null) {
            throw new IllegalArgumentException(
                    "template: " + file + " (expected: a file in " + FOLDER_OF_APPLICATION + " on the class path)");
        }
        try (InputStream stream = url.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(url + " cannot be read", e);
        }
    }
}
