package io.torgo.maml.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The keywords of JSON Schema, draft 2020-12, for completion and hover. */
public final class SchemaKeywords {

    /**
     * A keyword.
     *
     * @param name    as it is written
     * @param value   the kind of value it takes, in words
     * @param meaning what it says of the values that are checked, one sentence
     */
    public record Keyword(String name, String value, String meaning) {
    }

    /** The words that the keyword {@code type} takes. */
    public static final List<String> TYPES = List.of("object", "array", "string", "number", "integer", "boolean",
            "null");

    private static final List<Keyword> ALL = List.of(
            new Keyword("type", "word or list of words",
                    "The kind of value: null, boolean, object, array, number, integer or string."),
            new Keyword("enum", "list", "The values that are allowed, one of them."),
            new Keyword("const", "any value", "The one value that is allowed."),
            new Keyword("title", "text", "A short name for people."),
            new Keyword("description", "text", "What the value means, for people."),
            new Keyword("default", "any value", "What counts where the value is left out; nothing checks it."),
            new Keyword("examples", "list", "Sample values; nothing checks them."),
            new Keyword("deprecated", "true or false", "Whether the value should no longer be used."),
            new Keyword("readOnly", "true or false", "Whether only the owner of the value changes it."),
            new Keyword("writeOnly", "true or false", "Whether the value is never given back."),
            new Keyword("properties", "schemas by name", "The members of an object, each with its schema."),
            new Keyword("required", "list of names", "The members that an object must have."),
            new Keyword("additionalProperties", "schema or false",
                    "What other members have to be; false forbids them."),
            new Keyword("patternProperties", "schemas by regular expression",
                    "Schemas of the members whose names fit."),
            new Keyword("propertyNames", "schema", "What the names of members have to be."),
            new Keyword("minProperties", "whole number", "How many members there are at least."),
            new Keyword("maxProperties", "whole number", "How many members there are at most."),
            new Keyword("dependentRequired", "lists of names by name",
                    "The members that have to be there where another one is."),
            new Keyword("dependentSchemas", "schemas by name", "What else holds for an object that has that member."),
            new Keyword("unevaluatedProperties", "schema or false",
                    "What members have to be that no other keyword looked at."),
            new Keyword("items", "schema", "What each item of an array has to be, behind those of prefixItems."),
            new Keyword("prefixItems", "list of schemas", "What the first items of an array have to be, one by one."),
            new Keyword("contains", "schema", "What at least one item of an array has to be."),
            new Keyword("minContains", "whole number", "How many items fit contains at least."),
            new Keyword("maxContains", "whole number", "How many items fit contains at most."),
            new Keyword("minItems", "whole number", "How many items an array has at least."),
            new Keyword("maxItems", "whole number", "How many items an array has at most."),
            new Keyword("uniqueItems", "true or false", "Whether no two items of an array are equal."),
            new Keyword("unevaluatedItems", "schema or false",
                    "What items have to be that no other keyword looked at."),
            new Keyword("minLength", "whole number", "How many characters a string has at least."),
            new Keyword("maxLength", "whole number", "How many characters a string has at most."),
            new Keyword("pattern", "regular expression", "What a part of a string has to fit."),
            new Keyword("format", "word", "The form of a string, such as date-time, uri, uuid or email."),
            new Keyword("contentEncoding", "word", "How a string encodes bytes, such as base64."),
            new Keyword("contentMediaType", "word", "What a string holds, such as application/json."),
            new Keyword("contentSchema", "schema", "What a string has to be when it is decoded."),
            new Keyword("minimum", "number", "The least number that is allowed."),
            new Keyword("maximum", "number", "The greatest number that is allowed."),
            new Keyword("exclusiveMinimum", "number", "The number that a number has to be greater than."),
            new Keyword("exclusiveMaximum", "number", "The number that a number has to be less than."),
            new Keyword("multipleOf", "number", "A number has to be a whole multiple of this one."),
            new Keyword("allOf", "list of schemas", "All of them have to hold."),
            new Keyword("anyOf", "list of schemas", "At least one of them has to hold."),
            new Keyword("oneOf", "list of schemas", "Exactly one of them has to hold."),
            new Keyword("not", "schema", "It must not hold."),
            new Keyword("if", "schema", "Decides whether then or else has to hold."),
            new Keyword("then", "schema", "What holds where if does."),
            new Keyword("else", "schema", "What holds where if does not."),
            new Keyword("$schema", "address", "The draft of JSON Schema that this schema follows."),
            new Keyword("$id", "address", "The name of this schema, from which references are resolved."),
            new Keyword("$ref", "address", "Another schema that holds here."),
            new Keyword("$defs", "schemas by name", "Schemas for use by $ref."),
            new Keyword("$anchor", "name", "A name in this schema for use by $ref."),
            new Keyword("$dynamicRef", "address", "A reference that is resolved while values are checked."),
            new Keyword("$dynamicAnchor", "name", "A name for use by $dynamicRef."),
            new Keyword("$vocabulary", "true or false by address", "The vocabularies that a schema of schemas uses."),
            new Keyword("$comment", "text", "A note for those who maintain the schema."));
    private static final Map<String, Keyword> BY_NAME = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(Keyword::name, Function.identity()));

    private SchemaKeywords() {
    }

    /** All keywords, those used most first. */
    public static List<Keyword> all() {
        return ALL;
    }

    /** The keyword of that name. */
    public static Optional<Keyword> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
