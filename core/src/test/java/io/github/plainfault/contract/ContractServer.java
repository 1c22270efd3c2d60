package io.github.plainfault.contract;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The servers on which golden files are replayed, each by one test class. {@link AdapterContract} takes what it replays from
 * here, and {@code docs/coverage.md} is written from here, so that the page cannot say more than is tested.
 */
public enum ContractServer {
    CORE(
            "C",
            "the core alone, on the HTTP server of the JDK",
            "contract.ReferenceServerContractTest",
            ContractSet.HTTP),
    PLAIN_TOMCAT(
            "T",
            "servlets without Spring, on Tomcat",
            "servlet.PlainServletContractTest",
            ContractSet.HTTP,
            ContractSet.RAW,
            ContractSet.CONTAINER),
    PLAIN_JETTY(
            "J",
            "servlets without Spring, on Jetty",
            "servlet.PlainJettyContractTest",
            ContractSet.HTTP,
            ContractSet.RAW,
            ContractSet.CONTAINER),
    MVC_TOMCAT(
            "MT",
            "Spring MVC on Tomcat",
            "servlet.TomcatMvcContractTest",
            ContractSet.HTTP,
            ContractSet.SPRING,
            ContractSet.RAW,
            ContractSet.CONTAINER),
    MVC_JETTY(
            "MJ",
            "Spring MVC on Jetty",
            "servlet.JettyMvcContractTest",
            ContractSet.HTTP,
            ContractSet.SPRING,
            ContractSet.RAW,
            ContractSet.CONTAINER),
    MVC_WAR(
            "MW",
            "Spring MVC as a WAR in a Tomcat that was there before",
            "servlet.WarContractTest",
            ContractSet.HTTP,
            ContractSet.SPRING),
    MVC_ENABLE_WEB_MVC(
            "ME",
            "Spring MVC on Tomcat, configured by @EnableWebMvc",
            "servlet.EnableWebMvcContractTest",
            ContractSet.HTTP),
    MVC_PROBLEM_DETAILS(
            "MP",
            "Spring MVC on Tomcat, with Spring's own problem details switched on",
            "servlet.ProblemDetailsContractTest",
            ContractSet.HTTP,
            ContractSet.SPRING),
    FLUX_NETTY(
            "FN",
            "Spring WebFlux on Reactor Netty",
            "webflux.NettyWebFluxContractTest",
            ContractSet.HTTP,
            ContractSet.SPRING,
            ContractSet.RAW),
    FLUX_TOMCAT(
            "FT",
            "Spring WebFlux on Tomcat",
            "webflux.TomcatWebFluxContractTest",
            ContractSet.HTTP,
            ContractSet.SPRING,
            ContractSet.RAW,
            ContractSet.CONTAINER),
    FLUX_JETTY(
            "FJ",
            "Spring WebFlux on Jetty",
            "webflux.JettyWebFluxContractTest",
            ContractSet.HTTP,
            ContractSet.SPRING,
            ContractSet.RAW,
            ContractSet.CONTAINER),
    FLUX_PROBLEM_DETAILS(
            "FP",
            "Spring WebFlux on Reactor Netty, with Spring's own problem details switched on",
            "webflux.ProblemDetailsContractTest",
            ContractSet.HTTP,
            ContractSet.SPRING),
    STRICT_MVC_TOMCAT(
            "ST", "Spring MVC on Tomcat, with strict settings", "servlet.TomcatStrictContractTest", ContractSet.STRICT),
    STRICT_MVC_JETTY(
            "SJ", "Spring MVC on Jetty, with strict settings", "servlet.JettyStrictContractTest", ContractSet.STRICT),
    STRICT_FLUX_NETTY(
            "SN",
            "Spring WebFlux on Reactor Netty, with strict settings",
            "webflux.NettyStrictContractTest",
            ContractSet.STRICT),
    SECURED_MVC_TOMCAT(
            "KT",
            "Spring MVC on Tomcat, behind Spring Security",
            "servlet.TomcatSecurityContractTest",
            ContractSet.SECURED),
    SECURED_MVC_JETTY(
            "KJ",
            "Spring MVC on Jetty, behind Spring Security",
            "servlet.JettySecurityContractTest",
            ContractSet.SECURED),
    SECURED_FLUX_NETTY(
            "KN",
            "Spring WebFlux on Reactor Netty, behind Spring Security",
            "webflux.NettySecurityContractTest",
            ContractSet.SECURED);

    private final String mark;
    private final String description;
    private final String testClass;
    private final Set<ContractSet> sets;

    ContractServer(String mark, String description, String testClass, ContractSet... sets) {
        this.mark = mark;
        this.description = description;
        this.testClass = "io.github.plainfault." + testClass;
        this.sets = new TreeSet<>(Set.of(sets));
    }

    /** One or two letters that stand for it in tables. */
    public String mark() {
        return mark;
    }

    /** What runs there, for a reader. */
    public String description() {
        return description;
    }

    /** The full name of the only class that may replay golden files in its name. */
    public String testClass() {
        return testClass;
    }

    /** Whether its test class replays this set. */
    public boolean replays(ContractSet set) {
        return sets.contains(set);
    }

    Set<ContractSet> sets() {
        return sets;
    }

    /** The name in files: {@code mvc-tomcat}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
