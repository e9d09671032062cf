using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StoryBot.Chat.Slack.Events;
using StoryBot.Simulators.OpenApi;
using YamlDotNet.RepresentationModel;

namespace StoryBot.Tests.Chat.Slack;

public sealed partial class ManifestTests
{
    [Fact]
    public void The_manifest_is_one_that_Slack_accepts()
    {
        var schema = JsonNode.Parse(File.ReadAllText(SharedData.Require("specs/slack-manifest.schema.json")))!.AsObject();
        var check = new SchemaCheck(new OpenApiDocument(schema));

        Assert.Empty(check.Check(schema, Json(Manifest())));

        var spoilt = Json(Manifest())!;
        spoilt["features"]!["slash_commands"]![0]!["command"] = "ask";
        spoilt["settings"]!["interactivity"] = new JsonObject();
        Assert.Equal(2, check.Check(schema, spoilt).Count);
    }

    [Fact]
    public void The_link_in_the_documentation_holds_the_manifest() =>
        Assert.Equal(File.ReadAllText(Document("slack-manifest.yaml")), Uri.UnescapeDataString(ManifestLink().Match(File.ReadAllText(Document("slack.md"))).Groups[1].Value));

    [Fact]
    public void The_manifest_names_what_the_bot_listens_to()
    {
        var manifest = Json(Manifest())!;

        Assert.Equal(InteractionReader.AskAboutThis, (string?)manifest["features"]!["shortcuts"]![0]!["callback_id"]);
        Assert.Contains(CommandReader.Moderators, manifest["features"]!["slash_commands"]!.AsArray().Select(command => (string?)command!["command"]));
        foreach (var name in (string[])["app_mention", "message.im", "message.channels", "app_home_opened", "app_uninstalled", "tokens_revoked"])
            Assert.Contains(name, manifest["settings"]!["event_subscriptions"]!["bot_events"]!.AsArray().Select(item => (string?)item));
    }

    private static string Document(string name) => Path.Combine(SharedData.RepositoryRoot, "docs", name);

    private static YamlNode Manifest()
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Document("slack-manifest.yaml"));
        yaml.Load(reader);
        return yaml.Documents[0].RootNode;
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(child => KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, Json(child.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Json)]),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain } scalar when int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new InvalidOperationException("unknown YAML"),
    };

    [GeneratedRegex(@"manifest_yaml=([^)]+)\)")]
    private static partial Regex ManifestLink();
}
