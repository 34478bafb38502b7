package io.torgo.verify.internal;

import io.torgo.verify.internal.Formula.Op;
import io.torgo.verify.internal.Formula.Sort;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a schema promises of a value, as formulas. Only keywords that stand by themselves are read. */
final class SchemaFacts {

    private static final int MAX_DEPTH = 16;

    private final List<Formula> facts = new ArrayList<>();

    private SchemaFacts() {
    }

    static List<Formula> of(Object schema, Symbol symbol) {
        SchemaFacts found = new SchemaFacts();
        found.read(schema, symbol, 0);
        return found.facts;
    }

    private void read(Object schema, Symbol symbol, int depth) {
        if (!(schema instanceof Map<?, ?> map) || map.containsKey("$ref") || depth > MAX_DEPTH) {
            return;
        }
        switch (symbol) {
            case Symbol.Scalar(Formula formula) -> scalar(map, formula);
            case Symbol.Opaque list -> range(map, "minItems", "maxItems", list.length());
            case Symbol.Parts(Map<String, Symbol> fields) -> {
                if (map.get("properties") instanceof Map<?, ?> properties) {
                    fields.forEach((name, field) -> read(properties.get(name), field, depth + 1));
                }
            }
            case Symbol.Items items -> {
                // the items of a tuple have one schema only in forms that are rare
            }
        }
    }

    private void scalar(Map<?, ?> schema, Formula formula) {
        if (schema.get("enum") instanceof List<?> values && !values.isEmpty()) {
            List<Formula> options = values.stream().map(each -> literal(each, formula.sort())).toList();
            if (options.stream().allMatch(Objects::nonNull)) {
                facts.add(options.stream().map(each -> Formula.call(Op.EQ, formula, each))
                        .reduce((left, right) -> Formula.call(Op.OR, left, right)).orElseThrow());
            }
        }
        if (schema.containsKey("const") && literal(schema.get("const"), formula.sort()) instanceof Formula only) {
            facts.add(Formula.call(Op.EQ, formula, only));
        }
        switch (formula.sort()) {
            case INT, REAL -> {
                range(schema, "minimum", "maximum", formula);
                strict(schema, formula);
            }
            case TEXT -> range(schema, "minLength", "maxLength", Formula.call(Op.LENGTH, formula));
            case BOOL -> {
                // a truth value has no bounds
            }
        }
    }

    private void range(Map<?, ?> schema, String lower, String upper, Formula value) {
        bound(schema.get(lower), value.sort(), true).ifPresent(each -> facts.add(Translation.atMost(each, value)));
        bound(schema.get(upper), value.sort(), false).ifPresent(each -> facts.add(Translation.atMost(value, each)));
    }

    private void strict(Map<?, ?> schema, Formula value) {
        exact(schema.get("exclusiveMinimum"), value.sort())
                .ifPresent(each -> facts.add(Formula.call(Op.LT, each, value)));
        exact(schema.get("exclusiveMaximum"), value.sort())
                .ifPresent(each -> facts.add(Formula.call(Op.LT, value, each)));
    }

    /** The bound; for an integer, the nearest one inside. */
    private static Optional<Formula> bound(Object bound, Sort sort, boolean lower) {
        if (!(decimal(bound) instanceof BigDecimal value)) {
            return Optional.empty();
        }
        return Optional.of(sort == Sort.REAL
                ? new Formula.Decimal(value)
                : new Formula.Number(value.setScale(0, lower
                        ? RoundingMode.CEILING
                        : RoundingMode.FLOOR).toBigInteger()));
    }

    private static Optional<Formula> exact(Object bound, Sort sort) {
        return Optional.ofNullable(literal(bound, sort));
    }

    /** The value in a sort; null where it has none there. */
    private static Formula literal(Object value, Sort sort) {
        return switch (sort) {
            case TEXT -> value instanceof String text ? new Formula.Text(text) : null;
            case BOOL -> value instanceof Boolean truth ? new Formula.Truth(truth) : null;
            case REAL -> decimal(value) instanceof BigDecimal number ? new Formula.Decimal(number) : null;
            case INT -> integer(decimal(value));
        };
    }

    private static Formula integer(BigDecimal value) {
        return value != null && value.stripTrailingZeros().scale() <= 0
                ? new Formula.Number(value.toBigInteger())
                : null;
    }

    /** Null where it is no number, or one that is too long to reckon with. */
    private static BigDecimal decimal(Object value) {
        BigDecimal number = switch (value) {
            case Integer each -> BigDecimal.valueOf(each);
            case Long each -> BigDecimal.valueOf(each);
            case BigInteger each when each.bitLength() <= Budget.MAX_BITS -> new BigDecimal(each);
            case BigDecimal each -> each;
            case Double each when Double.isFinite(each) -> new BigDecimal(each);
            case null, default -> null;
        };
        return number == null || Math.abs((long) number.scale()) > 2_000 || number.precision() > 2_000 ? null : number;
    }
}
