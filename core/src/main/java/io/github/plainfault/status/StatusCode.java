package io.github.plainfault.status;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zalando.problem.StatusType;

/**
 * A status code and what is known of it: phrase, specification, body, headers, caching, retrying.
 *
 * <pre>{@code
 * StatusCode notAllowed = StatusCode.of(405);
 * notAllowed.phrase();                // Method Not Allowed
 * notAllowed.requiredHeaders();       // [Allow]
 * notAllowed.isHeuristicallyCacheable(); // true: send no-store, or caches may keep it
 * }</pre>
 *
 * <p>Every number from 100 to 599 is a status code. A number nobody has given a meaning is {@linkplain
 * #isRegistered() unregistered} and treated as the {@linkplain #general() x00 code} of its class, as RFC 9110
 * demands; its phrase is the name of its class, so 471 is {@code 471 Client Error}.
 *
 * <p>Immutable. Two status codes are equal if their numbers are.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15">RFC 9110, section 15</a>
 */
public final class StatusCode implements StatusType {

    static final int LOWEST = 100;
    static final int HIGHEST = 599;

    private final int number;
    private final String phrase;
    private final List<String> olderPhrases;
    private final String spec;
    private final Registration registration;
    private final boolean deprecated;
    private final boolean reserved;
    private final boolean experimental;
    private final boolean webDav;
    private final boolean sentByApplications;
    private final boolean allowsBody;
    private final String bodyRule;
    private final List<String> requestHeaders;
    private final List<HeaderRule> headerRules;
    private final List<String> requiredHeaders;
    private final boolean heuristicallyCacheable;
    private final boolean mustNotBeStored;
    private final RetryPolicy retryPolicy;
    private final String retryCondition;
    private final Actor actor;
    private final int[] confusedWith;
    private final int[] instead;

    StatusCode(StatusEntry entry) {
        number = entry.number;
        phrase = entry.phrase;
        olderPhrases = List.copyOf(entry.olderPhrases);
        spec = entry.spec;
        registration = entry.registration;
        deprecated = entry.deprecated;
        reserved = entry.reserved;
        experimental = entry.experimental;
        webDav = entry.webDav;
        sentByApplications = entry.sentByApplications && isInUse(entry.registration);
        allowsBody = entry.allowsBody;
        bodyRule = entry.bodyRule;
        requestHeaders = List.copyOf(entry.requestHeaders);
        headerRules = List.copyOf(entry.headerRules);
        requiredHeaders = namesOfRequired(entry.headerRules);
        heuristicallyCacheable = entry.heuristicallyCacheable;
        mustNotBeStored = entry.mustNotBeStored;
        retryPolicy = entry.retryPolicy;
        retryCondition = entry.retryCondition;
        actor = entry.actor;
        confusedWith = entry.confusedWith;
        instead = entry.instead;
    }

    /** A number without a meaning of its own: what x00 says, less what is said of x00 alone. */
    private StatusCode(int number, StatusCode general) {
        this.number = number;
        phrase = general.statusClass().phrase();
        olderPhrases = List.of();
        spec = "";
        registration = Registration.UNREGISTERED;
        deprecated = false;
        reserved = false;
        experimental = false;
        webDav = false;
        sentByApplications = false;
        allowsBody = general.allowsBody;
        bodyRule = "";
        requestHeaders = List.of();
        headerRules = general.headerRules;
        requiredHeaders = general.requiredHeaders;
        // RFC 9111, 3: only a code that is defined as heuristically cacheable is
        heuristicallyCacheable = false;
        mustNotBeStored = false;
        retryPolicy = general.retryPolicy;
        retryCondition = general.retryCondition;
        actor = general.actor;
        confusedWith = new int[0];
        instead = new int[] {general.number};
    }

    /**
     * The status code with this number; one that nobody has given a meaning works, too.
     *
     * <p>Cheap: codes of the {@link StatusCatalog} are the same instance each time.
     *
     * @throws IllegalArgumentException if the number is outside 100 to 599
     */
    public static StatusCode of(int number) {
        StatusTable table = StatusTable.builtIn();
        StatusCode known = table.find(requireInRange(number));
        return known != null ? known : new StatusCode(number, requireNonNull(table.find(number / 100 * 100)));
    }

    static int requireInRange(int number) {
        if (number < LOWEST || number > HIGHEST) {
            throw new IllegalArgumentException("status: " + number + " (expected: 100..599)");
        }
        return number;
    }

    /** The number, 100 to 599. */
    public int number() {
        return number;
    }

    /**
     * The current recommended reason phrase, for example {@code Content Too Large}.
     *
     * <p>Outside the IANA registry, the name given by those who use the code; for a number without any meaning,
     * the name of its class. 306 and 418 are {@code (Unused)}.
     */
    public String phrase() {
        return phrase;
    }

    /** Phrases of earlier specifications and other names the code is known by; often none. */
    public List<String> olderPhrases() {
        return olderPhrases;
    }

    /** The class, which is the first digit. */
    public StatusClass statusClass() {
        return StatusClass.of(number);
    }

    /** The code whose meaning holds for whoever does not know this one: 100, 200, 300, 400 or 500. */
    public StatusCode general() {
        return statusClass().general();
    }

    /** Whether this is a 4xx or a 5xx. */
    public boolean isError() {
        return number >= 400;
    }

