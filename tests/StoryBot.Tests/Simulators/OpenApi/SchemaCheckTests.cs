using System.Text.Json.Nodes;
using StoryBot.Simulators.OpenApi;

namespace StoryBot.Tests.Simulators.OpenApi;

public sealed class SchemaCheckTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "1", "body: is number, not \"string\"")]
    [InlineData("""{"type":["string","null"]}""", "null", "")]
    [InlineData("""{"type":"integer"}""", "1.5", "body: is number, not \"integer\"")]
    [InlineData("""{"type":"integer"}""", "2.0", "")]
    [InlineData("""{"type":"string","maxLength":2}""", "\"\\ud83d\\ude00\\ud83d\\ude00\"", "")]
    [InlineData("""{"type":"string","maxLength":2}""", "\"abc\"", "body: has 3 where at most 2 are allowed")]
    [InlineData("""{"type":"string","minLength":1}""", "\"\"", "body: has 0 where at least 1 are asked for")]
    [InlineData("""{"type":"string","pattern":"^[0-9]+$"}""", "\"12a\"", "body: does not match ^[0-9]+$")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"2026-01-02T03:04:05+00:00\"", "")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"yesterday\"", "body: is no date-time")]
    [InlineData("""{"type":"string","format":"uri"}""", "\"not a uri\"", "body: is no uri")]
    [InlineData("""{"type":"integer","format":"int32"}""", "2147483648", "body: is 2147483648, not between -2147483648 and 2147483647")]
    [InlineData("""{"type":"integer","minimum":3}""", "2", "body: is 2, not between 3 and 79228162514264337593543950335")]
    [InlineData("""{"enum":[1,2]}""", "3", "body: is none of [1,2]")]
    [InlineData("""{"const":"a"}""", "\"b\"", "body: is not \"a\"")]
    [InlineData("""{"type":"array","uniqueItems":true}""", "[1,1]", "body: names something twice")]
    [InlineData("""{"type":"array","maxItems":1}""", "[1,2]", "body: has 2 where at most 1 are allowed")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "[\"a\",2]", "1: is number, not \"string\"")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"a":"x"}""", "")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"a":1}""", "a: is number, not \"string\"")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"A":"x"}""", "A: is not in the schema")]
    [InlineData("""{"allOf":[{"properties":{"a":{}}},{"properties":{"b":{}}}]}""", """{"a":1,"b":2}""", "")]
    [InlineData("""{"allOf":[{"properties":{"a":{}}},{"properties":{"b":{}}}]}""", """{"c":1}""", "c: is not in the schema")]
    [InlineData("""{"required":["a"]}""", "{}", "body: lacks a")]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", """{"x":1}""", "x: is number, not \"string\"")]
    [InlineData("""{"maxProperties":1}""", """{"x":1,"y":2}""", "body: has 2 where at most 1 are allowed")]
    [InlineData("""{"allOf":[{"type":"string"},{"maxLength":1}]}""", "\"ab\"", "body: has 2 where at most 1 are allowed")]
    [InlineData("""{"anyOf":[{"type":"string"},{"maxLength":9}]}""", "\"ab\"", "")]
    [InlineData("""{"oneOf":[{"type":"string"},{"maxLength":9}]}""", "\"ab\"", "body: fits 2 of the forms where it must fit one")]
    [InlineData("""{"oneOf":[{"type":"null"},{"type":"object","properties":{"a":{"type":"string"}}}]}""", """{"a":1}""", "a: is number, not \"string\"")]
    [InlineData("""{"$ref":"#/components/schemas/Id"}""", "\"x\"", "body: does not match ^[0-9]+$")]
    public void A_schema_is_read_as_it_is_written(string schema, string value, string expected)
    {
        var document = new OpenApiDocument(JsonNode.Parse(
            """{"components":{"schemas":{"Id":{"type":"string","pattern":"^[0-9]+$"}}}}""")!.AsObject());

        var found = new SchemaCheck(document).Check(JsonNode.Parse(schema)!.AsObject(), JsonNode.Parse(value));

        Assert.Equal(expected, string.Join("; ", found));
    }

    [Fact]
    public void A_request_and_its_responses_are_found_by_method_and_template()
    {
        var document = new OpenApiDocument(JsonNode.Parse(
            """
            {
              "paths": { "/a/{id}": { "post": {
                "requestBody": { "content": { "application/json": { "schema": { "title": "asked" } } } },
                "responses": {
                  "200": { "content": { "application/json": { "schema": { "title": "answered" } } } },
                  "4XX": { "$ref": "#/components/responses/Refused" } } } } },
              "components": { "responses": { "Refused": {
                "content": { "application/json": { "schema": { "title": "refused" } } } } } }
            }
            """)!.AsObject());

        Assert.Equal("asked", document.Request("POST", "/a/{id}")!["title"]!.GetValue<string>());
        Assert.Equal("answered", document.Response("POST", "/a/{id}", 200)!["title"]!.GetValue<string>());
        Assert.Equal("refused", document.Response("POST", "/a/{id}", 404)!["title"]!.GetValue<string>());
        Assert.Null(document.Request("GET", "/a/{id}"));
    }
}
