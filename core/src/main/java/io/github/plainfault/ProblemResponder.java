package io.github.plainfault;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.encode.HtmlProblemEncoder;
import io.github.plainfault.encode.JsonProblemEncoder;
import io.github.plainfault.encode.ProblemEncoder;
import io.github.plainfault.encode.XmlProblemEncoder;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.FaultResolver;
import io.github.plainfault.fault.LogLevel;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.ResolvedFault;
import io.github.plainfault.http.Challenge;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.problem.ProblemDocument;
import io.github.plainfault.text.MessageCatalog;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a failure into an answer the client can read, in the client's language.
 *
 * <pre>{@code
 * ProblemResponder responder = ProblemResponder.builder().build();
 * Outcome outcome = responder.respondTo(exception, RequestFacts.of("GET", "/orders/7", Map.of("Accept-Language", "zh-TW")));
 * }</pre>
 *
 * <p>Never throws and never blocks, so it is safe on an event loop. Exception messages are never sent: words come from
 * the {@link MessageCatalog} and from texts that were written for the client. Each failure is logged once under the name
 * {@code io.github.plainfault.problems}: 5xx with the stack trace at ERROR, everything else at DEBUG, unless told
 * otherwise.
 *
 * <p>Immutable and safe for use by many threads; an application needs one.
 */
