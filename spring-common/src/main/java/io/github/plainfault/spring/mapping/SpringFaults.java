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

    private static final String CONSTRAINT_VIOLATION = "jakarta.validation.ConstraintViolationException";
    private static final String DATA_ACCESS = "org.springframework.dao.DataIntegrityViolationException";
    private static final String R2DBC = "io.r2dbc.spi.R2dbcException";
    private static final String MONGO = "com.mongodb.MongoException";
    private static final String FEIGN = "feign.FeignException";
    private static final String GRPC = "io.grpc.StatusRuntimeException";

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
        if (isPresent(CONSTRAINT_VIOLATION)) {
            mappings.add(new ConstraintViolationFaults(validation, validationStatus));
        }
        mappings.add(new TypeMismatchFaults(validation.rejectedValues()));
        mappings.add(new RequestLimitFaults());
        mappings.add(new UnreadableBodyFaults(validation, validationStatus));
        if (isPresent(WEB_CLIENT)) {
            mappings.add(new WebClientFaults());
        }
        mappings.add(new RestClientFaults());
        if (isPresent(FEIGN)) {
            mappings.add(new FeignFaults());
        }
        if (isPresent(GRPC)) {
            mappings.add(new GrpcFaults());
        }
        mappings.addAll(dataAccess());
        mappings.add(new StorageFaults());
        mappings.add(new ErrorResponseFaults(messages));
        mappings.add(new ResponseStatusFaults(messages));
        return mappings;
    }

    private static List<FaultMapping> dataAccess() {
        List<FaultMapping> databases = new ArrayList<>();
        databases.add(new SqlFaults());
        if (isPresent(R2DBC)) {
            databases.add(new R2dbcFaults());
        }
        if (isPresent(MONGO)) {
            databases.add(new MongoFaults());
        }
        List<FaultMapping> mappings = new ArrayList<>(databases);
        if (isPresent(DATA_ACCESS)) {
            mappings.add(new DataAccessFaults(databases));
        }
        return mappings;
    }

    private static boolean isPresent(String className) {
        return ClassUtils.isPresent(className, SpringFaults.class.getClassLoader());
    }
}
