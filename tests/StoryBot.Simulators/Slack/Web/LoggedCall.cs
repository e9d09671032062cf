using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Slack.Web;

/// <summary>A call that arrived, and how it was answered (null error: ok).</summary>
internal sealed record LoggedCall(string Method, JsonObject Arguments, int Status, string? Error);
