using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.Rules;

namespace StoryBot.Tests.Simulators.Slack;

public sealed class BlockRuleTests
{
    [Theory]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"%3000"}}""")]
    [InlineData("""{"type":"header","text":{"type":"plain_text","text":"%150"}}""")]
    [InlineData("""{"type":"context","elements":[{"type":"mrkdwn","text":"x"},{"type":"image","image_url":"https://example.org/a.png","alt_text":"x"}]}""")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"%75"},"action_id":"%255","value":"%2000"}]}""")]
    [InlineData("""{"type":"context_actions","elements":[{"type":"feedback_buttons","action_id":"f","positive_button":{"text":{"type":"plain_text","text":"Good"},"value":"y"},"negative_button":{"text":{"type":"plain_text","text":"Bad"},"value":"n"}}]}""")]
    [InlineData("""{"type":"rich_text","elements":[{"type":"rich_text_quote","elements":[{"type":"text","text":"x","style":{"bold":true}}]}]}""")]
    [InlineData("""{"type":"markdown","text":"%12000"}""")]
    [InlineData("""{"type":"divider"}""")]
    public void What_Slack_documents_is_taken(string block) => Assert.Empty(Errors(block));

    [Theory]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"%3001"}}""", "must be less than 3001 characters [json-pointer:/blocks/0/text/text]")]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":""}}""", "must be more than 0 characters [json-pointer:/blocks/0/text/text]")]
    [InlineData("""{"type":"section"}""", "missing required field: text or fields [json-pointer:/blocks/0]")]
    [InlineData("""{"type":"header","text":{"type":"mrkdwn","text":"x"}}""", "unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]")]
    [InlineData("""{"type":"header","text":{"type":"plain_text","text":"%151"}}""", "must be less than 151 characters [json-pointer:/blocks/0/text/text]")]
    [InlineData("""{"type":"divider","colour":"red"}""", "invalid additional property: colour [json-pointer:/blocks/0]")]
    [InlineData("""{"type":"poll"}""", "unsupported type: poll [json-pointer:/blocks/0/type]")]
    [InlineData("""{"type":"actions","elements":[]}""", "no less than 1 items required [json-pointer:/blocks/0/elements]")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"x"},"style":"loud"}]}""", "must be a valid enum value [json-pointer:/blocks/0/elements/0/style]")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"x"},"url":"javascript:x"}]}""", "must be a valid URL [json-pointer:/blocks/0/elements/0/url]")]
    public void What_Slack_refuses_is_refused_with_a_pointer_to_it(string block, string error) =>
        Assert.Equal(error, Assert.Single(Errors(block)));

    [Fact]
    public void Names_are_unique_where_they_must_be()
    {
        var button = """{"type":"button","text":{"type":"plain_text","text":"x"},"action_id":"a"}""";
        var errors = Errors(
            $$"""{"type":"actions","block_id":"b","elements":[{{button}},{{button}}]}""",
            $$"""{"type":"actions","block_id":"b","elements":[{{button}}]}""");

        Assert.Equal(2, errors.Count);
    }

    /// <summary>In a template %n stands for n letters.</summary>
    private static IReadOnlyList<string> Errors(params string[] templates)
    {
        var blocks = templates.Select(template => System.Text.RegularExpressions.Regex.Replace(
            template, "%([0-9]+)", found => new string('x', int.Parse(found.Groups[1].Value))));
        var errors = new BlockErrors();
        BlockRules.Check([.. blocks.Select(block => JsonNode.Parse(block))], "/blocks", errors);
        return errors.All;
    }
}