public final class ProblemResponder {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponder.class);

    private static final RequestFacts NO_REQUEST = RequestFacts.of("GET", "/", Map.of());

    private final FaultResolver faults;
    private final AnsweredRequests answered;
    private final StatusHeaders statusHeaders;
    private final FaultWording wording;
    private final ProblemMaker problems;
    private final SizeLimit size;
    private final OfferedFormats formats;
    private final ProblemResponses responses;
    private final Listeners listeners;
    private final InstanceStyle instanceStyle;
    private final boolean sseErrors;
    private final LateFailures late;

    private ProblemResponder(Builder builder) {
        MessageCatalog catalog = builder.catalog();
        this.wording = new FaultWording(
                catalog, builder.defaultLanguage, builder.typeBase, builder.explanations, builder.mostErrors);
        HelpLinks help = builder.helpBase == null ? HelpLinks.NONE : new HelpLinks(builder.helpBase, builder.typeBase);
        this.size = new SizeLimit(builder.mostBytes, wording, help);
        this.faults = new FaultResolver(builder.mappings, builder.frameworkMappings);
        this.answered = new AnsweredRequests(builder.answered);
        this.statusHeaders = new StatusHeaders(builder.challenge);
        this.problems = new ProblemMaker(wording, builder.extensions, builder.instanceStyle);
        this.formats = new OfferedFormats(builder.encoders(), builder.hostPage);
        this.responses = new ProblemResponses(formats.ours(), catalog.languages(), size, help);
        this.listeners = new Listeners(new LoggingListener(builder.logLevels, builder.stackTraces), builder.listeners);
        this.instanceStyle = builder.instanceStyle;
        this.sseErrors = builder.sseErrors;
        ProblemEncoder json = formats.match(LastEvent.FORMAT);
        this.late = new LateFailures(faults, answered, problems, size, json, listeners, instanceStyle);
    }

    /** Starts a responder; without further calls it has Plainfault's own words and mappings, and all its formats. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The answer to an exception.
     *
     * @param failure what was thrown
     * @param request the request during which it was thrown
     */
    public Outcome respondTo(Throwable failure, RequestFacts request) {
        requireNonNull(failure, "failure");
        Fault fault;
        try {
            fault = faults.resolve(failure, request);
        } catch (Throwable secondFailure) {
            return minimal(Fault.of(500), failure, secondFailure, request);
        }
        return respondTo(fault, failure, request);
    }

    /**
     * The answer to a fault that is known already, for example an error status that was set without a body.
     *
     * @param fault what went wrong
     * @param request the request during which it happened
     */
    public Outcome respondTo(Fault fault, RequestFacts request) {
        return respondTo(fault, null, request);
    }

    /**
     * Tells the log and the listeners of a failure that came when a part of the answer had left already. Nothing can be
     * said to the client any more, so the adapter lets the answer break off (RFC 9112, section 8).
     *
     * <pre>{@code
     * if (response.isCommitted()) {
     *     responder.tooLate(failure, facts);
     *     throw failure;
     * }
     * }</pre>
     *
     * @param failure what was thrown
     * @param request the request during which it was thrown
     */
    public void tooLate(Throwable failure, RequestFacts request) {
        requireNonNull(failure, "failure");
        late.tell(failure, request);
    }

    /**
     * The event with which a stream of events ends when it fails after its beginning: {@code error}, with the problem in
     * JSON as its data. The log and the listeners are told of the failure then, as by {@link #tooLate}.
     *
     * <pre>{@code
     * event:error
     * data:{"type":"/problems/out-of-stock","title":"Out of stock","status":409, ...}
     * }</pre>
     *
     * @param failure what was thrown
     * @param request the request during which it was thrown; {@link RequestFacts#responseHeader} says whether the answer
     *     is a stream of events
     * @return what to write before the answer ends in order; {@code null} if the failure is {@link #tooLate}, because the
     *     answer is no {@code text/event-stream}, or {@link Builder#sseErrors} is off, or nobody waits for an answer
     * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
     */
    public byte @Nullable [] lastEvent(Throwable failure, RequestFacts request) {
        requireNonNull(failure, "failure");
        return sseErrors && awaitsEvents(request) ? late.lastEvent(failure, request) : null;
    }

    /** A client whose request can no longer be asked awaits nothing. */
    private static boolean awaitsEvents(RequestFacts request) {
        try {
            return !request.isHead() && LastEvent.fits(request.responseHeader("Content-Type"));
        } catch (Throwable e) {
            return false;
        }
    }

    /**
     * Says what an exception is answered with, and why, without answering it: which annotation, mapping or row decided,
     * and which wrappers and causes were asked about before.
     *
     * <pre>{@code
     * responder.explain(new OutOfStockException(2)).toString();
     * // com.acme.OutOfStockException is answered 409 Conflict (out-of-stock) (@RespondWith on com.acme.OutOfStockException)
     * }</pre>
     *
     * @param failure what would be thrown, outside of any request
     * @throws RuntimeException what a mapping throws
     */
    public ResolvedFault explain(Throwable failure) {
        return faults.explain(failure, RequestFacts.of("GET", "/", Map.of()));
    }

    /** The words that answers are put into. */
    public MessageCatalog catalog() {
        return wording.catalog();
    }

    /** The language of an answer whose reader asks for none that there is. */
    public Locale defaultLanguage() {
        return wording.defaultLanguage();
    }

    /** What the member {@code type} says of a problem of that type, for example {@code /problems/out-of-stock}. */
    public String typeUri(ProblemType type) {
        return wording.typeUri(type);
    }

    /**
     * What a client would read if this happened, for documentation: nothing has happened, so nobody is told.
     *
     * <pre>{@code
     * byte[] json = responder.example(Fault.of(404), Locale.ENGLISH);
     * }</pre>
     *
     * @param fault with sample values; an {@code instance} is made up
     * @param language the language of its texts
     * @return JSON in UTF-8; {@code null} if this responder does not write JSON, or cannot write this
     */
    public byte @Nullable [] example(Fault fault, Locale language) {
        ProblemEncoder encoder = formats.match(LastEvent.FORMAT);
        if (!encoder.acceptedAs().contains(LastEvent.FORMAT)) {
            return null;
        }
        try {
            ProblemDocument problem = problems.problem(fault, language, NO_REQUEST, OccurrenceId.SAMPLE_URN);
            return size.encode(fault, problem, encoder);
        } catch (RuntimeException e) {
            LOG.debug("There is no example of {}", fault, e);
            return null;
        }
    }

    private Outcome respondTo(Fault fault, @Nullable Throwable failure, RequestFacts request) {
        if (fault.isLeftToOthers() || !answered.contain(request)) {
            return new Outcome.Pass();
        }
        if (!fault.isAnswered()) {
            listeners.tell(urn(request), fault, request, failure, null);
            return new Outcome.Silence();
        }
        Fault sendable = SendableFaults.of(fault, request);
        if (sendable != fault) {
            return respondTo(sendable, failure, request);
        }
        Fault complete = fault;
        try {
            complete = statusHeaders.completed(fault, request);
            String urn = urn(request);
            ProblemEncoder encoder = formats.wantedBy(request);
            if (encoder == HostPage.FORMAT) {
                ProblemResponse response = ProblemResponses.withoutBody(complete, request);
                listeners.tell(urn, complete, request, failure, null);
                return new Outcome.HostPage(response);
            }
            ProblemDocument problem = problems.problem(complete, request, urn);
            ProblemResponse response = responses.of(complete, problem, encoder, request);
            listeners.tell(urn, complete, request, failure, null);
            return new Outcome.Answer(response);
        } catch (Throwable secondFailure) {
            return minimal(complete, failure, secondFailure, request);
        }
    }

    /** A request that can no longer be asked has an id nevertheless. */
    private String urn(RequestFacts request) {
        try {
            return OccurrenceId.urn(request, instanceStyle);
        } catch (Throwable e) {
            return OccurrenceId.urn(request, InstanceStyle.ID);
        }
    }

    /** A failure while answering: the client still gets the status, the log gets both. */
    private Outcome minimal(Fault fault, @Nullable Throwable failure, Throwable secondFailure, RequestFacts request) {
        listeners.tell(OccurrenceId.urn(request, InstanceStyle.ID), fault, request, failure, secondFailure);
        try {
            return new Outcome.Answer(responses.minimal(fault, request));
        } catch (Throwable requestIsOver) {
            return new Outcome.Answer(responses.minimal(fault, RequestFacts.of("GET", "/", Map.of())));
        }
    }

    /** The only place for configuration. */
    public static final class Builder {

        private final List<FaultMapping> mappings = new ArrayList<>();
        private final List<FaultMapping> frameworkMappings = new ArrayList<>();
        private final List<ProblemExtension> extensions = new ArrayList<>();
        private final List<ProblemEncoder> encoders = new ArrayList<>();
        private final List<ProblemListener> listeners = new ArrayList<>();
        private @Nullable MessageCatalog catalog;
        private Locale defaultLanguage = Locale.ENGLISH;
        private String typeBase = "/problems/";
        private @Nullable String helpBase;
        private boolean explanations = true;
        private int mostErrors = 100;
        private int mostBytes = 64 * 1024;
        private InstanceStyle instanceStyle = InstanceStyle.ID;
        private boolean htmlPage = true;
        private boolean hostPage;
        private boolean sseErrors;
        private Predicate<RequestFacts> answered = request -> true;
        private LogLevels logLevels = LogLevels.STANDARD;
        private StackTraces stackTraces = StackTraces.SERVER_ERRORS;
        private @Nullable Challenge challenge;

        private Builder() {}

        /** Asks this mapping of the application first of all; several are asked in the order in which they were added. */
        public Builder mapping(FaultMapping mapping) {
            mappings.add(requireNonNull(mapping, "mapping"));
            return this;
        }

        /**
         * Asks this mapping for exceptions of a web framework after everything the application says, annotations
         * included; for adapters.
         */
        public Builder frameworkMapping(FaultMapping mapping) {
            frameworkMappings.add(requireNonNull(mapping, "mapping"));
            return this;
        }

        /** Adds members to every problem. */
        public Builder extension(ProblemExtension extension) {
            extensions.add(requireNonNull(extension, "extension"));
            return this;
        }

        /**
         * Offers a format; the first one added is sent where the client's wish cannot be met. Default: JSON, XML, and a
         * page in HTML.
         */
        public Builder encoder(ProblemEncoder encoder) {
            encoders.add(requireNonNull(encoder, "encoder"));
            return this;
        }

        /** Tells this listener of every failure, after the log. */
        public Builder listener(ProblemListener listener) {
            listeners.add(requireNonNull(listener, "listener"));
            return this;
        }

        /** The words. Default: {@link MessageCatalog#builtIn()}. */
        public Builder catalog(MessageCatalog catalog) {
            this.catalog = requireNonNull(catalog, "catalog");
            return this;
        }

        /** The language of an answer whose reader asks for none that there is. Default: English. */
        public Builder defaultLanguage(Locale language) {
            this.defaultLanguage = requireNonNull(language, "language");
            return this;
        }

        /**
         * What stands before the code in a type URI: a full path or an absolute URI. Default: {@code /problems/}.
         *
         * @throws IllegalArgumentException if it is neither (RFC 9457, section 3.1.1)
         */
        public Builder typeBase(String typeBase) {
            if (!isFullPathOrAbsolute(typeBase)) {
                throw new IllegalArgumentException(
                        "type base: '" + typeBase
                                + "' (expected: a full path such as /problems/, or an absolute URI such as https://errors.example.com/)");
            }
            boolean separated = typeBase.endsWith("/") || typeBase.endsWith(":") || typeBase.endsWith("#");
            this.typeBase = separated ? typeBase : typeBase + "/";
            return this;
        }

        /**
         * Where there are pages that explain problem types and status codes: what stands before the number of a status in
         * their URIs. Then problems that their status explains ({@code about:blank}) have a field {@code Link} with the
         * relation {@code help} (RFC 8288), and the page in HTML leads to the page that explains it. Default: nowhere.
         *
         * <pre>{@code
         * builder.helpBase("/problems/");  // Link: </problems/404>; rel="help"
         * }</pre>
         *
         * @throws IllegalArgumentException if it is neither a full path nor an absolute URI
         */
        public Builder helpBase(String helpBase) {
            if (!isFullPathOrAbsolute(helpBase)) {
                throw new IllegalArgumentException(
                        "help base: '" + helpBase
                                + "' (expected: a full path such as /problems/, or an absolute URI such as https://errors.example.com/)");
            }
            this.helpBase = helpBase.endsWith("/") ? helpBase : helpBase + "/";
            return this;
        }

        /** Whether problems explain their kind and say what to do now. Default: yes. */
        public Builder explanations(boolean explanations) {
            this.explanations = explanations;
            return this;
        }

        /**
         * How many entries {@code errors} has at most; {@code errorCount} says how many there were. Default: 100.
         *
         * @throws IllegalArgumentException if less than 1
         */
        public Builder mostErrors(int mostErrors) {
            if (mostErrors < 1) {
                throw new IllegalArgumentException("most errors: " + mostErrors + " (expected: >= 1)");
            }
            this.mostErrors = mostErrors;
            return this;
        }

        /**
         * How large the body of an answer is at most, in bytes. What does not fit is left out: errors first, whose number
         * {@code errorCount} tells, then members of the application. Default: 65536.
         *
         * @throws IllegalArgumentException if less than 16384, which the words alone may need, or more than 1048576
         */
        public Builder mostBytes(int mostBytes) {
            if (mostBytes < 16 * 1024) {
                throw new IllegalArgumentException("most bytes: " + mostBytes + " (expected: >= 16384)");
            }
            if (mostBytes > JsonProblemEncoder.MOST_BYTES) {
                throw new IllegalArgumentException(
                        "most bytes: " + mostBytes + " (expected: <= " + JsonProblemEncoder.MOST_BYTES + ")");
            }
            this.mostBytes = mostBytes;
            return this;
        }

        /** What {@code instance} says. Default: {@link InstanceStyle#ID}. */
        public Builder instance(InstanceStyle style) {
            this.instanceStyle = requireNonNull(style, "style");
            return this;
        }

        /**
         * Whether there is a page in HTML among the formats that are offered where {@link #encoder} names none. Default:
         * yes.
         */
        public Builder htmlPage(boolean htmlPage) {
            this.htmlPage = htmlPage;
            return this;
        }

        /**
         * Tells clients how they can say who they are, where a 401 does not tell it itself: {@code WWW-Authenticate}, which
         * every 401 must have (RFC 9110, section 15.5.2). Default: none, and such a 401 is reported in the log.
         *
         * <pre>{@code
         * builder.challenge(Challenge.of("Bearer").with("realm", "shop"));
         * }</pre>
         */
        public Builder challenge(Challenge challenge) {
            this.challenge = requireNonNull(challenge, "challenge");
            return this;
        }

        /**
         * Whether the application has an error page of its own for clients that ask for HTML, which they then get instead
         * of a problem or of our page: {@link Outcome.HostPage}. Default: no.
         */
        public Builder hostPage(boolean hostPage) {
            this.hostPage = hostPage;
            return this;
        }

        /**
         * Whether a stream of events that fails after its beginning ends with an event {@code error} that carries the
         * problem, instead of breaking off: {@link ProblemResponder#lastEvent}. Default: no.
         */
        public Builder sseErrors(boolean sseErrors) {
            this.sseErrors = sseErrors;
            return this;
        }

        /**
         * Which requests are answered; failures of all others are {@linkplain Outcome.Pass left to others}, neither
         * logged nor counted. Default: all.
         *
         * <pre>{@code
         * builder.answering(request -> request.pathWithinApplication().startsWith("/api/"));
         * }</pre>
         */
        public Builder answering(Predicate<RequestFacts> requests) {
            this.answered = requireNonNull(requests, "requests");
            return this;
        }

        /**
         * At which level failures are logged, by {@code 4xx}, {@code 5xx} or a single status such as {@code 503}, which
         * counts more than its class. What a fault says of itself counts most. Default: 5xx at ERROR, everything else at
         * DEBUG.
         *
         * @throws IllegalArgumentException if a key is none of these
         */
        public Builder logLevels(Map<String, LogLevel> levels) {
            this.logLevels = LogLevels.of(levels);
            return this;
        }

        /** Which failures are logged with their stack trace. Default: {@link StackTraces#SERVER_ERRORS}. */
        public Builder logStackTraces(StackTraces stackTraces) {
            this.stackTraces = requireNonNull(stackTraces, "stackTraces");
            return this;
        }

        /**
         * The finished responder.
         *
         * @throws IllegalArgumentException if the default language has no words
         */
        public ProblemResponder build() {
            List<Locale> languages = catalog().languages();
            if (!languages.contains(defaultLanguage)) {
                throw new IllegalArgumentException(
                        "default language: " + defaultLanguage.toLanguageTag() + " (expected: one of "
                                + languages.stream().map(Locale::toLanguageTag).toList() + ")");
            }
            return new ProblemResponder(this);
        }

        private MessageCatalog catalog() {
            if (catalog == null) {
                catalog = MessageCatalog.builtIn();
            }
            return catalog;
        }

        private List<ProblemEncoder> encoders() {
            List<ProblemEncoder> all = new ArrayList<>(encoders);
            if (all.isEmpty()) {
                JsonProblemEncoder json = JsonProblemEncoder.standard();
                all.addAll(List.of(json, XmlProblemEncoder.of(json)));
                if (htmlPage) {
                    all.add(HtmlProblemEncoder.of(json));
                }
            }
            return all;
        }

        private static boolean isFullPathOrAbsolute(String uri) {
            try {
                return URI.create(uri).isAbsolute() || uri.startsWith("/");
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }
}
