package io.github.plainfault.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The content of an answer, in whatever form it was sent.
 *
 * @param form how it was sent
 * @param text as far as it is UTF-8
 * @param members those of the problem in it, in their order; nothing if there is none, or if it cannot be read. Values
 *     are those of Jackson, or of {@link ProblemXml}
 * @param unreadable why it cannot be read, {@code null} if it can
 */
record SentContent(
        Form form,
        String text,
        Map<String, @Nullable Object> members,
        @Nullable String unreadable) {

    /** How a problem is sent. */
    enum Form {
        NONE,
        JSON,
        XML,
        HTML,
        OTHER
    }

    /** RFC 9457, appendix C. */
    private static final Pattern EMBEDDED =
            Pattern.compile("<script\\b[^>]*type=\"application/problem\\+json\"[^>]*>(.*?)</script>", Pattern.DOTALL);

    static SentContent read(String mediaType, byte[] body) {
        if (body.length == 0) {
            return new SentContent(Form.NONE, "", Map.of(), null);
        }
        String text = new String(body, UTF_8);
        Form form =
                switch (mediaType) {
                    case "application/problem+json" -> Form.JSON;
                    case "application/problem+xml" -> Form.XML;
                    case "text/html" -> Form.HTML;
                    default -> Form.OTHER;
                };
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return new SentContent(form, text, members(form, text, body), null);
        } catch (CharacterCodingException e) {
            return new SentContent(form, text, Map.of(), "it is not UTF-8");
        } catch (RuntimeException | AssertionError e) {
            return new SentContent(form, text, Map.of(), String.valueOf(e.getMessage()));
        }
    }

    /** The problem in a page, as it stands there; {@code null} if there is none. */
    @Nullable
    String embedded() {
        Matcher script = EMBEDDED.matcher(text);
        return form == Form.HTML && script.find() ? script.group(1) : null;
    }

    boolean hasMembers() {
        return !members.isEmpty();
    }

    /** The text of a member, empty if there is none or if it is no text. */
    String textOf(String member) {
        return members.get(member) instanceof String value ? value : "";
    }

    /** Every text in the members, in lists and objects too. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        collect(members, texts);
        return texts;
    }

    private static void collect(@Nullable Object value, List<String> texts) {
        if (value instanceof String string) {
            texts.add(string);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(member -> collect(member, texts));
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> collect(item, texts));
        }
    }

    private static Map<String, @Nullable Object> members(Form form, String text, byte[] body) {
        return switch (form) {
            case JSON -> ContractJson.members(body);
            case XML -> new LinkedHashMap<>(ProblemXml.read(body));
            case HTML -> {
                String embedded = new SentContent(form, text, Map.of(), null).embedded();
                yield embedded == null ? Map.of() : ContractJson.members(embedded.getBytes(UTF_8));
            }
            case NONE, OTHER -> Map.of();
        };
    }
}