    /**
     * The document and sections that define the code, for example {@code RFC 9110 15.5.2, 11.6.1}.
     *
     * @return for a code outside the IANA registry, who uses it; empty for a number without a meaning
     */
    public String spec() {
        return spec;
    }

    /** Where the code stands in the IANA registry. */
    public Registration registration() {
        return registration;
    }

    /** Whether the number is in the IANA registry in any way, be it only as {@link #isUnused() unused}. */
    public boolean isRegistered() {
        return registration != Registration.UNREGISTERED;
    }

    /** Whether the registration has an end date. */
    public boolean isTemporary() {
        return registration == Registration.TEMPORARY;
    }

    /** Whether the registry holds the number only to keep it from being used. */
    public boolean isUnused() {
        return registration == Registration.UNUSED;
    }

    /** Whether the registry marks the code as obsoleted. */
    public boolean isObsoleted() {
        return registration == Registration.OBSOLETED;
    }

    /** Whether nobody should send the code any more although the registry does not say so. */
    public boolean isDeprecated() {
        return deprecated;
    }

    /** Whether the number is kept for future use; so is every {@link #isUnused() unused} one. */
    public boolean isReserved() {
        return reserved || isUnused();
    }

    /** Whether the defining document is an experimental RFC. */
    public boolean isExperimental() {
        return experimental;
    }

    /** Whether the code is defined by WebDAV and has its meaning there. */
    public boolean isWebDav() {
        return webDav;
    }

    /**
     * Whether an application may choose this code for a response of its own.
     *
     * <p>Not so for what is left to servers and intermediaries (100, 407, 511 ...), for codes that are unused,
     * obsoleted or deprecated, and for everything outside the IANA registry: RFC 9205, section 4.6, allows
     * registered codes only.
     */
    public boolean sentByApplications() {
        return sentByApplications;
    }

    /**
     * The codes to send in place of one that is not for the wire, the best first.
     *
     * @return empty for registered codes, and for those that only say in a log that nothing was sent (444, 499)
     */
    public List<StatusCode> instead() {
        return allOf(instead);
    }

    /**
     * Whether a response with this code may have content.
     *
     * <p>No for 1xx, 204, 205 and 304, whatever the application says.
     */
    public boolean allowsBody() {
        return allowsBody;
    }

    /** What the content has to be, in English, for example {@code SHOULD explain the condition}; often empty. */
    public String bodyRule() {
        return bodyRule;
    }

    /** Header fields of the request that bring this status about or resolve it, for example {@code Range} for 416. */
    public List<String> requestHeaders() {
        return requestHeaders;
    }

    /** All that is said about header fields of the response: MUST first, then SHOULD, MAY and MUST NOT. */
    public List<HeaderRule> headerRules() {
        return headerRules;
    }

    /**
     * Whether the specification has a use for a header field with this status: {@code Content-Range} of a 416 tells the
     * length of the whole, {@code ETag} of a 412 the version there is, {@code Location} of a redirect where to go.
     *
     * @param field the name of the field, in any case
     */
    public boolean hasUseFor(String field) {
        for (HeaderRule rule : headerRules) {
            if (rule.strength() != HeaderRule.Strength.MUST_NOT && rule.name().equalsIgnoreCase(field)) {
                return true;
            }
        }
        return false;
    }

    /** The fields without which every response with this code is wrong, for example {@code Allow} for 405. */
    public List<String> requiredHeaders() {
        return requiredHeaders;
    }

    /**
     * Whether caches may reuse the response without being told how long it is fresh.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.1">RFC 9110, section 15.1</a>
     */
    public boolean isHeuristicallyCacheable() {
        return heuristicallyCacheable;
    }

    /** Whether caches must not store the response at all (RFC 6585). */
    public boolean mustNotBeStored() {
        return mustNotBeStored;
    }

    /** Whether sending the same request again can help. */
    public RetryPolicy retryPolicy() {
        return retryPolicy;
    }

    /** What the {@link #retryPolicy()} depends on, in English; often empty. */
    public String retryCondition() {
        return retryCondition;
    }

    /** Who has to act. */
    public Actor actor() {
        return actor;
    }

    /** Codes that are mistaken for this one, in ascending order; the relation is mutual. */
    public List<StatusCode> confusedWith() {
        return allOf(confusedWith);
    }

    /** The same as {@link #number()}, for zalando's interface. */
    @Override
    public int getStatusCode() {
        return number;
    }

    /** The same as {@link #phrase()}, for zalando's interface. */
    @Override
    public String getReasonPhrase() {
        return phrase;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StatusCode that && number == that.number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    /** Number and phrase, for example {@code 404 Not Found}. */
    @Override
    public String toString() {
        return number + " " + phrase;
    }

    private static boolean isInUse(Registration registration) {
        return registration == Registration.PERMANENT || registration == Registration.TEMPORARY;
    }

    private static List<String> namesOfRequired(List<HeaderRule> rules) {
        List<String> names = new ArrayList<>();
        for (HeaderRule rule : rules) {
            if (rule.strength() == HeaderRule.Strength.MUST && rule.isUnconditional()) {
                names.add(rule.name());
            }
        }
        return List.copyOf(names);
    }

    private static List<StatusCode> allOf(int[] numbers) {
        StatusCode[] codes = new StatusCode[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            codes[i] = of(numbers[i]);
        }
        return List.of(codes);
    }
}
