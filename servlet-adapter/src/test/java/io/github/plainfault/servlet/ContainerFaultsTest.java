package io.github.plainfault.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.RequestFacts;
import jakarta.servlet.ServletException;
import jakarta.servlet.UnavailableException;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.eclipse.jetty.http.HttpException;
import org.junit.jupiter.api.Test;

class ContainerFaultsTest {

    private final ContainerFaults faults = new ContainerFaults();

    @Test
    void aServletThatIsGoneForEverIsNotFound() {
        assertThat(map(new UnavailableException("s3cr3t"))).hasToString("404 Not Found");
    }

    @Test
    void aServletThatComesBackSaysWhen() {
        Fault fault = map(new UnavailableException("s3cr3t", 17));

        assertThat(fault).hasToString("503 Service Unavailable");
        assertThat(fault.headers()).extracting(Object::toString).allMatch(field -> field.contains("17"));
        assertThat(fault.headers()).hasSize(1);
    }

    @Test
    void aServletThatDoesNotKnowWhenSaysNothing() {
        Fault fault = map(new UnavailableException("s3cr3t", -1));

        assertThat(fault).hasToString("503 Service Unavailable");
        assertThat(fault.headers()).isEmpty();
    }

    @Test
    void whatJettyRefusesHasTheStatusThatJettySays() {
        assertThat(map(new HttpException.RuntimeException(400, "s3cr3t"))).hasToString("400 Bad Request");
        assertThat(map(new HttpException.IllegalStateException(413, "s3cr3t"))).hasToString("413 Content Too Large");
        assertThat(map(new HttpException.IllegalArgumentException(431, "s3cr3t")))
                .hasToString("431 Request Header Fields Too Large");
    }

    @Test
    void aFormThatIsTooLargeForTomcatIsTooLarge() {
        assertThat(map(new InvalidParameterException("s3cr3t", 413))).hasToString("413 Content Too Large");
        assertThat(map(new InvalidParameterException("s3cr3t", 400))).isNull();
    }

    @Test
    void otherExceptionsAreNotItsBusiness() {
        assertThat(map(new ServletException("s3cr3t"))).isNull();
    }

    private Fault map(Throwable failure) {
        return faults.map(failure, RequestFacts.of("POST", "/", Map.of()));
    }
}
