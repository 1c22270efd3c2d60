package io.github.plainfault.spring.contract;

import java.io.InputStream;
import java.util.Arrays;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;

/** Routes that read much of the client, or write much to it; the same class on every stack of Spring. */
@RestController
public class ConnectionController {

    /** Reads bytes. */
    @PostMapping("/connection/bytes")
    public byte[] bytes(@RequestBody byte[] content) {
        return content;
    }

    /** Reads JSON. */
    @PostMapping("/connection/json")
    public ContractOrder json(@RequestBody ContractOrder order) {
        return order;
    }

    /** Reads a part of a form. */
    @PostMapping("/connection/form")
    public void form(@RequestPart("note") String note) {
        note.strip();
    }

    /** Writes as long as somebody takes it. */
    @GetMapping("/connection/endless")
    public Resource endless() {
        return new InputStreamResource(new Endless());
    }

    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) 'x');
            return length;
        }
    }
}
