package io.github.plainfault.contract;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schema of RFC 9457, appendix B. It needs Jing, which only the tests of this module have. */
public final class ProblemXmlSchema {

    private ProblemXmlSchema() {}

    /** What is wrong according to the schema of the RFC; nothing if it is right. */
    public static List<String> errors(byte[] xml) {
        List<String> found = new ArrayList<>();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, collector(found));
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try {
            String schema = ProblemXmlSchema.class
                    .getResource("/contract/rfc9457-problem.rnc")
                    .toString();
            if (!driver.loadSchema(new InputSource(schema))) {
                throw new AssertionError("the schema is wrong: " + found);
            }
            driver.validate(new InputSource(new ByteArrayInputStream(xml)));
        } catch (IOException | SAXException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    private static ErrorHandler collector(List<String> errors) {
        return new ErrorHandler() {
            @Override
            public void warning(SAXParseException problem) {
                errors.add(problem.getMessage());
            }

            @Override
            public void error(SAXParseException problem) {
                errors.add(problem.getMessage());
            }

            @Override
            public void fatalError(SAXParseException problem) {
                errors.add(problem.getMessage());
            }
        };
    }
}
