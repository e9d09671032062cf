using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Slack.Rules;

/// <summary>Looks at one field of a block and notes what is wrong with it.</summary>
internal delegate void FieldRule(JsonNode? value, string pointer, BlockErrors errors);
