package io.github.plainfault.http;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A link of the header field {@code Link} (RFC 8288).
 *
 * <pre>{@code
 * Fault.builder(ProblemType.of(451))
 *         .header(Link.to(URI.create("https://authority.example/order/17"), "blocked-by").field())
 *         .build();  // Link: <https://authority.example/order/17>; rel="blocked-by"
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Link {

    /** What may stand unescaped in an extended parameter (RFC 8187, section 3.2.1). */
    private static final String ATTRIBUTE_SYMBOLS = "!#$&+-.^_`|~";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final URI target;
    private final String relation;
    private final @Nullable String title;
    private final @Nullable Locale language;

    private Link(URI target, String relation, @Nullable String title, @Nullable Locale language) {
        this.target = target;
        this.relation = relation;
        this.title = title;
        this.language = language;
    }

    /**
     * A link without a title.
     *
     * @param target absolute, or relative to the request; what is not ASCII is escaped
     * @param relation one or more relation types, such as {@code blocked-by}, {@code alternate} or a URI
     * @throws IllegalArgumentException if there is no relation, or it has a character that no relation type has
     */
    public static Link to(URI target, String relation) {
        requireNonNull(target, "target");
        if (relation.isBlank() || !relation.chars().allMatch(Link::isOfRelation)) {
            throw new IllegalArgumentException(
                    "relation: '" + relation + "' (expected: a relation type such as blocked-by, or a URI)");
        }
        return new Link(target, relation, null, null);
    }

    /**
     * The same with a title for people, in any script (RFC 8288, section 3.4.1).
     *
     * @param language of the title
     */
    public Link titled(String title, Locale language) {
        return new Link(target, relation, requireNonNull(title, "title"), requireNonNull(language, "language"));
    }

    /** As a header field; several of them are several lines. */
    public HeaderField field() {
        return new HeaderField("Link", toString());
    }

    /** The field value. */
    @Override
    public String toString() {
        StringBuilder value = new StringBuilder("<")
                .append(target.toASCIIString())
                .append(">; rel=\"")
                .append(relation)
                .append('"');
        if (title == null || language == null) {
            return value.toString();
        }
        if (title.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            Challenge.appendQuoted(title, value.append("; title="));
        } else {
            appendExtended(
                    title, value.append("; title*=UTF-8'").append(tag(language)).append('\''));
        }
        return value.toString();
    }

    /** No language is an empty tag (RFC 8187, section 3.2.1). */
    private static String tag(Locale language) {
        return language.getLanguage().isEmpty() ? "" : language.toLanguageTag();
    }

    private static void appendExtended(String text, StringBuilder to) {
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (alphanumeric || ATTRIBUTE_SYMBOLS.indexOf(c) >= 0) {
                to.append(c);
            } else {
                to.append('%').append(HEX.toHexDigits(octet));
            }
        }
    }

    private static boolean isOfRelation(int c) {
        return c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '<' && c != '>';
    }
}
