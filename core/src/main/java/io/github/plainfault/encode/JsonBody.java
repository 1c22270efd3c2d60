package io.github.plainfault.encode;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.plainfault.problem.ProblemDocument;
import io.github.plainfault.problem.ProblemEntry;
import java.nio.BufferOverflowException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One problem on its way to JSON. It is gone through twice: first its bytes are counted, then an array of just that size
 * is filled, which is the answer itself. No buffer grows, is copied, or is shared with the answers to other clients.
 */
final class JsonBody implements BiConsumer<String, @Nullable Object> {

    private static final Name TYPE = Name.of("type");
    private static final Name TITLE = Name.of("title");
    private static final Name STATUS = Name.of("status");
    private static final Name DETAIL = Name.of("detail");
    private static final Name INSTANCE = Name.of("instance");
    private static final Name EXPLANATION = Name.of("explanation");
    private static final Name ADVICE = Name.of("advice");
    private static final Name ERRORS = Name.of("errors");
    private static final Name ERROR_COUNT = Name.of("errorCount");
    private static final Name POINTER = Name.of("pointer");
    private static final Name PARAMETER = Name.of("parameter");
    private static final Name IN = Name.of("in");
    private static final Name CODE = Name.of("code");

    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final byte[] NOT_YET = {};

    private final EncodedTexts constants;
    private final JacksonMembers jackson;

    private byte[] bytes = NOT_YET;
    private boolean counting = true;
    private int at;
    private boolean first = true;

    /** Members that Jackson has written, in their order: written once, although they are gone through twice. */
    private List<byte[]> written = List.of();

    private int nextWritten;

    private boolean surrogates;

    private JsonBody(EncodedTexts constants, JacksonMembers jackson) {
        this.constants = constants;
        this.jackson = jackson;
    }

    /**
     * The bytes.
     *
     * @param constants knows the texts that come again and again
     * @param jackson writes what is more than a text, a whole number or a truth value
     * @throws BufferOverflowException if there are more than an answer may ever have
     */
    static byte[] of(ProblemDocument problem, EncodedTexts constants, JacksonMembers jackson) {
        JsonBody body = new JsonBody(constants, jackson);
        body.write(problem);
        body.bytes = new byte[body.at];
        body.counting = false;
        body.at = 0;
        body.nextWritten = 0;
        body.write(problem);
        return body.bytes;
    }

    private void write(ProblemDocument problem) {
        open('{');
        text(TYPE, problem.type());
        text(TITLE, problem.title());
        number(STATUS, problem.status().number());
        text(DETAIL, problem.detail());
        text(INSTANCE, problem.instance());
        constant(EXPLANATION, problem.explanation());
        constant(ADVICE, problem.advice());
        errors(problem.errors());
        if (problem.isCapped()) {
            number(ERROR_COUNT, problem.errorCount());
        }
        problem.members().forEach(this);
        close('}');
    }

    private void errors(List<ProblemEntry> errors) {
        if (errors.isEmpty()) {
            return;
        }
        name(ERRORS);
        open('[');
        for (ProblemEntry error : errors) {
            separate();
            open('{');
            text(DETAIL, error.detail());
            text(POINTER, error.pointer());
            text(PARAMETER, error.parameter());
            text(IN, error.in());
            text(CODE, error.code());
            if (error.rejected() != null) {
                accept("rejected", error.rejected());
            }
            close('}');
        }
        close(']');
    }

    /** A member of the application. */
    @Override
    public void accept(String name, @Nullable Object value) {
        int nameLength = lengthOf(name);
        int textLength = value instanceof String text ? lengthOf(text) : 0;
        if (!isPlain(value) || nameLength == JsonText.LEFT_TO_JACKSON || textLength == JsonText.LEFT_TO_JACKSON) {
            byJackson(name, value);
            return;
        }
        separate();
        quoted(name, nameLength);
        put(':');
        if (value instanceof String text) {
            quoted(text, textLength);
        } else if (value instanceof Number number) {
            digits(number.longValue());
        } else {
            put(value == null ? NULL : value.equals(true) ? TRUE : FALSE);
        }
    }

    /** What is written alike by everybody; Jackson and the application's mapper have their own ways with the rest. */
    private static boolean isPlain(@Nullable Object value) {
        return value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte;
    }

    private void text(Name name, @Nullable String value) {
        if (value == null) {
            return;
        }
        int length = lengthOf(value);
        if (length == JsonText.LEFT_TO_JACKSON) {
            byJackson(name.text, value);
            return;
        }
        name(name);
        quoted(value, length);
    }

    private void constant(Name name, @Nullable String value) {
        byte[] encoded = value == null ? null : constants.get(value);
        if (encoded == null) {
            text(name, value);
            return;
        }
        name(name);
        put('"');
        put(encoded);
        put('"');
    }

    private void number(Name name, int value) {
        name(name);
        digits(value);
    }

    private void byJackson(String name, @Nullable Object value) {
        separate();
        if (counting) {
            if (written.isEmpty()) {
                written = new ArrayList<>();
            }
            written.add(jackson.write(name, value));
        }
        put(written.get(nextWritten++));
    }

    /** Of a text that is counted; while bytes are written it matters only whether Jackson wrote them. */
    private int lengthOf(String text) {
        if (counting) {
            int length = JsonText.length(text);
            surrogates |= length == JsonText.LEFT_TO_JACKSON;
            return length;
        }
        return surrogates ? JsonText.length(text) : 0;
    }

    private void quoted(String text, int length) {
        put('"');
        if (counting) {
            advance(length);
        } else {
            at = JsonText.write(text, bytes, at);
        }
        put('"');
    }

    private void digits(long value) {
        if (value < 0) {
            put('-');
        }
        int digits = 1;
        for (long rest = value / 10; rest != 0; rest /= 10) {
            digits++;
        }
        advance(digits);
        long rest = value;
        for (int place = at - 1; !counting && place >= at - digits; place--) {
            bytes[place] = (byte) ('0' + Math.abs(rest % 10));
            rest /= 10;
        }
    }

    private void name(Name name) {
        separate();
        put(name.withColon);
    }

    private void separate() {
        if (!first) {
            put(',');
        }
        first = false;
    }

    private void open(char bracket) {
        put(bracket);
        first = true;
    }

    private void close(char bracket) {
        put(bracket);
        first = false;
    }

    private void put(char c) {
        if (!counting) {
            bytes[at] = (byte) c;
        }
        advance(1);
    }

    private void put(byte[] more) {
        if (!counting) {
            System.arraycopy(more, 0, bytes, at, more.length);
        }
        advance(more.length);
    }

    private void advance(int more) {
        if (more > JsonProblemEncoder.MOST_BYTES - at) {
            throw new BufferOverflowException();
        }
        at += more;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    /** The name of a member of ours, ready to be written. */
    private static final class Name {

        private final String text;
        private final byte[] withColon;

        private Name(String text) {
            this.text = text;
            this.withColon = ascii('"' + text + "\":");
        }

        static Name of(String text) {
            return new Name(text);
        }
    }
}
