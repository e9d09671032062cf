using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Slack.Rules;

/// <summary>What a message says, found lawful.</summary>
internal sealed record MessageContent(string Text, JsonArray? Blocks, JsonObject? Metadata);
