package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.SqlFaults;
import io.github.plainfault.spring.MessageSourceLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final String AWS = "software.amazon.awssdk.core.exception.SdkServiceException";
    private static final String FAILSAFE = "dev.failsafe.CircuitBreakerOpenException";
    private static final String JAKARTA_REST = "jakarta.ws.rs.WebApplicationException";

    private SpringFaults() {}

    /**
     * The mappings.
     *
     * @param messages the application's messages
     * @param validation words for what breaks a constraint
     * @param validationStatus the status of a body that is well-formed but breaks rules
     * @param serverReasons whether clients see reasons and details of 5xx, too
     */
    public static List<FaultMapping> all(
            MessageSourceLookup messages, ConstraintWords validation, int validationStatus, boolean serverReasons) {
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
        if (isPresent(AWS)) {
            mappings.add(new AwsFaults());
        }
        if (isPresent(FAILSAFE)) {
            mappings.add(new FailsafeFaults());
        }
        if (isPresent(JAKARTA_REST)) {
            mappings.add(new WebApplicationFaults());
        }
        mappings.addAll(dataAccess());
        mappings.add(new ErrorResponseFaults(messages, serverReasons));
        mappings.add(new ResponseStatusFaults(messages, serverReasons));
        return mappings;
    }

    /** What is asked before {@link #all} where gRPC calls hand on the client's requests; empty without gRPC. */
    public static List<FaultMapping> grpcPassThrough() {
        return isPresent(GRPC) ? List.of(new GrpcPassThroughFaults()) : List.of();
    }

    private static List<FaultMapping> dataAccess() {
        List<FaultMapping> databases = new ArrayList<>();
        if (isPresent(R2DBC)) {
            databases.add(new R2dbcFaults());
        }
        if (isPresent(MONGO)) {
            databases.add(new MongoFaults());
        }
        List<FaultMapping> mappings = new ArrayList<>(databases);
        if (isPresent(DATA_ACCESS)) {
            databases.add(new SqlFaults());
            databases.add(FaultMapping.table(Map.of("org.hibernate.PropertyValueException", "422")));
            mappings.add(new DataAccessFaults(databases));
        }
        return mappings;
    }

    private static boolean isPresent(String className) {
        return ClassUtils.isPresent(className, SpringFaults.class.getClassLoader());
    }
}
