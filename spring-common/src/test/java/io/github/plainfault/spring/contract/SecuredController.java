package io.github.plainfault.spring.contract;

import io.github.plainfault.contract.ContractFailures;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What stands behind the filter chains of the set {@code secured}, the same class on Spring MVC and on WebFlux. Chains are
 * told apart by the second step of the path.
 *
 * <table>
 * <caption>Chains, of {@code /secured/}</caption>
 * <tr><th>chain</th><th>what it is</th></tr>
 * <tr><td>{@code basic}</td><td>HTTP Basic; {@code open/} is open to all, everything else to those who are known</td></tr>
 * <tr><td>{@code csrf}</td><td>the same, with protection against forged requests, and a logout</td></tr>
 * <tr><td>{@code form}</td><td>a login page and HTTP Basic, as Spring Boot configures them</td></tr>
 * <tr><td>{@code page}</td><td>a login page only, and the entry point of the documentation for programs</td></tr>
 * <tr><td>{@code hidden}</td><td>denied to all, with a handler of the application that says 404</td></tr>
 * <tr><td>{@code own}</td><td>with an entry point and a handler of the application that write bodies</td></tr>
 * <tr><td>{@code cors}</td><td>HTTP Basic, and a filter for requests from other origins</td></tr>
 * </table>
 */
@RestController
public class SecuredController {

    /** Succeeds; what is below a chain but not mapped does not exist. */
    @GetMapping({"/secured/{chain}/ok", "/secured/basic/open/ok", "/secured/hidden/there", "/secured/own/denied"})
    public String ok() {
        return "ok";
    }

    /** Fails in a way. */
    @GetMapping("/secured/basic/open/fails/{how}")
    public String fails(@PathVariable("how") String how) {
        throw switch (how) {
            case "credentials" -> new BadCredentialsException("sentinel: wrong password of reader");
            case "outage" -> new AuthenticationServiceException("sentinel: directory is down");
            case "provider" -> new ProviderNotFoundException("sentinel: no provider");
            default -> ContractFailures.unknown();
        };
    }
}
