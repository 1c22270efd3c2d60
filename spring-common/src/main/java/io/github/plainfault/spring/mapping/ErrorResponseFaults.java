package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.BareStatus;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.LocalizedText;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.spring.MessageSourceLookup;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/**
 * Answers everything that is an {@link ErrorResponse} with its own status and header fields. What an application put
 * into the body is kept; what the framework put there is replaced by our words, which do not speak of static resources
 * and Java variables.
 */
final class ErrorResponseFaults implements FaultMapping {

    private static final String FRAMEWORK = "org.springframework.";

    /** Framework classes that applications throw with texts of their own. */
    private static final List<String> APPLICATION_WORDED = List.of(
            "org.springframework.web.server.ResponseStatusException", "org.springframework.web.ErrorResponseException");

    private final MessageSourceLookup messages;

    private final boolean serverReasons;

    /**
     * @param serverReasons whether the details of 5xx are for the client, too
     */
    ErrorResponseFaults(MessageSourceLookup messages, boolean serverReasons) {
        this.messages = messages;
        this.serverReasons = serverReasons;
    }

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        return failure instanceof ErrorResponse response ? faultOf(response, request) : null;
    }

    @Override
    public String reason(Throwable failure) {
        return "what it says itself as an ErrorResponse";
    }

    private Fault faultOf(ErrorResponse response, RequestFacts request) {
        int status = response.getStatusCode().value();
        Fault.Builder fault = BareStatus.builder(status, request, name -> header(response.getHeaders(), name));
        ProblemDetail body = response.getBody();
        boolean ours = isWordedByFramework(response);
        addHeaders(fault, response.getHeaders(), status, ours);
        fault.title(title(response, ours ? null : ProblemDetails.title(body)));
        fault.detail(detail(response, ours ? null : ownDetail(response, body)));
        if (!ours) {
            ProblemDetails.addMembers(fault, body);
        }
        return fault.build();
    }

    private static boolean isWordedByFramework(ErrorResponse response) {
        String name = response.getClass().getName();
        return name.startsWith(FRAMEWORK) && !APPLICATION_WORDED.contains(name);
    }

    private static void addHeaders(Fault.Builder fault, HttpHeaders headers, int status, boolean ofFramework) {
        boolean listed = ofFramework && status == 415;
        headers.forEach((name, values) -> values.forEach(value -> {
            // on a 406, Accept would speak of request content (RFC 9110, section 12.5.1)
            if (status != 406 || !name.equalsIgnoreCase(HttpHeaders.ACCEPT)) {
                fault.header(name, listed ? SupportedFormats.header(name, value) : complete(name, value));
            }
        }));
        String accept = headers.getFirst(HttpHeaders.ACCEPT);
        if (accept != null) {
            String formats = listed ? SupportedFormats.header(HttpHeaders.ACCEPT, accept) : accept;
            List<String> mediaTypes =
                    Arrays.stream(formats.split(",", -1)).map(String::strip).toList();
            fault.argument(status == 406 ? "available" : "supported", mediaTypes);
        }
    }

    private static @Nullable String header(HttpHeaders headers, String name) {
        String value = headers.getFirst(name);
        return value == null ? null : complete(name, value);
    }

    private static String complete(String name, String value) {
        return name.equalsIgnoreCase(HttpHeaders.ALLOW) ? AllowedMethods.of(value) : value;
    }

    /** What is said of a 5xx is written for the log unless told otherwise; what is said of a 4xx, for the client. */
    private @Nullable String ownDetail(ErrorResponse response, ProblemDetail body) {
        boolean shown = serverReasons || response.getStatusCode().value() < 500;
        return shown ? body.getDetail() : null;
    }

    private LocalizedText title(ErrorResponse response, @Nullable String own) {
        return language -> {
            String text = messages.find(response.getTitleMessageCode(), null, language);
            return text == null ? own : text;
        };
    }

    private LocalizedText detail(ErrorResponse response, @Nullable String own) {
        return language -> {
            Object[] arguments = response.getDetailMessageArguments();
            String text = messages.find(response.getDetailMessageCode(), arguments, language);
            return text == null ? own : text;
        };
    }
}
