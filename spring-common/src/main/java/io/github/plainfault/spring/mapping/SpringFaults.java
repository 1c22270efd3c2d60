package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.spring.MessageSourceLookup;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.ClassUtils;

/**
 * The mappings for exceptions of Spring that both adapters share, in the order in which they are asked. An adapter asks
 * its own first.
 */
public final class SpringFaults {

    private static final String WEB_CLIENT = "org.springframework.web.reactive.function.client.WebClientException";

    private static final String DATA_ACCESS = "org.springframework.dao.DataIntegrityViolationException";

    private SpringFaults() {}

    /**
     * The mappings.
     *
     * @param messages the application's messages
     * @param validation words for what breaks a constraint
     * @param validationStatus the status of a body that is well-formed but breaks rules
     */
    public static List<FaultMapping> all(
            MessageSourceLookup messages, ConstraintWords validation, int validationStatus) {
        List<FaultMapping> mappings = new ArrayList<>();
        mappings.add(new BindingFaults(validation, validationStatus));
        mappings.add(new MethodValidationFaults(validation, validationStatus));
        mappings.add(new TypeMismatchFaults());
        mappings.add(new UnreadableBodyFaults());
        if (ClassUtils.isPresent(WEB_CLIENT, SpringFaults.class.getClassLoader())) {
            mappings.add(new WebClientFaults());
        }
        mappings.add(new RestClientFaults());
        if (ClassUtils.isPresent(DATA_ACCESS, SpringFaults.class.getClassLoader())) {
            mappings.add(new UniqueKeyFaults());
        }
        mappings.add(new ErrorResponseFaults(messages));
        mappings.add(new ResponseStatusFaults(messages));
        return mappings;
    }
}
