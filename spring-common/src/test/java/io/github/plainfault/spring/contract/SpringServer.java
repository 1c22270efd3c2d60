package io.github.plainfault.spring.contract;

import io.github.plainfault.contract.RunningServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A Spring Boot application on a free port. */
public final class SpringServer implements RunningServer {

    private final ConfigurableApplicationContext context;

    private SpringServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts an application with nothing configured but the port.
     *
     * @param application a configuration class
     * @param excluded names of auto-configurations for what is on the class path of the tests but not of the
     *     application: other servers, security
     */
    public static SpringServer start(Class<?> application, String... excluded) {
        return start(application, Map.of(), excluded);
    }

    /**
     * Starts an application.
     *
     * @param application a configuration class
     * @param properties what is configured
     * @param excluded names of auto-configurations for what is on the class path of the tests but not of the
     *     application: other servers, security
     */
    public static SpringServer start(Class<?> application, Map<String, String> properties, String... excluded) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("server.port", "0");
        all.put("spring.autoconfigure.exclude", String.join(",", excluded));
        SpringApplication boot = new SpringApplication(application);
        boot.setBannerMode(Banner.Mode.OFF);
        boot.setDefaultProperties(all);
        return new SpringServer(boot.run());
    }

    /** A bean of the application. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public URI uri() {
        return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
