package io.github.plainfault.fault;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.RetryAfter;
import io.github.plainfault.problem.Members;
import io.github.plainfault.status.StatusCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a problem, before it has words: its type, the values for placeholders and members, the header
 * fields and the violations.
 *
 * <pre>{@code
 * Fault.builder(ProblemType.of(409, "out-of-stock")).member("available", 2).build();
 * Fault.builder(ProblemType.of(503)).retryAfter(Duration.ofMinutes(5)).build();
 * }</pre>
 *
 * <p>Immutable. A member value is written when the answer is; it should not change until then.
 */
public final class Fault {

    /** What a mapping says of a wrapper: its cause decides, whatever later mappings may know of the wrapper. */
    static final Fault OF_CAUSE = builder(ProblemType.of(500)).build();

    private static final Fault UNANSWERED = builder(ProblemType.of(499)).build();

    private static final Fault LEFT_TO_OTHERS = builder(ProblemType.of(500)).build();

    private final ProblemType type;
    private final OwnWords own;
    private final Members arguments;
    private final Members members;
    private final List<HeaderField> headers;
    private final List<Violation> violations;
    private final LogLevel logLevel;

    private Fault(Builder builder) {
        this.type = builder.type;
        this.own = builder.own;
        this.arguments = Members.copyOf(builder.arguments);
        this.members = Members.copyOf(builder.members);
        this.headers = List.copyOf(builder.headers);
        this.violations = inOrder(builder.violations);
        this.logLevel = builder.logLevel;
    }

    private Fault(ProblemType type, Members members, LogLevel logLevel) {
        this.type = type;
        this.own = OwnWords.NONE;
        this.arguments = Members.none();
        this.members = members;
        this.headers = List.of();
        this.violations = List.of();
        this.logLevel = logLevel;
    }

    private static List<Violation> inOrder(List<Violation> violations) {
        return violations.size() < 2
                ? List.copyOf(violations)
                : violations.stream().sorted(Violation.ORDER).toList();
    }

    /**
     * A fault that its status explains.
     *
     * @throws IllegalArgumentException if the status is outside 100 to 599
     */
    public static Fault of(int status) {
        return builder(ProblemType.of(status)).build();
    }

    /** A fault of that type with nothing to say of this occurrence. */
    public static Fault of(ProblemType type) {
        return builder(type).build();
    }

    /** What most annotated exceptions are: a type and some members, without a builder and its lists. */
    static Fault of(ProblemType type, Members members, LogLevel logLevel) {
        return new Fault(type, members, logLevel);
    }

    /**
     * Nobody waits for an answer: the client went away. Nothing is written, and nothing counts as an error of the
     * server.
     */
    public static Fault unanswered() {
        return UNANSWERED;
    }

    /**
     * Plainfault does not answer: the failure goes on to whoever else does, as if Plainfault were not there. It is
     * neither logged nor counted.
     */
    public static Fault leftToOthers() {
        return LEFT_TO_OTHERS;
    }

    /** Starts a fault of that type. */
    public static Builder builder(ProblemType type) {
        return new Builder(type);
    }

    /** Starts a fault with everything this one has, to say more. */
    public Builder toBuilder() {
        return toBuilder(type);
    }

    /** Starts a fault of another type with everything else this one has. */
    public Builder toBuilder(ProblemType type) {
        Builder copy = new Builder(type);
        copy.own = own;
        copy.arguments = arguments;
        copy.members = members;
        copy.headers = headers;
        copy.violations = violations;
        copy.logLevel = logLevel;
        return copy;
    }

    /** Whether somebody waits for an answer. */
    public boolean isAnswered() {
        return this != UNANSWERED;
    }

    /** Whether somebody else answers. */
    public boolean isLeftToOthers() {
        return this == LEFT_TO_OTHERS;
    }

    /** What kind of problem it is. */
    public ProblemType type() {
        return type;
    }

    /** The status of the answer. */
    public StatusCode status() {
        return type.status();
    }

    /** A type URI that takes the place of the one made of the type's code, or {@code null}. */
    public @Nullable String typeUri() {
        return own.typeUri();
    }

    /** A title that takes precedence over the catalogue, or {@code null}. */
    public @Nullable LocalizedText title() {
        return own.title();
    }

    /** A detail that takes precedence over the catalogue, or {@code null}. */
    public @Nullable LocalizedText detail() {
        return own.detail();
    }

    /** A URI reference of this occurrence that takes the place of the id, or {@code null}. */
    public @Nullable String instance() {
        return own.instance();
    }

    /** Values for placeholders only. */
    public Map<String, Object> arguments() {
        return arguments;
    }

    /** Members of the body, in order; also values for placeholders. */
    public Map<String, Object> members() {
        return members;
    }

    /** Header fields of the answer. */
    public List<HeaderField> headers() {
        return headers;
    }

    /** What is wrong with single values of the request, in a fixed order. */
    public List<Violation> violations() {
        return violations;
    }

    /** At which level it is logged. */
    public LogLevel logLevel() {
        return logLevel;
    }

    /** Whether the answer has a header field of that name, in any case. */
    public boolean hasHeader(String name) {
        return header(name) != null;
    }

    /** The first value of a header field of the answer, or {@code null}. */
    public @Nullable String header(String name) {
        for (HeaderField field : headers) {
            if (field.isNamed(name)) {
                return field.value();
            }
        }
        return null;
    }

