package io.github.plainfault.spring.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.plainfault.fault.Sensitive;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.GroupSequence;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;

/** Everything a client can get wrong in what it sends; the same class runs on Spring MVC and on WebFlux. */
@RestController
@RequestMapping("/contract/input")
public class InputController {

    /** Takes an object whose members are called otherwise in JSON. */
    @PostMapping("/booking")
    public ResponseEntity<byte[]> booking(@Valid @RequestBody Booking booking) {
        return done();
    }

    /** Takes an object with rules about lists, maps and sets. */
    @PostMapping("/collections")
    public ResponseEntity<byte[]> collections(@Valid @RequestBody Collections collections) {
        return done();
    }

    /** Takes an object of which some kinds are known. */
    @PostMapping("/payment")
    public ResponseEntity<byte[]> payment(@Valid @RequestBody Payment payment) {
        return done();
    }

    /** Takes a list, of which the elements have rules. */
    @PostMapping("/names")
    public ResponseEntity<byte[]> names(@RequestBody List<@NotBlank @Size(max = 5) String> names) {
        return done();
    }

    /** Takes a map of objects with rules. */
    @PostMapping("/bookings")
    public ResponseEntity<byte[]> bookings(@RequestBody Map<String, @Valid Booking> bookings) {
        return done();
    }

    /** Takes a body and a parameter, both with rules. */
    @PostMapping("/mixed")
    public ResponseEntity<byte[]> mixed(
            @RequestParam("page-size") @Max(100) int size, @Valid @RequestBody Booking booking) {
        return done();
    }

    /** Takes an object whose second rules count only if the first are kept. */
    @PostMapping("/steps")
    public ResponseEntity<byte[]> steps(@Validated(InSteps.class) @RequestBody Steps steps) {
        return done();
    }

    /** Takes what must not be repeated, and what may be. */
    @PostMapping("/account")
    public ResponseEntity<byte[]> account(@Valid @RequestBody Account account) {
        return done();
    }

    /** Takes an object that refuses values itself. */
    @PostMapping("/range")
    public ResponseEntity<byte[]> range(@RequestBody Range range) {
        return done();
    }

    /** Takes values that are written as texts. */
    @PostMapping("/texts")
    public ResponseEntity<byte[]> texts(@RequestBody Texts texts) {
        return done();
    }

    /** Takes a form, or the same as a query. */
    @RequestMapping("/form")
    public ResponseEntity<byte[]> form(@Valid @ModelAttribute Form form) {
        return done();
    }

    /** Takes single fields. */
    @GetMapping("/fields")
    public ResponseEntity<byte[]> fields(
            @RequestParam("e-mail") @Email String email,
            @RequestParam(name = "pin", defaultValue = "0000") @Size(min = 4) String pin,
            @RequestHeader(name = "X-Level", defaultValue = "1") @Min(1) int level,
            @CookieValue(name = "theme", defaultValue = "light") @Size(max = 5) String theme,
            @RequestParam(name = "tag", defaultValue = "a") List<@NotBlank String> tags) {
        return done();
    }

    /** Takes values of many kinds. */
    @GetMapping("/kinds")
    public ResponseEntity<byte[]> kinds(
            @RequestParam(name = "id", required = false) @Nullable UUID id,
            @RequestParam(name = "at", required = false) @Nullable LocalDateTime at,
            @RequestParam(name = "day", required = false) @DateTimeFormat(pattern = "dd.MM.yyyy") @Nullable
                    LocalDate day,
            @RequestParam(name = "price", required = false) @Nullable Double price,
            @RequestParam(name = "gift", required = false) @Nullable Boolean gift,
            @RequestHeader(name = "X-Level", required = false) @Nullable Integer level,
            @CookieValue(name = "visits", required = false) @Nullable Integer visits) {
        return done();
    }

    /** Takes a matrix variable. */
    @GetMapping("/shelf/{shelf}")
    public ResponseEntity<byte[]> shelf(
            @PathVariable("shelf") String shelf, @MatrixVariable(name = "row", pathVar = "shelf") int row) {
        return done();
    }

    /** Takes a part with JSON. */
    @PostMapping(path = "/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    public ResponseEntity<byte[]> upload(@Valid @RequestPart("booking") Booking booking) {
        return done();
    }

    private static ResponseEntity<byte[]> done() {
        return ResponseEntity.ok().contentType(MediaType.valueOf("text/csv")).body("done".getBytes(UTF_8));
    }

    /** Where a guest sleeps. */
    public enum Room {
        /** Small. */
        @JsonProperty("single-room")
        SINGLE,
        /** Large. */
        @JsonProperty("double-room")
        DOUBLE
    }

    /**
     * A booking.
     *
     * @param guestName renamed
     * @param nights a number
     * @param room an enum that is called otherwise
     * @param contact an object
     * @param stay written into the booking itself
     * @param code an object in Java, a text in JSON
     * @param day a date in a form of its own
     */
    public record Booking(
            @JsonProperty("guest") @NotBlank String guestName,
            @Positive int nights,
            @Nullable Room room,
            @Valid @Nullable Contact contact,
            @Valid @JsonUnwrapped @Nullable Stay stay,
            @Valid @Nullable Code code,
            @JsonFormat(pattern = "dd.MM.yyyy") @Nullable LocalDate day) {}

