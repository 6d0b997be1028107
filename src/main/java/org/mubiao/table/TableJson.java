package org.mubiao.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Amount;
import org.mubiao.shared.BudgetYear;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of a table, a contract with other programs. What every paper form has is always named, with {@code null}
 * when it is unknown; what only some forms have is named when it is known. Amounts are in 万元, dates are
 * {@code YYYY[-MM[-DD]]}.
 */
public final class TableJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private TableJson() {}

    public static ObjectNode write(TargetTable table) {
        ObjectNode json = NODES.objectNode();
        Overview overview = table.overview();
        for (OverviewField field : OverviewField.values()) {
            switch (field) {
                case YEAR ->
                    json.put(
                            field.key(),
                            overview.year() == null
                                    ? null
                                    : (Integer) overview.year().year());
                case PERIOD -> json.set(field.key(), period(overview.period()));
                default -> put(json, field.key(), overview.text(field), field.isAlwaysNamed());
            }
        }
        json.set("funding", funding(table.funding()));
        ObjectNode goals = json.putObject("goals");
        for (GoalField field : GoalField.values()) {
            goals.put(field.key(), table.goals().text(field));
        }
        ArrayNode indicators = json.putArray("indicators");
        table.indicators().forEach(indicator -> indicators.add(indicator(indicator)));
        return json;
    }

    /** The JSON form as text, keys in the order of the paper. */
    public static String text(TargetTable table) {
        return MAPPER.writeValueAsString(write(table));
    }

    /**
     * @throws IllegalArgumentException when the text is not JSON or not of the form; the message names the place
     */
    public static TargetTable parse(String text) {
        try {
            return read(MAPPER.readTree(text));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads a table; keys that the form does not know are passed over.
     *
     * @throws IllegalArgumentException when a known key holds something else than the form says; the message names it
     */
    public static TargetTable read(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("a table is a JSON object");
        }
        JsonNode goals = json.path("goals");
        List<Indicator> indicators = new ArrayList<>();
        for (JsonNode row : json.path("indicators")) {
            indicators.add(indicator(row));
        }
        return new TargetTable(
                overview(json),
                funding(json.path("funding")),
                new Goals(string(goals, GoalField.MEDIUM_LONG_TERM.key()), string(goals, GoalField.ANNUAL.key())),
                indicators);
    }

    /** The JSON form of one indicator, as it stands in that of its table. */
    public static ObjectNode write(Indicator indicator) {
        return indicator(indicator);
    }

    /**
     * Reads one indicator.
     *
     * @throws IllegalArgumentException as {@link #read}
     */
    public static Indicator readIndicator(JsonNode json) {
        return indicator(json);
    }

    private static ObjectNode period(Period period) {
        return NODES.objectNode()
                .put("from", period.from() == null ? null : period.from().toString())
                .put("to", period.to() == null ? null : period.to().toString());
    }

    private static ObjectNode funding(Funding funding) {
        ObjectNode json = NODES.objectNode();
        putNumber(
                json, "total", funding.total() == null ? null : funding.total().wan());
        ArrayNode lines = json.putArray("lines");
        for (FundingLine line : funding.lines()) {
            ObjectNode written = lines.addObject().put("code", line.code()).put("label", line.label());
            putNumber(
                    written,
                    "amount_wan",
                    line.amount() == null ? null : line.amount().wan());
        }
        return json;
    }

    private static ObjectNode indicator(Indicator indicator) {
        ObjectNode json = NODES.objectNode();
        put(json, "id", indicator.id(), false);
        for (IndicatorField field : IndicatorField.values()) {
            switch (field) {
                case VALUE -> value(json, indicator.value());
                case WEIGHT -> {
                    if (indicator.weight() != null) {
                        putNumber(json, field.key(), indicator.weight());
                    }
                }
                default -> put(json, field.key(), indicator.text(field), field.isAlwaysNamed());
            }
        }
        return json;
    }

    private static void value(ObjectNode json, TargetValue value) {
        json.put("operator", value.operator() == null ? null : value.operator().sign());
        putNumber(json, "number", value.number());
        json.put("unit", value.unit()).put("text", value.text());
    }

    private static void put(ObjectNode json, String key, @Nullable String text, boolean always) {
        if (always || text != null) {
            json.put(key, text);
        }
    }

    /** Whole numbers as integers, so that {@code 36} is printed as 36 by every reader of the text. */
    private static void putNumber(ObjectNode json, String key, @Nullable BigDecimal number) {
        if (number == null) {
            json.putNull(key);
        } else if (number.scale() <= 0) {
            json.put(key, number.toBigIntegerExact());
        } else {
            json.put(key, number);
        }
    }

    private static Overview overview(JsonNode json) {
        Map<OverviewField, String> texts = new EnumMap<>(OverviewField.class);
        for (OverviewField field : OverviewField.values()) {
            String text = field.isText() ? string(json, field.key()) : null;
            if (text != null) {
                texts.put(field, text);
            }
        }
        BigDecimal year = number(json, OverviewField.YEAR.key());
        JsonNode period = json.path(OverviewField.PERIOD.key());
        return new Overview(
                texts,
                year == null ? null : new BudgetYear(year.intValueExact()),
                new Period(date(period, "from"), date(period, "to")));
    }

    private static Funding funding(JsonNode json) {
        List<FundingLine> lines = new ArrayList<>();
        for (JsonNode line : json.path("lines")) {
            String label = string(line, "label");
            lines.add(new FundingLine(string(line, "code"), label == null ? "" : label, amount(line, "amount_wan")));
        }
        return new Funding(amount(json, "total"), lines);
    }

    private static Indicator indicator(JsonNode json) {
        Map<IndicatorField, String> texts = new EnumMap<>(IndicatorField.class);
        for (IndicatorField field : IndicatorField.values()) {
            String text = field.isText() ? string(json, field.key()) : null;
            if (text != null) {
                texts.put(field, text);
            }
        }
        String sign = string(json, "operator");
        Operator operator = sign == null
                ? null
                : Operator.ofSign(sign)
                        .orElseThrow(() -> new IllegalArgumentException("operator: not one of ≥ > = < ≤: " + sign));
        TargetValue value =
                new TargetValue(operator, number(json, "number"), string(json, "unit"), string(json, "text"));
        return new Indicator(string(json, "id"), texts, value, number(json, IndicatorField.WEIGHT.key()));
    }

    private static @Nullable String string(JsonNode json, String key) {
        JsonNode node = json.path(key);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw new IllegalArgumentException(key + ": not a text");
        }
        return node.stringValue();
    }

    private static @Nullable BigDecimal number(JsonNode json, String key) {
        JsonNode node = json.path(key);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isNumber()) {
            throw new IllegalArgumentException(key + ": not a number");
        }
        return node.decimalValue();
    }

    private static @Nullable Amount amount(JsonNode json, String key) {
        BigDecimal wan = number(json, key);
        return wan == null ? null : new Amount(wan);
    }

    private static @Nullable PartialDate date(JsonNode json, String key) {
        String text = string(json, key);
        return text == null ? null : PartialDate.parse(text);
    }
}