    /** The value for a placeholder: an argument, else a member, else {@code null}. */
    public @Nullable Object valueOf(String placeholder) {
        Object argument = arguments.get(placeholder);
        return argument != null ? argument : members.get(placeholder);
    }

    /** {@link #valueOf} as a function. */
    public Function<String, @Nullable Object> values() {
        return arguments.isEmpty() ? members : this::valueOf;
    }

    /** For logs: status and code, nothing of the occurrence. */
    @Override
    public String toString() {
        if (isLeftToOthers()) {
            return "by others";
        }
        return type.code() == null ? type.status().toString() : type.status() + " (" + type.code() + ")";
    }

    /** What this occurrence says in place of the catalogue and of the id; nearly all say nothing. */
    private record OwnWords(
            @Nullable String typeUri,
            @Nullable LocalizedText title,
            @Nullable LocalizedText detail,
            @Nullable String instance) {

        private static final OwnWords NONE = new OwnWords(null, null, null, null);
    }

    /** Collects the parts of a fault. */
    public static final class Builder {

        private final ProblemType type;

        // nothing is made that most faults do not need: these are replaced by what can grow when something is added
        private Map<String, Object> arguments = Members.none();
        private Map<String, Object> members = Members.none();
        private List<HeaderField> headers = List.of();
        private List<Violation> violations = List.of();
        private OwnWords own = OwnWords.NONE;
        private LogLevel logLevel = LogLevel.DEFAULT;

        private Builder(ProblemType type) {
            this.type = requireNonNull(type, "type");
        }

        /** Sends this type URI instead of the one made of the type's code; {@code null} changes nothing. */
        public Builder typeUri(@Nullable String typeUri) {
            own = new OwnWords(typeUri, own.title(), own.detail(), own.instance());
            return this;
        }

        /** Takes precedence over the catalogue; {@code null} changes nothing. */
        public Builder title(@Nullable LocalizedText title) {
            own = new OwnWords(own.typeUri(), title, own.detail(), own.instance());
            return this;
        }

        /** Takes precedence over the catalogue; {@code null} changes nothing. The text must be meant for the client. */
        public Builder detail(@Nullable LocalizedText detail) {
            own = new OwnWords(own.typeUri(), own.title(), detail, own.instance());
            return this;
        }

        /** Sends this URI reference instead of the id of the occurrence; {@code null} changes nothing. */
        public Builder instance(@Nullable String instance) {
            own = new OwnWords(own.typeUri(), own.title(), own.detail(), instance);
            return this;
        }

        /** A value for the placeholder of that name; it does not become a member of the body. */
        public Builder argument(String name, Object value) {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
            arguments = growing(arguments);
            arguments.put(name, value);
            return this;
        }

        /** A member of the body, and a value for the placeholder of that name; {@code null} is left out. */
        public Builder member(String name, @Nullable Object value) {
            if (value != null) {
                requireNonNull(name, "name");
                members = growing(members);
                members.put(name, value);
            }
            return this;
        }

        /**
         * A header field of the answer.
         *
         * @throws IllegalArgumentException if the name is not a token
         */
        public Builder header(String name, String value) {
            return header(new HeaderField(name, value));
        }

        /**
         * A header field of the answer, as {@link HeaderField}, {@link io.github.plainfault.http.Challenge} and
         * {@link io.github.plainfault.http.Link} write it.
         */
        public Builder header(HeaderField field) {
            headers = growing(headers);
            headers.add(requireNonNull(field, "field"));
            return this;
        }

        /**
         * Says when trying again can help: {@code Retry-After} in whole seconds, rounded up (RFC 9110, section 10.2.3),
         * and the value of the placeholder <code>{seconds}</code>.
         */
        public Builder retryAfter(Duration delay) {
            String seconds = RetryAfter.of(delay);
            return header("Retry-After", seconds).argument("seconds", seconds);
        }

        /**
         * Says from when on trying again can help: {@code Retry-After} as a date, and the value of the placeholder
         * <code>{seconds}</code>.
         */
        public Builder retryAfter(Instant moment) {
            Instant now = Instant.now();
            Duration delay = moment.isAfter(now) ? Duration.between(now, moment) : Duration.ZERO;
            return header(HeaderField.retryAfter(moment)).argument("seconds", RetryAfter.of(delay));
        }

        /** One value of the request that breaks a rule. */
        public Builder violation(Violation violation) {
            violations = growing(violations);
            violations.add(requireNonNull(violation, "violation"));
            return this;
        }

        /** Values of the request that break rules. */
        public Builder violations(List<Violation> all) {
            violations = growing(violations);
            violations.addAll(all);
            return this;
        }

        /** Logs it at this level. Default: {@link LogLevel#DEFAULT}, as is configured for the status. */
        public Builder logLevel(LogLevel logLevel) {
            this.logLevel = requireNonNull(logLevel, "logLevel");
            return this;
        }

        /** The finished fault; use a builder once. */
        public Fault build() {
            return new Fault(this);
        }

        private static Map<String, Object> growing(Map<String, Object> map) {
            return map instanceof Members ? new LinkedHashMap<>(map) : map;
        }

        private static <T> List<T> growing(List<T> list) {
            return list instanceof ArrayList ? list : new ArrayList<>(list);
        }
    }
}
