package io.github.plainfault.samples.webflux;

import io.github.plainfault.samples.shop.Exports;
import io.github.plainfault.samples.shop.Maintenance;
import io.github.plainfault.samples.shop.SearchLimit;
import io.github.plainfault.samples.shop.prices.FakePriceService;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the shop that know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class ShopConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Maintenance maintenance() {
        return new Maintenance();
    }

    @Bean
    Exports exports(Clock clock) {
        return new Exports(clock);
    }

    @Bean
    SearchLimit searchLimit(@Value("${shop.searches-per-minute}") int limit, Clock clock) {
        return new SearchLimit(limit, clock);
    }

    @Bean
    FakePriceService priceService() {
        return FakePriceService.start();
    }
}
