package io.github.plainfault.interop;

import org.springframework.http.ProblemDetail;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.json.JsonMapper;

/** Clients as an application sets them up. */
final class SpringClients {

    private SpringClients() {}

    /**
     * Spring 7.0 teaches its JSON decoder for WebClient nothing about {@link ProblemDetail}, other than the one for
     * RestClient: without this mix-in it leaves out whatever is no standard member.
     */
    static WebClient webClient() {
        JsonMapper.Builder mapper = JsonMapper.builder().addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class);
        return WebClient.builder()
                .codecs(codecs -> codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(mapper)))
                .build();
    }
}
