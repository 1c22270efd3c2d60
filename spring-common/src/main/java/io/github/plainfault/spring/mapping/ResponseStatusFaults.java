package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.spring.MessageSourceLookup;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Answers exceptions as Spring's {@link ResponseStatus} says; the reason of a 4xx is meant for the client, that of a 5xx
 * only if told so. */
final class ResponseStatusFaults implements FaultMapping {

    /** Found once for each class; nothing found is a class of the JDK, which holds on to no class loader. */
    private final ClassValue<Optional<ResponseStatus>> statuses = new ClassValue<>() {
        @Override
        protected Optional<ResponseStatus> computeValue(Class<?> type) {
            return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(type, ResponseStatus.class));
        }
    };

    private final MessageSourceLookup messages;

    private final boolean serverReasons;

    /**
     * @param serverReasons whether the reasons of 5xx are for the client, too
     */
    ResponseStatusFaults(MessageSourceLookup messages, boolean serverReasons) {
        this.messages = messages;
        this.serverReasons = serverReasons;
    }

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        Optional<ResponseStatus> status = statuses.get(failure.getClass());
        return status.isPresent() ? faultOf(status.get()) : null;
    }

    @Override
    public String reason(Throwable failure) {
        return "@ResponseStatus of " + failure.getClass().getName();
    }

    private Fault faultOf(ResponseStatus annotation) {
        int status = annotation.code().value();
        String reason = annotation.reason();
        Fault.Builder fault = Fault.builder(ProblemType.of(status));
        if (!reason.isEmpty() && (serverReasons || status < 500)) {
            fault.detail(language -> {
                String text = messages.find(reason, null, language);
                return text == null ? reason : text;
            });
        }
        return fault.build();
    }
}
