package io.github.plainfault.spring.mapping;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.validator.constraints.BitcoinAddress;
import org.hibernate.validator.constraints.CodePointLength;
import org.hibernate.validator.constraints.CreditCardNumber;
import org.hibernate.validator.constraints.Currency;
import org.hibernate.validator.constraints.EAN;
import org.hibernate.validator.constraints.ISBN;
import org.hibernate.validator.constraints.IpAddress;
import org.hibernate.validator.constraints.Length;
import org.hibernate.validator.constraints.LuhnCheck;
import org.hibernate.validator.constraints.Mod10Check;
import org.hibernate.validator.constraints.Mod11Check;
import org.hibernate.validator.constraints.Normalized;
import org.hibernate.validator.constraints.ParameterScriptAssert;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.ScriptAssert;
import org.hibernate.validator.constraints.URL;
import org.hibernate.validator.constraints.UUID;
import org.hibernate.validator.constraints.UniqueElements;
import org.hibernate.validator.constraints.br.CNPJ;
import org.hibernate.validator.constraints.br.CPF;
import org.hibernate.validator.constraints.br.TituloEleitoral;
import org.hibernate.validator.constraints.kor.KorRRN;
import org.hibernate.validator.constraints.pl.NIP;
import org.hibernate.validator.constraints.pl.PESEL;
import org.hibernate.validator.constraints.pl.REGON;
import org.hibernate.validator.constraints.ru.INN;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** Breaks every rule there is, each in a field that is named after the words for it. */
@ScriptAssert(lang = EveryConstraintTest.SCRIPT, script = "secret script")
class BrokenRules {

    @AssertFalse
    boolean assertFalse = true;

    @AssertTrue
    boolean assertTrue;

    @DecimalMax("1.50")
    BigDecimal decimalMax = new BigDecimal("1.51");

    @DecimalMax(value = "1.50", inclusive = false)
    BigDecimal decimalMaxExclusive = new BigDecimal("1.50");

    @DecimalMin("1.50")
    BigDecimal decimalMin = new BigDecimal("1.49");

    @DecimalMin(value = "1.50", inclusive = false)
    BigDecimal decimalMinExclusive = new BigDecimal("1.50");

    @Digits(integer = 3, fraction = 2)
    BigDecimal digits = new BigDecimal("1234.567");

    @Email
    String email = "nobody";

    @Future
    LocalDate future = LocalDate.of(2000, 1, 1);

    @FutureOrPresent
    LocalDate futureOrPresent = LocalDate.of(2000, 1, 1);

    @Max(1000)
    int max = 1001;

    @Min(1000)
    int min = 999;

    @Negative
    int negative;

    @NegativeOrZero
    int negativeOrZero = 1;

    @NotBlank
    String notBlank = " ";

    @NotEmpty
    List<String> notEmpty = List.of();

    @NotNull
    @Nullable
    String notNull;

    @Null
    String isNull = "";

    @Past
    LocalDate past = LocalDate.of(9000, 1, 1);

    @PastOrPresent
    LocalDate pastOrPresent = LocalDate.of(9000, 1, 1);

    @Pattern(regexp = "[a-z]{2}")
    String pattern = "A1";

    @Positive
    int positive;

    @PositiveOrZero
    int positiveOrZero = -1;

    @Size(min = 2, max = 3)
    String size = "a";

    @Size(min = 2)
    String sizeMin = "a";

    @Size(max = 3)
    List<Integer> sizeMax = List.of(1, 2, 3, 4);

    @BitcoinAddress
    String bitcoinAddress = "1";

    @CodePointLength(min = 2, max = 3)
    String codePointLength = "\ud83d\ude00";

    @CodePointLength(min = 2)
    String codePointLengthMin = "\ud83d\ude00";

    @CodePointLength(max = 3)
    String codePointLengthMax = "abcd";

    @CreditCardNumber
    String creditCardNumber = "1";

    @Currency("TWD")
    String currency = "EUR 1";

    @DurationMax(minutes = 1)
    Duration durationMax = Duration.ofHours(1);

    @DurationMax(minutes = 1, inclusive = false)
    Duration durationMaxExclusive = Duration.ofMinutes(1);

    @DurationMin(minutes = 1)
    Duration durationMin = Duration.ofSeconds(1);

    @DurationMin(minutes = 1, inclusive = false)
    Duration durationMinExclusive = Duration.ofMinutes(1);

    @EAN
    String ean = "1";

    @IpAddress
    String ipAddress = "1.2.3";

    @ISBN
    String isbn = "1";

    @Length(min = 2, max = 3)
    String length = "a";

    @Length(min = 2)
    String lengthMin = "a";

    @Length(max = 3)
    String lengthMax = "abcd";

    @LuhnCheck
    String luhnCheck = "12";

    @Mod10Check
    String mod10Check = "12";

    @Mod11Check
    String mod11Check = "12";

    @Normalized(form = Normalizer.Form.NFC)
    String normalized = "e\u0301";

    @Range(min = 2, max = 3)
    int range = 1;

    @Range(min = 2)
    int rangeMin = 1;

    @Range(min = Long.MIN_VALUE, max = 3)
    int rangeMax = 4;

    @UniqueElements
    List<Integer> uniqueElements = List.of(1, 1);

    @URL
    String url = "nowhere";

    @UUID
    String uuid = "1";

    @CNPJ
    String cnpj = "1";

    @CPF
    String cpf = "1";

    @TituloEleitoral
    String tituloEleitoral = "1";

    @KorRRN
    String korRrn = "1";

    @NIP
    String nip = "1";

    @PESEL
    String pesel = "1";

    @REGON
    String regon = "1";

    @INN
    String inn = "1";

    /** One rule for two parameters. */
    interface Booking {

        @ParameterScriptAssert(lang = EveryConstraintTest.SCRIPT, script = "secret script")
        void book(LocalDate from, LocalDate to);
    }

    /** Amounts of money need a library that is not here; what matters is the annotation. */
    public static final class NoCurrency implements ConstraintValidator<Currency, String> {

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return false;
        }
    }
}