    /**
     * How a guest is reached.
     *
     * @param phoneNumbers renamed
     */
    public record Contact(@JsonProperty("phone-numbers") List<@Pattern(regexp = "[0-9+]+") String> phoneNumbers) {}

    /**
     * A part of a booking that is none in JSON.
     *
     * @param breakfastTime renamed
     */
    public record Stay(
            @JsonProperty("breakfast") @Size(max = 5) @Nullable
            String breakfastTime) {}

    /**
     * A text.
     *
     * @param value the text
     */
    public record Code(@JsonValue @Size(min = 3) String value) {}

    /**
     * Lists and the like.
     *
     * @param prices keys and values have rules
     * @param tags a set has no order
     * @param note a box
     * @param lines objects in a list
     */
    @Balanced
    public record Collections(
            @Nullable Map<@Size(min = 2) String, @Positive Integer> prices,
            @Nullable Set<@NotBlank String> tags,
            Optional<@Size(max = 3) String> note,
            @Nullable List<@Valid Line> lines) {}

    /**
     * A line.
     *
     * @param count how many
     */
    public record Line(@Min(1) int count) {}

    /** A rule about an object as a whole, with a text of the application. */
    @Constraint(validatedBy = BalancedValidator.class)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Balanced {
        /** For everybody. */
        String message() default "needs {most} lines at most";

        /** An attribute. */
        int most() default 2;

        /** None. */
        Class<?>[] groups() default {};

        /** None. */
        Class<? extends Payload>[] payload() default {};
    }

    /** Counts lines. */
    public static final class BalancedValidator implements ConstraintValidator<Balanced, Collections> {
        @Override
        public boolean isValid(Collections value, ConstraintValidatorContext context) {
            return value.lines() == null || value.lines().size() <= 2;
        }
    }

    /** One of several kinds. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CardPayment.class, name = "card"),
        @JsonSubTypes.Type(value = Transfer.class, name = "transfer")
    })
    public interface Payment {}

    /**
     * By card.
     *
     * @param cardNumber a secret
     */
    public record CardPayment(
            @JsonProperty("number") @Size(min = 12) String cardNumber) implements Payment {}

    /**
     * By transfer.
     *
     * @param amount required
     */
    public record Transfer(
            @JsonProperty(value = "amount", required = true) @Positive
            Integer amount) implements Payment {}

    /** The first rules. */
    public interface First {}

    /** The second ones. */
    public interface Second {}

    /** One after the other. */
    @GroupSequence({First.class, Second.class})
    public interface InSteps {}

    /**
     * Rules in steps.
     *
     * @param start first
     * @param end second
     */
    public record Steps(
            @NotNull(groups = First.class) @Nullable String start,
            @NotBlank(groups = Second.class) @Nullable String end) {

        /** Not a member of the body. */
        @AssertTrue(groups = Second.class)
        public boolean isInOrder() {
            return false;
        }
    }

    /**
     * Secrets and others.
     *
     * @param loginName may be repeated
     * @param newPassword a secret by its name
     * @param answer a secret by its mark
     * @param motto a secret that is only read
     * @param age may be repeated
     * @param room may be repeated, as the client calls it
     */
    public record Account(
            @Size(max = 8) String loginName,
            @Size(min = 12) @Nullable String newPassword,
            @Sensitive @Size(min = 12) @Nullable String answer,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Size(min = 12) @Nullable
            String motto,

            @Max(150) @Nullable Integer age,
            @Nullable Room room) {}

    /**
     * An object that refuses values.
     *
     * @param from the lower end
     * @param to the upper end
     */
    public record Range(int from, int to) {
        /** Refuses what is upside down. */
        public Range {
            if (from > to) {
                throw new IllegalArgumentException("io.github.plainfault internals: from > to");
            }
        }
    }

    /**
     * Texts of many forms.
     *
     * @param id a UUID
     * @param at a date with a time
     * @param month a month
     * @param length a duration
     * @param link an address
     * @param photo bytes
     * @param small a small number
     */
    public record Texts(
            @Nullable UUID id,
            @Nullable LocalDateTime at,
            @Nullable YearMonth month,
            @Nullable Duration length,
            @Nullable URI link,
            byte @Nullable [] photo,
            @Nullable Integer small) {}

    /**
     * A form.
     *
     * @param fullName renamed
     * @param age a number
     * @param home an object
     */
    public record Form(
            @BindParam("full-name") @NotBlank @Nullable String fullName,
            @Max(150) @Nullable Integer age,
            @Valid @Nullable Home home) {}

    /**
     * A part of a form.
     *
     * @param zipCode renamed
     */
    public record Home(
            @BindParam("zip") @Pattern(regexp = "[0-9]*") @Nullable
            String zipCode) {}
}
