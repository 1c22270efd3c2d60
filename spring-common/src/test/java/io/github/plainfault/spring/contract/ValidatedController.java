package io.github.plainfault.spring.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A controller as older applications have it: an interceptor around the class validates, and not Spring's web part. */
@RestController
@Validated
@RequestMapping("/contract/validated")
public class ValidatedController {

    /** Takes a parameter and a path variable with rules. */
    @GetMapping("/pages/{page-number}")
    public ResponseEntity<byte[]> page(
            @PathVariable("page-number") @Max(9) int number, @RequestParam("page-size") @Max(100) int size) {
        return done();
    }

    /** Takes a body with rules. */
    @PostMapping("/booking")
    public ResponseEntity<byte[]> booking(@Valid @RequestBody InputController.Booking booking) {
        return done();
    }

    /** Gives back what it should not. */
    @GetMapping("/result")
    public @NotBlank String result() {
        return "";
    }

    /** Fails as an entity or a service does, deep inside. */
    @GetMapping("/inside")
    public ResponseEntity<byte[]> inside() {
        try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
            throw new ConstraintViolationException(validators.getValidator().validate(new InputController.Line(0)));
        }
    }

    private static ResponseEntity<byte[]> done() {
        return ResponseEntity.ok().contentType(MediaType.valueOf("text/csv")).body("done".getBytes(UTF_8));
    }
}
