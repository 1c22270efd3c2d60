package io.github.plainfault.webflux.autoconfigure;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.spring.autoconfigure.PlainfaultAutoConfiguration;
import io.github.plainfault.spring.contract.ServerReasonsContract;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;

class ServerReasonsTest extends ServerReasonsContract {

    private final ReactiveWebApplicationContextRunner application = new ReactiveWebApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(PlainfaultAutoConfiguration.class, PlainfaultWebFluxAutoConfiguration.class));

    @Override
    protected void run(Consumer<ProblemResponder> test, String... properties) {
        application.withPropertyValues(properties).run(context -> test.accept(context.getBean(ProblemResponder.class)));
    }
}
