package io.github.plainfault.spring.autoconfigure;

import io.github.plainfault.encode.HtmlProblemEncoder;
import io.github.plainfault.encode.JsonProblemEncoder;
import io.github.plainfault.encode.XmlProblemEncoder;
import io.github.plainfault.problem.ProblemModule;
import io.github.plainfault.spring.mapping.JacksonNames;
import io.github.plainfault.spring.mapping.MemberNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** Members written by the application's own mapper, and zalando problems that it writes itself. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(JsonMapper.class)
class JacksonConfiguration {

    /** Before encoders of the application: JSON is the answer where a client's wish cannot be met. */
    @Bean
    @Order(0)
    @ConditionalOnMissingBean
    JsonProblemEncoder plainfaultJsonProblemEncoder(ObjectProvider<JsonMapper> mapper) {
        JsonMapper available = mapper.getIfAvailable();
        return available == null ? JsonProblemEncoder.standard() : JsonProblemEncoder.withMembersBy(available);
    }

    /** What clients call the members of a body. */
    @Bean
    @ConditionalOnSingleCandidate(JsonMapper.class)
    @ConditionalOnMissingBean(MemberNames.class)
    JacksonNames plainfaultMemberNames(JsonMapper mapper) {
        return new JacksonNames(mapper);
    }

    /** Behind encoders of the application: one of them that writes XML as well takes its place. */
    @Bean
    @ConditionalOnMissingBean
    XmlProblemEncoder plainfaultXmlProblemEncoder(JsonProblemEncoder json) {
        return XmlProblemEncoder.of(json);
    }

    /** Behind encoders of the application, too. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = "plainfault.html-page", matchIfMissing = true)
    HtmlProblemEncoder plainfaultHtmlProblemEncoder(JsonProblemEncoder json) {
        return HtmlProblemEncoder.of(json);
    }

    @Bean
    @ConditionalOnMissingBean
    ProblemModule plainfaultProblemModule() {
        return new ProblemModule();
    }
}
