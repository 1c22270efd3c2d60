/**
 * The application under contract, the same classes on Spring MVC and on WebFlux. Start with
 * {@link io.github.plainfault.spring.contract.ContractController}.
 */
@NullMarked
package io.github.plainfault.spring.contract;

import org.jspecify.annotations.NullMarked;
