package io.github.plainfault.spring.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** The controllers that both stacks share. A new one is added here, and is served everywhere. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({
    AsyncController.class,
    ContractController.class,
    CorsController.class,
    DataContractController.class,
    DeclaredController.class,
    HeadersController.class,
    InputController.class,
    ReturnedController.class,
    UpstreamController.class,
    ValidatedController.class
})
public @interface ContractControllers {}
