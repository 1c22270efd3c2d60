package io.github.plainfault.spring.autoconfigure;

import io.github.plainfault.spring.mapping.ConstraintMessages;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ValidatorFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Words for broken constraints, if Jakarta Validation is there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(ConstraintViolation.class)
class ValidationConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ConstraintMessages plainfaultConstraintMessages(ObjectProvider<ValidatorFactory> validators) {
        ValidatorFactory validator = validators.getIfAvailable();
        return new ConstraintMessages(validator == null ? null : validator.getMessageInterpolator());
    }
}
