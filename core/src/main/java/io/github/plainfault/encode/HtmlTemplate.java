package io.github.plainfault.encode;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;

/**
 * A page of HTML with places for texts, in Mustache: without logic, and every text is escaped unless the template says
 * otherwise with three braces.
 *
 * <pre>{@code
 * byte[] page = HtmlTemplate.of("<h1>{{title}}</h1>", part -> "").fill(Map.of("title", "Not Found"));
 * }</pre>
 *
 * <p>A name that has no value is left out; a section sees its own entry and nothing around it.
 *
 * @see <a href="https://mustache.github.io/mustache.5.html">Mustache</a>
 */
public final class HtmlTemplate {

    private static final int USUAL_SIZE = 16 * 1024;

    private final Template template;

    private HtmlTemplate(Template template) {
        this.template = template;
    }

    /**
     * Compiles a template.
     *
     * @param source the template
     * @param parts gives the source of a part that it includes, as in <code>{{>head}}</code>
     * @throws IllegalArgumentException if it is no Mustache
     */
    public static HtmlTemplate of(String source, Function<String, String> parts) {
        try {
            return new HtmlTemplate(Mustache.compiler()
                    .standardsMode(true)
                    .emptyStringIsFalse(true)
                    .defaultValue("")
                    .withEscaper(text -> HtmlText.escape(text, Integer.MAX_VALUE))
                    .withLoader(part -> new StringReader(parts.apply(part)))
                    .compile(source));
        } catch (MustacheException e) {
            throw new IllegalArgumentException("template: " + source + " (expected: Mustache)", e);
        }
    }

    /** The page, in UTF-8. */
    public byte[] fill(Map<String, Object> content) {
        return fill(template, content);
    }

    /** Straight into bytes: a page as a text, and its copies on the way, are several times its size. */
    static byte[] fill(Template template, Map<String, Object> content) {
        ByteArrayOutputStream page = new ByteArrayOutputStream(USUAL_SIZE);
        try (Writer writer = new OutputStreamWriter(page, StandardCharsets.UTF_8)) {
            template.execute(content, writer);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
        return page.toByteArray();
    }

    /** The style of the page that shows a problem to people: colours by day and night, letters for each language. */
    public static String style() {
        return read("page.css");
    }

    /**
     * The source of a {@code Content-Security-Policy} that allows exactly this style or script (Content Security Policy
     * Level 3, section 2.3.1).
     *
     * @param content what stands between the tags
     */
    public static String policyFor(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static String read(String file) {
        try (InputStream stream = HtmlTemplate.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing beside " + HtmlTemplate.class.getName()
                        + " (expected: all files of plainfault-core's jar, also where it is packed anew)");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
