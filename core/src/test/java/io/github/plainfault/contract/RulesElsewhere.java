package io.github.plainfault.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rules that one answer cannot show, and where they are kept instead; or why they ask nothing of Plainfault.
 *
 * <p>Names of tests are names of classes: those of this module are proven to exist.
 */
final class RulesElsewhere {

    private static final String PARSER = "asks something of who reads problems, and no parser is shipped; "
            + "that others can read ours is proven in interop";

    private static final String DOCUMENTED = "types that are shipped are full paths on the application's own host, or "
            + "below the base it configures: what is found there is the application's";

    private RulesElsewhere() {}

    /** Number of the rule, and where it is kept or why it does not apply. */
    static Map<String, String> all() {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put("P3", "which of several failures is the most urgent: FaultResolverTest, RulesOverManyAnswersTest");
        rules.put("P6", PARSER);
        rules.put("P8", "needs several answers: RulesOverManyAnswersTest");
        rules.put("P9", PARSER);
        rules.put("P10", DOCUMENTED);
        rules.put("P11", PARSER);
        rules.put("P13", PARSER);
        rules.put("P14", "needs a type that cannot be resolved: RulesOverManyAnswersTest");
        rules.put("P16", PARSER);
        rules.put("P17", "needs several answers: RulesOverManyAnswersTest");
        rules.put("P25", PARSER);
        rules.put("P28", "needs the list of types: RulesOverManyAnswersTest");
        rules.put("P29", "needs to know what a type promises: RulesOverManyAnswersTest");
        rules.put("P30", DOCUMENTED);
        rules.put("P32", "what the application answers itself is left alone: RulesOverManyAnswersTest");
        rules.put("P37", "the rules S1 to S22 of this book, for every answer");
        rules.put("P38", "an instance is opaque (P22), so there is nothing to fetch that could show a stack");
        rules.put("P39", PARSER);
        rules.put("H11", "needs a response that is already on its way: BothStacksTest in interop");
        rules.put("H12", "no client shows the reason phrase: AdapterContract reads the status line itself");
        rules.put("H14", "needs content that is not read: AdapterContract asks with Expect: 100-continue");
        rules.put("H16", "the application evaluates preconditions, Plainfault evaluates none");
        rules.put("H18", "needs several answers: RulesOverManyAnswersTest");
        return Collections.unmodifiableMap(rules);
    }
}
