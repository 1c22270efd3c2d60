package io.github.plainfault.samples.servlet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the shop is, and what to try first. */
@Component
class ReadyMessage {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyMessage.class);

    @EventListener
    void ready(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
        LOG.info(
                "The shop is ready at http://localhost:{} - try: "
                        + "curl -i -H 'Accept-Language: zh-TW' http://localhost:{}/products/4711",
                port,
                port);
    }
}
