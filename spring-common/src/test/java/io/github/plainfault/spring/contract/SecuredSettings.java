package io.github.plainfault.spring.contract;

import java.util.Map;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.web.cors.CorsConfiguration;

/** What the applications that answer the situations of the set {@code secured} have in common. */
public final class SecuredSettings {

    /** The body that the application's own entry point and handler write. */
    public static final String OWN_BODY = "{\"error\":\"ask us\"}";

    private SecuredSettings() {}

    /** Properties of the application. */
    public static Map<String, String> properties() {
        return Map.of("plainfault.challenge", "Bearer realm=\"shop\"");
    }

    /** Which origins the chain {@code cors} allows. */
    public static CorsConfiguration origins() {
        CorsConfiguration origins = new CorsConfiguration();
        origins.addAllowedOrigin("https://shop.example");
        origins.addAllowedMethod("GET");
        return origins;
    }

    /**
     * Looks up a user.
     *
     * @throws UsernameNotFoundException if there is none
     * @throws IllegalStateException for {@code outage}, as if users could not be looked up
     */
    public static UserDetails user(String name) {
        User.UserBuilder user =
                User.withUsername(name).password("{noop}correct-horse").roles("READER");
        return switch (name) {
            case "reader" -> user.build();
            case "locked" -> user.accountLocked(true).build();
            case "disabled" -> user.disabled(true).build();
            case "outage" -> throw new IllegalStateException("sentinel: directory is down");
            default -> throw new UsernameNotFoundException("sentinel: no " + name);
        };
    }
}
