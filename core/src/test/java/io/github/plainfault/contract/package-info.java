/**
 * The contract kit: what every adapter of Plainfault must answer, byte by byte.
 *
 * <p>Start with {@link io.github.plainfault.contract.AdapterContract}; the routes that a server needs are in
 * {@link io.github.plainfault.contract.ContractRoutes}, the answers in the golden files {@code contract/*&#47;*.json}.
 */
@NullMarked
package io.github.plainfault.contract;

import org.jspecify.annotations.NullMarked;
