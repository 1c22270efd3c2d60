package io.github.plainfault.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;
import io.github.plainfault.http.RequestFacts;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceConfiguration;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entities of Hibernate that are loaded when somebody looks at them: nobody does, but for members, which may fail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class LazyEntityTest {

    private final ProblemResponder responder = ProblemResponder.builder().build();
    private EntityManagerFactory entities;

    @BeforeAll
    void open() {
        entities = new PersistenceConfiguration("lazy")
                .managedClass(Bestellung.class)
                .managedClass(Posten.class)
                .property(PersistenceConfiguration.JDBC_URL, "jdbc:h2:mem:lazy")
                .property("jakarta.persistence.schema-generation.database.action", "drop-and-create")
                .createEntityManagerFactory();
        EntityManager session = entities.createEntityManager();
        session.getTransaction().begin();
        Bestellung order = new Bestellung();
        order.id = 7;
        for (int i = 0; i < 3; i++) {
            Posten line = new Posten();
            line.id = i;
            line.order = order;
            order.lines.add(line);
        }
        session.persist(order);
        session.getTransaction().commit();
        session.close();
    }

    @AfterAll
    void close() {
        entities.close();
    }

    @Test
    void whatIsNoMemberIsNotLoaded() {
        try (EntityManager session = entities.createEntityManager()) {
            Bestellung order = session.find(Bestellung.class, 7);
            Posten proxy = session.getReference(Posten.class, 1);

            JsonNode problem = json(new Holding(order, proxy), "application/problem+json");

            assertThat(problem.get("status").asInt()).isEqualTo(409);
            assertThat(problem.get("number").asInt()).isEqualTo(7);
            assertThat(Hibernate.isInitialized(order.lines)).isFalse();
            assertThat(Hibernate.isInitialized(proxy)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/problem+json", "application/problem+xml", "text/html"})
    void aMemberBehindAClosedSessionIsLeftOutAlone(String format) {
        Bestellung order;
        Posten proxy;
        try (EntityManager session = entities.createEntityManager()) {
            order = session.find(Bestellung.class, 7);
            proxy = session.getReference(Posten.class, 1);
        }

        String body = text(new Showing(order, proxy), format);

        assertThat(body)
                .contains("409", "number", "Conflict")
                .doesNotContain("<order", "\"order\"", "<proxy", "\"proxy\"", "Lazy", "hibernate");
    }

    @Test
    void aMemberThatTurnsInACircleIsLeftOutAloneAlthoughItsSessionIsOpen() {
        try (EntityManager session = entities.createEntityManager()) {
            Bestellung order = session.find(Bestellung.class, 7);

            JsonNode problem = json(new Showing(order, null), "application/problem+json");

            assertThat(problem.has("advice")).isTrue();
            assertThat(problem.get("number").asInt()).isEqualTo(7);
            assertThat(problem.has("order")).isFalse();
        }
    }

    private JsonNode json(Throwable failure, String format) {
        return new JsonMapper().readTree(text(failure, format));
    }

    private String text(Throwable failure, String format) {
        Outcome outcome = responder.respondTo(failure, RequestFacts.of("GET", "/", Map.of("Accept", format)));
        assertThat(outcome).isInstanceOf(Outcome.Answer.class);
        return new String(((Outcome.Answer) outcome).response().body(), StandardCharsets.UTF_8);
    }

    /** Has entities, and says nothing of them. */
    @RespondWith(status = 409)
    private static final class Holding extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Bestellung order;
        private final transient Posten proxy;

        @ProblemMember
        final int number = 7;

        Holding(Bestellung order, Posten proxy) {
            this.order = order;
            this.proxy = proxy;
        }

        /** What somebody might ask. */
        public List<Posten> getLines() {
            return order.lines;
        }

        /** What somebody might ask. */
        public Bestellung getOther() {
            return proxy.getOrder();
        }
    }

    /** Has entities as members, as its author should not have done. */
    @RespondWith(status = 409)
    private static final class Showing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @ProblemMember
        final transient Bestellung order;

        @ProblemMember
        final transient Posten proxy;

        @ProblemMember
        final int number = 7;

        Showing(Bestellung order, Posten proxy) {
            this.order = order;
            this.proxy = proxy;
        }
    }

    /** An order; its lines are loaded when somebody looks at them. */
    @Entity
    public static class Bestellung {

        @Id
        int id;

        @OneToMany(mappedBy = "order", fetch = FetchType.LAZY, cascade = CascadeType.ALL)
        List<Posten> lines = new ArrayList<>();

        public int getId() {
            return id;
        }

        public List<Posten> getLines() {
            return lines;
        }
    }

    /** A line of an order. */
    @Entity
    public static class Posten {

        @Id
        int id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "of_order")
        Bestellung order;

        public int getId() {
            return id;
        }

        public Bestellung getOrder() {
            return order;
        }
    }
}
