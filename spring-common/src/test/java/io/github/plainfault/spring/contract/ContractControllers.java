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
    InputController.class,
    ValidatedController.class,
    ContractController.class,
    CorsController.class,
    DataContractController.class,
    DeclaredController.class,
    UpstreamController.class
})
public @interface ContractControllers {}
