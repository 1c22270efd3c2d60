package io.github.plainfault.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.http.RequestFacts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Max;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.LazyInitializationException;
import org.hibernate.PropertyValueException;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** What a client learns of a real PostgreSQL through JPA: of Hibernate's own exceptions, and as Spring translates them. */
@ExtendWith(PostgresServer.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class PostgresJpaFaultsTest {

    private final ProblemResponder responder = Answered.spring();
    private final Unheard core = new Unheard(Answered.core(), PostgresServer.SECRETS);
    private final Unheard spring = new Unheard(responder, PostgresServer.SECRETS);
    private final HibernateJpaDialect dialect = new HibernateJpaDialect();
    private final PostgresServer server;
    private EntityManagerFactory entities;
    private Connection locker;

    PostgresJpaFaultsTest(PostgresServer server) {
        this.server = server;
    }

    @BeforeAll
    void open() throws SQLException {
        entities = new PersistenceConfiguration("laden")
                .managedClass(Kunde.class)
                .managedClass(Konto.class)
                .managedClass(Notiz.class)
                .property(PersistenceConfiguration.JDBC_URL, server.url())
                .property(PersistenceConfiguration.JDBC_USER, PostgresServer.OWNER)
                .createEntityManagerFactory();
        locker = server.connect();
        locker.setAutoCommit(false);
        try (Statement statement = locker.createStatement()) {
            statement.execute("SELECT * FROM kunde WHERE id = 8 FOR UPDATE");
        }
    }

    @AfterAll
    void close() throws SQLException {
        locker.close();
        entities.close();
    }

    static Stream<Arguments> statements() {
        return PostgresFaultsTest.statements()
                .filter(row -> !row.get()[0].toString().contains("id = 9"));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void answersWhatHibernateSaysOfAStatement(String sql, String answer) {
        answers(RuntimeException.class, answer, inTransaction(entity -> entity.unwrap(Session.class)
                .doWork(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })));
    }

    @Test
    void aKeyThatIsTakenIsADuplicate() {
        answers(org.hibernate.exception.ConstraintViolationException.class, "409 duplicate", inTransaction(entity -> {
            entity.persist(new Kunde(1, "emil@laden"));
            entity.flush();
        }));
        answers(
                RollbackException.class,
                "409 duplicate",
                inTransaction(entity -> entity.persist(new Kunde(2, "anna@laden"))));
        answers(EntityExistsException.class, "409 duplicate", inTransaction(entity -> {
            entity.find(Kunde.class, 1);
            entity.persist(new Kunde(1, "emil@laden"));
        }));
    }

    @Test
    void aValueThatMustNotBeNullIsRefused() {
        answers(org.hibernate.exception.ConstraintViolationException.class, "422", inTransaction(entity -> {
            entity.persist(new Kunde(2, null));
            entity.flush();
        }));
        // without Bean Validation Hibernate looks itself and does not ask the database
        answers(PropertyValueException.class, "422", new PropertyValueException("geheim", "Kunde", "postfach"));
    }

    @Test
    void whatWasChangedInTheMeantimeIsAConflictOrAPreconditionThatFailed() {
        Throwable failure = inTransaction(entity -> {
            Konto konto = entity.find(Konto.class, 4);
            assertThat(inTransaction(other -> other.find(Konto.class, 4).stand = 11))
                    .isNull();
            konto.stand = 12;
        });

        assertThat(failure).hasCauseInstanceOf(OptimisticLockException.class);
        answers(RollbackException.class, "409 concurrent-change", failure);
        answersAPrecondition(failure);
        answersAPrecondition(translated(failure));
    }

    @Test
    void whatWasDeletedInTheMeantimeIsLikewise() {
        Throwable failure = inTransaction(entity -> {
            Konto konto = entity.find(Konto.class, 5);
            assertThat(inTransaction(other -> other.remove(other.find(Konto.class, 5))))
                    .isNull();
            entity.remove(konto);
            entity.flush();
        });

        answers(OptimisticLockException.class, "409 concurrent-change", failure);
        answersAPrecondition(failure);
    }

    @Test
    void springsTransactionSaysTheSame() {
        TransactionTemplate transaction = new TransactionTemplate(new JpaTransactionManager(entities));

        Throwable failure = catchThrowable(() -> transaction.executeWithoutResult(status -> {
            EntityManager entity = EntityManagerFactoryUtils.getTransactionalEntityManager(entities);
            Konto konto = entity.find(Konto.class, 6);
            assertThat(inTransaction(other -> other.find(Konto.class, 6).stand = 11))
                    .isNull();
            konto.stand = 12;
        }));

        spring.answers(failure, "409 concurrent-change");
        answersAPrecondition(failure);
    }

    @Test
    void aRuleThatBreaksOnlyWhenItIsSavedIsOurs() {
        TransactionTemplate transaction = new TransactionTemplate(new JpaTransactionManager(entities));
        Throwable hidden = catchThrowable(() -> transaction.executeWithoutResult(
                status -> EntityManagerFactoryUtils.getTransactionalEntityManager(entities)
                        .find(Konto.class, 1)
                        .stand = 5000));

        assertThat(hidden)
                .isInstanceOf(TransactionSystemException.class)
                .hasRootCauseInstanceOf(ConstraintViolationException.class);
        spring.answers(hidden, "500");
        core.answers(hidden, "500");
        answers(RollbackException.class, "500", inTransaction(entity -> entity.find(Konto.class, 1).stand = 5000));
    }

    @Test
    void aRowThatSomebodyElseHoldsIsBusy() {
        answers(
                PessimisticLockException.class,
                "503 resource-busy",
                inTransaction(entity -> entity.find(
                        Kunde.class,
                        8,
                        LockModeType.PESSIMISTIC_WRITE,
                        Map.of("jakarta.persistence.lock.timeout", 0))));
    }

    @Test
    void aQueryThatTakesTooLongIsUnavailable() {
        answers(PersistenceException.class, "503", inTransaction(entity -> entity.createNativeQuery(
                        "SELECT 1 FROM pg_sleep(9)", Integer.class)
                .setHint("jakarta.persistence.query.timeout", 1000)
                .getResultList()));
    }

    @Test
    void oneRowThatIsNotThereIsNotFoundAndTwoAreAMistake() {
        answers(NoResultException.class, "404", inTransaction(entity -> entity.createQuery(
                        "from Kunde where id = 77", Kunde.class)
                .getSingleResult()));
        answers(NonUniqueResultException.class, "500", inTransaction(entity -> entity.createQuery(
                        "from Kunde", Kunde.class)
                .getSingleResult()));
        answers(EntityNotFoundException.class, "404", new EntityNotFoundException("Kunde 77"));
    }

    @Test
    void aReferenceToNothingIsAMistakeOfOurs() {
        answers(EntityNotFoundException.class, "500", inTransaction(entity -> entity.find(Notiz.class, 2)
                .kunde
                .postfach()));
        answers(EntityNotFoundException.class, "500", inTransaction(entity -> {
            Konto konto = entity.find(Konto.class, 3);
            assertThat(inTransaction(other -> other.remove(other.find(Konto.class, 3))))
                    .isNull();
            entity.refresh(konto);
        }));
    }

    @Test
    void whatIsReadTooLateIsAMistakeOfOurs() {
        Notiz[] read = new Notiz[1];
        assertThat(inTransaction(entity -> read[0] = entity.find(Notiz.class, 1)))
                .isNull();

        answers(LazyInitializationException.class, "500", catchThrowable(() -> read[0].kunde.postfach()));
    }

    private void answers(Class<? extends Throwable> type, String answer, Throwable failure) {
        assertThat(failure).isInstanceOf(type);
        core.answers(failure, answer);
        spring.answers(failure, answer);
        spring.answers(translated(failure), answer);
    }

    private void answersAPrecondition(Throwable failure) {
        RequestFacts request = RequestFacts.of("PUT", "/orders/7", Map.of("If-Match", "\"v7\""));

        assertThat(Answered.to(responder, failure, request).answer())
                .as(failure.toString())
                .isEqualTo("412");
    }

    /** As a repository of Spring would throw it. */
    private Throwable translated(Throwable failure) {
        RuntimeException thrown =
                (RuntimeException) (failure instanceof RollbackException ? failure.getCause() : failure);
        RuntimeException translated = DataAccessUtils.translateIfNecessary(thrown, dialect);
        assertThat(translated).isInstanceOfAny(DataAccessException.class, failure.getClass(), thrown.getClass());
        return translated;
    }

    /** What the work throws, or the commit after it. */
    private Throwable inTransaction(Consumer<EntityManager> work) {
        return catchThrowable(() -> entities.runInTransaction(work));
    }

    @Entity(name = "Kunde")
    @Table(name = "kunde")
    static class Kunde {

        @Id
        private int id;

        @Column(nullable = false)
        private String postfach;

        protected Kunde() {}

        Kunde(int id, String postfach) {
            this.id = id;
            this.postfach = postfach;
        }

        String postfach() {
            return postfach;
        }
    }

    @Entity(name = "Konto")
    @Table(name = "konto")
    static class Konto {

        @Id
        private int id;

        @Version
        private int version;

        @Max(1000)
        private int stand;
    }

    @Entity(name = "Notiz")
    @Table(name = "notiz")
    static class Notiz {

        @Id
        private int id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "kunde")
        private Kunde kunde;
    }
}
